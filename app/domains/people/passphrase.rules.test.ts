import { expect, test } from "vitest";
import {
  PASSPHRASE_NAMES_YOU,
  PASSPHRASE_TOO_LONG,
  PASSPHRASE_TOO_WEAK,
  refusePassphrase,
} from "./passphrase.rules.ts";

test.each([
  ["12 of 4 kinds", "Merle-vert-9", null],
  ["11 of 4 kinds", "Merle-ver-9", PASSPHRASE_TOO_WEAK],
  ["14 of 3 kinds, without a sign", "MerleVertBleu9", null],
  ["14 of 3 kinds, without a capital", "merle-vert-bl9", null],
  ["13 of 3 kinds", "MerleVertBle9", PASSPHRASE_TOO_WEAK],
  ["14 of 2 kinds", "merlevertbleux9", PASSPHRASE_TOO_WEAK],
  ["7 words", "le merle vert chante sous la pluie", null],
  ["6 words", "le merle vert chante sous pluie", PASSPHRASE_TOO_WEAK],
  ["the same word seven times", "merle merle merle merle merle merle merle", PASSPHRASE_TOO_WEAK],
  ["accents are letters", "Éléphant-gris-7", null],
  ["few different characters", "Aa1!Aa1!Aa1!Aa1!", PASSPHRASE_TOO_WEAK],
  ["the demo's password", "pluton-demo", PASSPHRASE_TOO_WEAK],
  ["the application's name", "Pluton-2026-oui", PASSPHRASE_NAMES_YOU],
  ["one's own name", "Vasseur-2026-oui", PASSPHRASE_NAMES_YOU],
  ["a sentence that holds one's name", "le docteur vasseur chante souvent sous la pluie", null],
  ["200 characters", `${"aB3-éf".repeat(33)}xy`, null],
  ["201 characters", `${"aB3-éf".repeat(33)}xyz`, PASSPHRASE_TOO_LONG],
  ["nothing", "", PASSPHRASE_TOO_WEAK],
])("%s", (_why, passphrase, expected) => {
  expect(refusePassphrase(passphrase, ["Vasseur"])).toBe(expected);
});
