import type { SecteurOrigin, SecteurReason } from "./patients.vocabulary.ts";

/** What the territory says about an address: one secteur, several (a split commune), or none. */
export interface SecteurAnswer {
  secteurIds: readonly string[];
}

export interface SecteurChoice {
  /** Null: take the computed one. */
  secteurId: string | null;
  reason: SecteurReason | null;
  note: string | null;
}

export interface SecteurAssignment {
  secteurId: string | null;
  origin: SecteurOrigin;
  reason: SecteurReason | null;
  note: string | null;
}

interface Address {
  hasStableAddress: boolean;
  /** Null without a commune. */
  answer: SecteurAnswer | null;
}

/**
 * The secteur of a patient: computed when the address gives exactly one, to be confirmed otherwise, and
 * another one whenever somebody says why (CSP art. L3211-1: free choice is never blocked; DOMAIN §1.3).
 */
export function assignSecteur(
  address: Address,
  choice: SecteurChoice,
): SecteurAssignment | "communeNeeded" | "secteurReasonNeeded" {
  if (address.hasStableAddress && address.answer === null) return "communeNeeded";
  const possible = address.hasStableAddress ? (address.answer?.secteurIds ?? []) : [];
  const doubt = doubtOf(address.hasStableAddress, possible.length);
  const note = choice.note;
  const [only] = possible;
  if (choice.secteurId === null || (choice.secteurId === only && doubt === null)) {
    return doubt === null && only !== undefined
      ? { secteurId: only, origin: "computed", reason: null, note }
      : { secteurId: null, origin: "unknown", reason: doubt, note };
  }
  const isAnswerToDoubt = doubt === "no_stable_address" || possible.includes(choice.secteurId);
  const reason = choice.reason ?? (isAnswerToDoubt ? doubt : null);
  if (reason === null) return "secteurReasonNeeded";
  return { secteurId: choice.secteurId, origin: "chosen", reason, note };
}

/** Why the address alone does not say the secteur. */
function doubtOf(hasStableAddress: boolean, count: number): SecteurReason | null {
  if (!hasStableAddress) return "no_stable_address";
  if (count === 0) return "outside";
  return count > 1 ? "split_commune" : null;
}

/** A change takes effect today or earlier, and never before the attachment that it ends. */
export function refuseEffectiveDay(
  startsOn: string,
  days: { today: string; currentStartsOn: string | null },
): "secteurDateInFuture" | "secteurDateBefore" | null {
  if (startsOn > days.today) return "secteurDateInFuture";
  return days.currentStartsOn !== null && startsOn < days.currentStartsOn ? "secteurDateBefore" : null;
}
