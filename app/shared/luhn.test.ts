import { expect, test } from "vitest";
import { hasLuhnKey } from "./luhn.ts";

test.each([
  ["590000782", true, "FINESS, EPSM Lille-Métropole"],
  ["590000758", true, "FINESS, CH Armentières"],
  ["590000759", false, "last digit changed"],
  ["99700218896", true, "RPPS, test number of the ANS"],
  ["99700218869", false, "two digits swapped"],
  ["59000A782", false, "a letter"],
  ["", false, "nothing"],
])("%s: %s (%s)", (digits, isRight) => {
  expect(hasLuhnKey(digits)).toBe(isRight);
});
