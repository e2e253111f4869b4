import type { SecteurOrigin, SecteurReason } from "./patients.vocabulary.ts";

/** What the territory says about an address: one secteur, several (a split commune), or none. */
export interface SecteurAnswer {
  secteurIds: readonly string[];
}

/** Said instead of a secteur: take the computed one, and leave open what the address does not say. */
export const SECTEUR_TO_CONFIRM = "to_confirm";

export interface SecteurChoice {
  /** Null: take the computed one, and ask when there is not exactly one. */
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

export type SecteurRefusal = "communeNeeded" | "secteurReasonNeeded" | "partNeeded";

interface Address {
  /** Somebody who is detained has the secteur of the prison, whatever the commune (CSP R3221-1). */
  isDetained?: boolean;
  hasStableAddress: boolean;
  hasCommune: boolean;
  answer: SecteurAnswer;
}

/**
 * The secteur of a patient: computed when the address gives exactly one, to be confirmed otherwise, and
 * another one whenever somebody says why (CSP art. L3211-1: free choice is never blocked; DOMAIN §1.3).
 */
export function assignSecteur(address: Address, choice: SecteurChoice): SecteurAssignment | SecteurRefusal {
  if (address.isDetained) return assignDetained(address.answer, choice);
  if (address.hasStableAddress && !address.hasCommune) return assignUnknown(choice);
  const possible = address.hasStableAddress ? address.answer.secteurIds : [];
  const doubt = doubtOf(address.hasStableAddress, possible.length);
  const computed = doubt === null ? (possible[0] ?? null) : null;
  const chosen = choice.secteurId === SECTEUR_TO_CONFIRM ? null : choice.secteurId;
  if (choice.secteurId === null && doubt === "split_commune") return "partNeeded";
  if (chosen === null || chosen === computed) return unchosen(computed, doubt, choice.note);
  const isAnswerToDoubt = doubt === "no_stable_address" || possible.includes(chosen);
  const reason = choice.reason ?? (isAnswerToDoubt ? doubt : null);
  if (reason === null) return "secteurReasonNeeded";
  return { secteurId: chosen, origin: "chosen", reason, note: choice.note };
}

/** Nobody knows the commune, or it is too far to be known here: left open, or chosen, only when that is what was said. */
function assignUnknown(choice: SecteurChoice): SecteurAssignment | SecteurRefusal {
  if (choice.secteurId === null) return "communeNeeded";
  if (choice.secteurId === SECTEUR_TO_CONFIRM) return unchosen(null, choice.reason, choice.note);
  if (choice.reason === null) return "secteurReasonNeeded";
  return { secteurId: choice.secteurId, origin: "chosen", reason: choice.reason, note: choice.note };
}

/** The territory may not know the secteur of a prison: it is then left open, or chosen without a reason. */
function assignDetained(answer: SecteurAnswer, choice: SecteurChoice): SecteurAssignment | SecteurRefusal {
  const computed = answer.secteurIds[0] ?? null;
  const chosen = choice.secteurId === SECTEUR_TO_CONFIRM ? null : choice.secteurId;
  if (chosen === null || chosen === computed) return unchosen(computed, null, choice.note);
  if (computed !== null && choice.reason === null) return "secteurReasonNeeded";
  return { secteurId: chosen, origin: "chosen", reason: choice.reason, note: choice.note };
}

function unchosen(
  computed: string | null,
  doubt: SecteurReason | null,
  note: string | null,
): SecteurAssignment {
  if (computed !== null) return { secteurId: computed, origin: "computed", reason: null, note };
  return { secteurId: null, origin: "unknown", reason: doubt, note };
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
