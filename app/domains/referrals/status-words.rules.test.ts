import { expect, test } from "vitest";
import { careStateLabel, ownerSentence, reasonLabel } from "./status-words.rules.ts";

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

test.each([
  ["in_care", "filiere", "À la filière TCA de conduire les soins jusqu’à leur fin"],
  ["extended", "filiere", "À la filière TCA de conduire les soins jusqu’à leur fin"],
  ["ended", "filiere", "À la filière TCA d’adresser le retour au secteur"],
  ["returned", "secteur", "Au secteur 59G05 d’accuser réception du retour"],
] as const)("once care is %s, it says who must act: %s", (episodeStatus, owner, sentence) => {
  const place = { status: "in_care", filiereName: "TCA", secteurCode: "59G05" } as const;
  expect(ownerSentence({ ...place, owner, episodeStatus })).toBe(sentence);
});

test.each([
  ["extended", false, "En soins"],
  ["ended", false, "Soins terminés"],
  ["returned", false, "Retour adressé"],
  ["returned", true, "Retour reçu par le secteur"],
  [null, false, "En soins"],
] as const)("care that is %s (closed: %s) reads «%s»", (status, isClosed, label) => {
  expect(careStateLabel(status, isClosed)).toBe(label);
});
