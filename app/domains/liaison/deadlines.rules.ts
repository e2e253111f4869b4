import type { LiaisonLevel, LiaisonStatus } from "./liaison.vocabulary.ts";

const MS_PER_MINUTE = 60_000;

/** The owner is reminded this long before the deadline. */
const REMINDER_MINUTES: Record<LiaisonLevel, number> = { immediate: 20, urgent: 120, scheduled: 240 };

/** No reminder comes earlier than this: what a query looks ahead. */
export const LONGEST_REMINDER_MINUTES = Math.max(...Object.values(REMINDER_MINUTES));

export interface Waiting {
  status: LiaisonStatus;
  level: LiaisonLevel;
  dueAt: string | null;
  remindedAt: string | null;
  escalatedAt: string | null;
}

/** What the passing of time asks for now; null when nothing does, or it was done already. */
export function nextLiaisonStep(request: Waiting, now: Date): "remind" | "escalate" | "close" | null {
  if (request.dueAt === null) return null;
  const left = Date.parse(request.dueAt) - now.getTime();
  // A signed answer that the ward does not confirm closes by itself: the question was answered.
  if (request.status === "countersigned") return left <= 0 ? "close" : null;
  if (left <= 0) return request.escalatedAt === null ? "escalate" : null;
  const isNear = left <= REMINDER_MINUTES[request.level] * MS_PER_MINUTE;
  return isNear && request.remindedAt === null ? "remind" : null;
}
