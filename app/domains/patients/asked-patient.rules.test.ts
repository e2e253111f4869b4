import { expect, test } from "vitest";
import { type AskedCandidate, type AskedPerson, settlePerson } from "./asked-patient.rules.ts";
import { nameKeysOf, resemblanceOf, strictKeyOf } from "./identity.rules.ts";

const traits = {
  birthFamilyName: "Vandamme",
  birthGivenNames: "Louise",
  birthOn: "1950-04-02",
  sex: "female" as AskedPerson["sex"],
  usedFamilyName: null,
  usedGivenName: null,
  birthPlaceCode: null as string | null,
};
type Change = Partial<typeof traits> & { ipp?: string; insNumber?: string };

function personOf({ ipp, insNumber, ...change }: Change): AskedPerson {
  const all = { ...traits, ...change };
  return {
    ...nameKeysOf(all),
    ...all,
    strictKey: strictKeyOf(all),
    ipp: ipp ?? null,
    insNumber: insNumber ?? null,
  };
}

/** A record, with what makes it resemble `asked`. */
function recordOf(id: string, asked: AskedPerson, change: Change = {}): AskedCandidate {
  const known = personOf(change);
  return { ...known, id, resemblance: resemblanceOf(asked, known) };
}

const NIR = "250045935012309";

test.each<[string, Change, Change[], object]>([
  ["nobody", {}, [], { kind: "new" }],
  [
    "the same traits, a place of birth known",
    {},
    [{ birthPlaceCode: "59350" }],
    { kind: "known", id: "0", by: "traits" },
  ],
  [
    "more given names on the record",
    {},
    [{ birthGivenNames: "Louise Marie" }],
    { kind: "known", id: "0", by: "traits" },
  ],
  ["case and accents", { birthGivenNames: "LOUISE" }, [{}], { kind: "known", id: "0", by: "traits" }],
  ["the same traits, another sex", {}, [{ sex: "unknown" }], { kind: "similar", ids: ["0"], hasIpp: false }],
  [
    "two homonyms",
    {},
    [{ birthPlaceCode: "59350" }, { birthPlaceCode: "59017" }],
    { kind: "similar", ids: ["0", "1"], hasIpp: false },
  ],
  [
    "a homonym whom the IPP tells",
    { ipp: "A1" },
    [{ ipp: "A1" }, { ipp: "B2" }],
    { kind: "known", id: "0", by: "ipp" },
  ],
  [
    "the IPP with other traits",
    { ipp: "A1" },
    [{ ipp: "A1", birthFamilyName: "Zeller", birthOn: "1990-12-31" }],
    { kind: "otherIpp" },
  ],
  [
    "the IPP with close traits",
    { ipp: "A1" },
    [{ ipp: "A1", birthFamilyName: "Vandame" }],
    { kind: "similar", ids: ["0"], hasIpp: true },
  ],
  [
    "the same traits, another IPP here",
    { ipp: "A1" },
    [{ ipp: "B2" }],
    { kind: "similar", ids: ["0"], hasIpp: false },
  ],
  [
    "the same traits, another INS",
    { insNumber: NIR },
    [{ insNumber: "250045935012406" }],
    { kind: "similar", ids: ["0"], hasIpp: false },
  ],
  [
    "the same INS, another name",
    { insNumber: NIR },
    [{ insNumber: NIR, birthFamilyName: "Zeller" }],
    { kind: "similar", ids: ["0"], hasIpp: false },
  ],
  ["day and month inverted", {}, [{ birthOn: "1950-02-04" }], { kind: "similar", ids: ["0"], hasIpp: false }],
  [
    "the exact one beside a twin",
    {},
    [{}, { birthGivenNames: "Louisa" }],
    { kind: "known", id: "0", by: "traits" },
  ],
])("%s", (_why, typed, records, expected) => {
  const asked = personOf(typed);
  const candidates = records.map((change, index) => recordOf(String(index), asked, change));
  expect(settlePerson(asked, candidates)).toEqual(expected);
});
