import { isBreached } from "./clocks.rules.ts";
import type { BreachReason, ImmediateRisk, LiaisonLevel } from "./liaison.vocabulary.ts";
import type { SuicideRisk } from "./notes.vocabulary.ts";

/** What makes a provisional note pass before the others. */
export const GRAVITIES = ["high_risk", "moderate_risk", "immediate", "ordinary"] as const;
export type Gravity = (typeof GRAVITIES)[number];

export const GRAVITY_LABELS: Record<Gravity, string> = {
  high_risk: "Risque suicidaire élevé",
  moderate_risk: "Risque suicidaire modéré",
  immediate: "Urgence immédiate",
  ordinary: "",
};

/** A risk that the clinician found comes before one that the ward feared. */
export function gravityOf(waiting: {
  suicideRisk: SuicideRisk | null;
  level: LiaisonLevel;
  immediateRisk: ImmediateRisk;
}): Gravity {
  if (waiting.suicideRisk === "high") return "high_risk";
  if (waiting.suicideRisk === "moderate") return "moderate_risk";
  return waiting.level === "immediate" || waiting.immediateRisk !== "none" ? "immediate" : "ordinary";
}

/** By gravity, then the one handed in first. */
export function bySupervisionOrder<
  Row extends { gravity: Gravity; submittedAt: string | null; noteId: string },
>(a: Row, b: Row): number {
  return (
    GRAVITIES.indexOf(a.gravity) - GRAVITIES.indexOf(b.gravity) ||
    (a.submittedAt ?? "").localeCompare(b.submittedAt ?? "") ||
    a.noteId.localeCompare(b.noteId)
  );
}

interface Clocks {
  contactDueAt: string;
  firstContactAt: string | null;
  contactBreachReason: BreachReason | null;
  answerDueAt: string;
  answeredAt: string | null;
  answerBreachReason: BreachReason | null;
}

/** The patient was seen late and nobody has said why. */
export function lacksContactReason(request: Clocks, now: Date): boolean {
  const clock = { dueAt: request.contactDueAt, doneAt: request.firstContactAt };
  return isBreached(clock, now) && request.contactBreachReason === null;
}

/** The answer is (or was) late and nobody has said why. */
export function lacksAnswerReason(request: Clocks, now: Date): boolean {
  const clock = { dueAt: request.answerDueAt, doneAt: request.answeredAt };
  return isBreached(clock, now) && request.answerBreachReason === null;
}
