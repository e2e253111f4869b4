import { expect, test } from "vitest";
import { isNamedBy } from "./place-names.rules.ts";

test.each([
  ["Bailleul", "bailleul", true],
  ["Armentières", "arment", true],
  ["Saint-Jans-Cappel", "st jans", true],
  ["Le Doulieu", "doulieu", true],
  ["La Chapelle-d’Armentières", "chapelle d armentieres", true],
  ["Le Touquet-Paris-Plage", "Paris", false],
  ["Neuf-Berquin", "berquin", false],
  ["Bailleul", "59270", true],
])("%s is called «%s»: %s", (name, typed, isNamed) => {
  expect(isNamedBy(name, typed)).toBe(isNamed);
});
