import { searchKey } from "#app/shared/text.ts";
import { firstGivenName, type KnownIdentity } from "./identity.rules.ts";
import type { Resemblance, Sex } from "./patients.vocabulary.ts";

/** Answer to «is it the same person?»: a record's identifier, or this. */
export const ANOTHER_PERSON = "other";

/** What somebody who may not open records types to say whom a request is about. */
export interface AskedPerson extends KnownIdentity {
  birthGivenNames: string;
  sex: Sex;
  /** IPP of the establishment that asks. */
  ipp: string | null;
}

/** A record that may be this person's. */
export interface AskedCandidate extends KnownIdentity {
  id: string;
  birthGivenNames: string;
  sex: Sex;
  /** Its IPP in the establishment that asks. */
  ipp: string | null;
  resemblance: Resemblance | null;
}

export type SettledPerson =
  | { kind: "known"; id: string; by: "ipp" | "traits" }
  /** `hasIpp`: it is the IPP's own record, which leaves no other person to whom the IPP could belong. */
  | { kind: "similar"; ids: string[]; hasIpp: boolean }
  /** The IPP belongs to somebody whose traits are quite different: a slip, never a match. */
  | { kind: "otherIpp" }
  | { kind: "new" };

/**
 * Which record a typed identity means: the one that has this IPP, or the only one that has exactly these traits.
 * What agrees on one point and contradicts on another is asked, never decided: the wrong patient is the worst answer.
 */
export function settlePerson(asked: AskedPerson, candidates: readonly AskedCandidate[]): SettledPerson {
  const owner = asked.ipp === null ? undefined : candidates.find(({ ipp }) => ipp === asked.ipp);
  if (owner && !owner.resemblance) return { kind: "otherIpp" };
  if (owner && hasSameTraits(asked, owner)) return { kind: "known", id: owner.id, by: "ipp" };
  if (owner) return { kind: "similar", ids: [owner.id], hasIpp: true };
  const alike = candidates.filter(({ resemblance }) => resemblance !== null);
  const exact = alike.filter((one) => hasSameTraits(asked, one));
  const [only] = exact;
  if (only && exact.length === 1 && !contradicts(asked, only))
    return { kind: "known", id: only.id, by: "traits" };
  return alike.length > 0
    ? { kind: "similar", ids: alike.map(({ id }) => id), hasIpp: false }
    : { kind: "new" };
}

/** Birth name, first given name, birth date and sex, which is all that a ward types. */
function hasSameTraits(asked: AskedPerson, known: AskedCandidate): boolean {
  return (
    asked.birthNameKey === known.birthNameKey &&
    firstGivenKey(asked) === firstGivenKey(known) &&
    asked.birthOn === known.birthOn &&
    asked.sex === known.sex
  );
}

/** Another IPP in the same hospital, or another INS, says two people in spite of the traits. */
function contradicts(asked: AskedPerson, known: AskedCandidate): boolean {
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
  return differ(asked.ipp, known.ipp) || differ(asked.insNumber, known.insNumber);
}

function firstGivenKey(one: { birthGivenNames: string }): string {
  return searchKey(firstGivenName(one.birthGivenNames));
}
