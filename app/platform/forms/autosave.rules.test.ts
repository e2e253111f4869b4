import { describe, expect, test } from "vitest";
import { type AutosavePhase, autosaveAnswer, autosaveWords, isRetried } from "./autosave.rules.ts";

const saved = { version: 3, savedAt: "2026-11-24T02:12:00.000Z" };
const reply = { values: {}, fieldErrors: {}, refusal: null };

describe("an answer to a saving", () => {
  test.each([
    ["saved", { type: "basic", status: 200 }, { saved }, "clean"],
    ["no session", { type: "opaqueredirect", status: 0 }, null, "lapsed"],
    ["a conflict", { type: "basic", status: 409 }, reply, "refused"],
    ["a fault in a field", { type: "basic", status: 400 }, reply, "refused"],
    ["a right that ended", { type: "basic", status: 403 }, null, "refused"],
    ["too often", { type: "basic", status: 429 }, reply, "unanswered"],
    ["a failing server", { type: "basic", status: 500 }, null, "unanswered"],
    ["a page in between", { type: "basic", status: 200 }, null, "unanswered"],
  ] as const)("%s", (_why, response, body, phase) => {
    expect(autosaveAnswer(response, body)).toMatchObject({ phase });
  });
});

test.each<[AutosavePhase, boolean, boolean, string]>([
  ["clean", true, false, "Brouillon enregistré à 03:12"],
  ["offline", true, true, "Hors connexion : gardé sur cet appareil, sera envoyé au retour du réseau"],
  [
    "offline",
    false,
    true,
    "Hors connexion : laissez cette page ouverte, l’envoi se fera au retour du réseau",
  ],
  ["lapsed", true, false, "Session fermée : gardé sur cet appareil, sera enregistré après votre connexion"],
  ["lapsed", false, false, "Session fermée : copiez votre texte avant de vous reconnecter"],
])("%s, kept %s: tried again %s, «%s»", (phase, isKept, retried, words) => {
  expect(autosaveWords(phase, saved, isKept)).toBe(words);
  expect(isRetried(phase)).toBe(retried);
});

test("nothing is said of a draft that was never saved", () => {
  expect(autosaveWords("clean", null, true)).toBe("");
  expect(autosaveWords("clean", { version: 0, savedAt: "" }, true)).toBe("");
});
