import { CODE_STEP_MS, stepOf } from "./signing.rules.ts";

export interface ScreenCodes {
  firstStep: number;
  codes: readonly string[];
}

/** What the screen shows at that moment: a code and the seconds that it has left, or that it is too early or over. */
export function screenAt(
  { firstStep, codes }: ScreenCodes,
  at: Date,
): { kind: "early" } | { kind: "over" } | { kind: "shown"; code: string; seconds: number } {
  const index = stepOf(at) - firstStep;
  if (index < 0) return { kind: "early" };
  const code = codes[index];
  if (code === undefined) return { kind: "over" };
  return { kind: "shown", code, seconds: Math.ceil((CODE_STEP_MS - (at.getTime() % CODE_STEP_MS)) / 1_000) };
}

/** «482 913» */
export function codeInTwo(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
