import { expect, test } from "vitest";
import { reasonLabel } from "./status-words.rules.ts";

test.each([
  ["end", "improved", "Amélioration"],
  ["cancel", "improved", "État amélioré, demande sans objet"],
  ["decline", "other", "Autre motif (à préciser)"],
  ["unschedule", "missed", "Le patient n’est pas venu"],
  ["unschedule", "transport", "Transport impossible"],
  ["accept", null, null],
  ["boost", "improved", null],
] as const)("the reason of «%s» for %s is told in that move's words", (action, code, words) => {
  expect(reasonLabel(action, code)).toBe(words);
});
