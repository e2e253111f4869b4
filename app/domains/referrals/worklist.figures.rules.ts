const MS_PER_DAY = 86_400_000;
const MINIMUM_ANSWERS = 5;

/**
 * Median time to answer in days with one decimal: from the start of the clock to the first answer, pauses removed.
 * Null below five answers: the figure would say more about people than about the filière.
 */
export function medianAnswerDays(
  answers: readonly { clockStartedAt: string | null; answeredAt: string | null; pausedSeconds: number }[],
): number | null {
  const days = answers
    .flatMap(({ clockStartedAt, answeredAt, pausedSeconds }) =>
      clockStartedAt && answeredAt
        ? [(Date.parse(answeredAt) - Date.parse(clockStartedAt) - pausedSeconds * 1000) / MS_PER_DAY]
        : [],
    )
    .sort((a, b) => a - b);
  if (days.length < MINIMUM_ANSWERS) return null;
  const middle = Math.floor((days.length - 1) / 2);
  const low = days[middle] ?? 0;
  const high = days[days.length - 1 - middle] ?? low;
  return Math.max(0, Math.round(((low + high) / 2) * 10) / 10);
}
