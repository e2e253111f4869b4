const MS_PER_DAY = 86_400_000;

/** The author is told this many days before a forgotten draft is deleted. */
const NOTICE_DAYS = 7;

/** Instants of a run: what was last touched at or before `touched`, and told at or before `told`, is due. */
export interface DraftLimits {
  tell: { touched: string };
  delete: { touched: string; told: string };
}

/** `keptDays`: how long a draft is kept that nobody touches; never deleted sooner than the notice. */
export function draftLimits(now: Date, keptDays: number): DraftLimits {
  const before = (days: number) => new Date(now.getTime() - days * MS_PER_DAY).toISOString();
  return {
    tell: { touched: before(keptDays - NOTICE_DAYS) },
    delete: { touched: before(keptDays), told: before(NOTICE_DAYS) },
  };
}

/** The earliest moment at which a draft told of now may be deleted. */
export function deletionAt(now: Date, touchedAt: string, keptDays: number): Date {
  const kept = Date.parse(touchedAt) + keptDays * MS_PER_DAY;
  return new Date(Math.max(kept, now.getTime() + NOTICE_DAYS * MS_PER_DAY));
}
