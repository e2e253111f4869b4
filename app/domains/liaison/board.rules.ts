import { dayOf } from "#app/shared/dates.ts";
import { OPEN_STATUSES } from "./liaison.rules.ts";
import type { LiaisonLevel, LiaisonStatus } from "./liaison.vocabulary.ts";

/** A list of requests: a hospital's for whoever answers, a ward's for whoever asked. */
export interface BoardPlace {
  kind: "hospital" | "ward";
  id: string;
  code: string;
  name: string;
}

/** Where a page of the closed ones ends; no patient data, since it stands in the address. */
export interface Cursor {
  at: string;
  id: string;
}

export interface Carded {
  id: string;
  status: LiaisonStatus;
  level: LiaisonLevel;
  wardCode: string | null;
  assignedTo: string | null;
  dueAt: string | null;
  visit: number;
  firstContactAt: string | null;
  expectedDischargeOn: string | null;
}

export interface BoardFilters {
  level: LiaisonLevel | null;
  wardCode: string | null;
  /** Only what this account has in charge. */
  assignedTo: string | null;
}

/** Before the first contact, whatever the state is called. */
const UNSEEN: readonly LiaisonStatus[] = ["requested", "triaged", "assigned"];

export function isUnseen(request: Pick<Carded, "status" | "visit">): boolean {
  return UNSEEN.includes(request.status) && request.visit === 1;
}

/** Leaves today, or should have left: whoever waits longer may find an empty bed. */
export function isLeaving(request: Pick<Carded, "expectedDischargeOn">, now: Date): boolean {
  return request.expectedDischargeOn !== null && request.expectedDischargeOn <= dayOf(now);
}

/** Patients who leave today, or should have left, and whom nobody saw («sorti avant d’être vu»). */
export function leavingUnseen<Card extends Carded>(cards: readonly Card[], now: Date): Card[] {
  return cards.filter((card) => isUnseen(card) && isLeaving(card, now));
}

/** Who leaves before being seen first, then the nearest deadline; the same order at each reading. */
export function inBoardOrder<Card extends Carded>(cards: readonly Card[], now: Date): Card[] {
  const rank = (card: Card) => (isUnseen(card) && isLeaving(card, now) ? 0 : 1);
  return [...cards].sort(
    (a, b) => rank(a) - rank(b) || (a.dueAt ?? "").localeCompare(b.dueAt ?? "") || a.id.localeCompare(b.id),
  );
}

export function matches(card: Carded, filters: BoardFilters): boolean {
  return (
    (filters.level === null || card.level === filters.level) &&
    (filters.wardCode === null || card.wardCode === filters.wardCode) &&
    (filters.assignedTo === null || card.assignedTo === filters.assignedTo)
  );
}

/** The columns in their order, empty ones too: an empty column is an answer. */
export function inColumns<Card extends Carded>(
  cards: readonly Card[],
  now: Date,
): { status: LiaisonStatus; cards: Card[] }[] {
  const ordered = inBoardOrder(cards, now);
  return OPEN_STATUSES.map((status) => ({ status, cards: ordered.filter((card) => card.status === status) }));
}

export function encodeCursor(cursor: Cursor): string {
  return `${cursor.at}~${cursor.id}`;
}

export function decodeCursor(text: string | null): Cursor | null {
  const match = /^([0-9TZ:.-]+)~([0-9a-f-]{36})$/.exec(text ?? "");
  return match ? { at: match[1] ?? "", id: match[2] ?? "" } : null;
}

const WARD_WORDS: Record<LiaisonStatus, string> = {
  requested: "Envoyée, la liaison l’examine",
  triaged: "Acceptée, un interne va la prendre",
  assigned: "Un interne vient voir le patient",
  seen: "Patient vu, réponse en cours de rédaction",
  written: "Réponse rédigée, relue par le psychiatre",
  countersigned: "Réponse rendue : dites si elle répond à votre question",
  closed: "Close",
  answered_by_phone: "Réponse donnée par téléphone",
  refused: "Non retenue après appel",
  cancelled: "Annulée",
};

/** Where a request stands, in the words of the ward that asked. */
export function wardWords(status: LiaisonStatus): string {
  return WARD_WORDS[status];
}
