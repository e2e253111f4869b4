import type { LiaisonAction, LiaisonParty } from "./liaison.rules.ts";
import type { LiaisonLevel, LiaisonStatus } from "./liaison.vocabulary.ts";

/** Moves made on the request's own page, in their order; notes and signatures have their own pages. */
const PAGE_MOVES = [
  "validate",
  "take",
  "assign",
  "change_level",
  "answer_by_phone",
  "refuse",
  "reset_clock",
  "release",
  "cancel",
] as const satisfies readonly LiaisonAction[];
export type PageMove = (typeof PAGE_MOVES)[number];

export const PAGE_MOVE_LABELS: Record<PageMove, string> = {
  validate: "Valider la demande",
  take: "Prendre la demande",
  assign: "Confier à un interne",
  change_level: "Changer le niveau",
  answer_by_phone: "Répondre par téléphone",
  refuse: "Ne pas retenir, après appel",
  reset_clock: "Réinitialiser le délai",
  release: "Remettre aux internes",
  cancel: "Annuler la demande",
};

/** Moves of one click; the others open a form. */
export const ONE_CLICK_MOVES: readonly PageMove[] = ["validate", "take"];

/** The moves shown as buttons, the one that is expected next in front. */
export function pageMovesOf(
  moves: readonly LiaisonAction[],
  request: { status: LiaisonStatus },
  parties: readonly LiaisonParty[],
): PageMove[] {
  const shown = PAGE_MOVES.filter((move) => moves.includes(move));
  // Whoever triages gives a valid request to somebody; whoever visits takes it.
  const first: PageMove = parties.includes("supervisor") && request.status === "triaged" ? "assign" : "take";
  const isExpected = request.status === "triaged" && shown.includes(first);
  return isExpected ? [first, ...shown.filter((move) => move !== first)] : shown;
}

/** The page on which the next step is made, when it is not a move of this one. */
export type StepPage = "note" | "signature" | "answer";

export function stepPageOf(
  request: { status: LiaisonStatus },
  parties: readonly LiaisonParty[],
): StepPage | null {
  const { status } = request;
  if ((status === "assigned" || status === "seen") && parties.includes("intern")) return "note";
  if (status === "written" && parties.includes("supervisor")) return "signature";
  if (status === "countersigned" && parties.includes("ward")) return "answer";
  return null;
}

/** Who must do what now, as a sentence without its date. */
export function liaisonOwnerSentence(request: {
  status: LiaisonStatus;
  level: LiaisonLevel;
  visit: number;
  intern: string | null;
}): string {
  const intern = request.intern ?? "l’interne en charge";
  switch (request.status) {
    case "requested":
      return request.level === "immediate"
        ? "Au psychiatre de liaison de trier ; un interne peut déjà la prendre"
        : "Au psychiatre de liaison de trier la demande";
    case "triaged":
      return "À un interne de l’hôpital de prendre la demande";
    case "assigned":
      return request.visit > 1 ? `À ${intern} de revoir le patient` : `À ${intern} de voir le patient`;
    case "seen":
      return `À ${intern} de rédiger le compte rendu`;
    case "written":
      return "Au psychiatre de liaison de relire et de contresigner";
    case "countersigned":
      return "Au service de dire si la réponse convient";
    default:
      return "Close : plus personne n’a à agir";
  }
}

/** What the liaison says among itself is no business of the ward: who was asked, what the senior corrected. */
const INSIDE_ACTIONS: readonly string[] = ["submit_note", "return_note", "senior_called", "hand_over"];
const COMMENTED_INSIDE: readonly string[] = ["validate", "assign", "release"];

/** The event as the ward may read it; null when it is not for the ward. */
export function wardEvent<Event extends { action: string; comment: string | null }>(
  event: Event,
): Event | null {
  if (INSIDE_ACTIONS.includes(event.action)) return null;
  return COMMENTED_INSIDE.includes(event.action) ? { ...event, comment: null } : event;
}

/** «3 demandes en cours», with a warning from the number that the setting states. */
export function loadWords(count: number, heavyFrom: number): string {
  if (count === 0) return "aucune demande en cours";
  const words = count === 1 ? "une demande en cours" : `${count} demandes en cours`;
  return count >= heavyFrom ? `${words} : charge élevée, affectez plutôt à quelqu’un d’autre` : words;
}
