import {
  APPOINTMENT_CANCEL_REASON_LABELS,
  EPISODE_OUTCOME_LABELS,
  type EpisodeStatus,
} from "./episodes.vocabulary.ts";
import type { ReferralAction } from "./referrals.rules.ts";
import {
  CANCEL_REASON_LABELS,
  DECLINE_REASON_LABELS,
  REFERRAL_STATUS_LABELS,
  type ReferralOwner,
  type ReferralStatus,
} from "./referrals.vocabulary.ts";

export interface OwnedReferral {
  status: ReferralStatus;
  owner: ReferralOwner;
  filiereName: string | null;
  secteurCode: string;
  /** Of the care that followed, once there is any: the referral stays «en soins» until the return is acknowledged. */
  episodeStatus?: EpisodeStatus | null;
}

/** Who must do what now, as a sentence without its date: «À la filière TCA de répondre». */
export function ownerSentence(referral: OwnedReferral): string {
  if (referral.owner === "nobody") return "Clos : plus personne n’a à agir";
  if (referral.owner === "desk") return "Au guichet territorial d’orienter la demande";
  if (referral.owner === "secteur")
    return `Au secteur ${referral.secteurCode} ${SECTEUR_TASKS[referral.status] ?? "d’agir"}`;
  const task =
    referral.episodeStatus === "ended"
      ? "d’adresser le retour au secteur"
      : (FILIERE_TASKS[referral.status] ?? "d’agir");
  return `À la filière ${referral.filiereName ?? ""} ${task}`;
}

/** The state of a referral in care, as its own page says it. */
export function careStateLabel(episodeStatus: EpisodeStatus | null | undefined, isClosed: boolean): string {
  if (isClosed) return "Retour reçu par le secteur";
  if (episodeStatus === "ended") return "Soins terminés";
  return episodeStatus === "returned" ? "Retour adressé" : REFERRAL_STATUS_LABELS.in_care;
}

const SECTEUR_TASKS: Partial<Record<ReferralStatus, string>> = {
  draft: "d’envoyer ou d’annuler ce brouillon",
  needs_information: "d’apporter le complément demandé",
  in_care: "d’accuser réception du retour",
};

const FILIERE_TASKS: Partial<Record<ReferralStatus, string>> = {
  submitted: "de répondre",
  needs_information: "de décider : le complément n’est pas venu",
  accepted: "d’organiser la prise en charge",
  waiting: "de proposer un rendez-vous",
  scheduled: "d’accueillir le patient",
  in_care: "de conduire les soins jusqu’à leur fin",
};

/** Moves that a person makes on the referral's own page; those of the care have their own pages. */
const PAGE_MOVES = [
  "accept",
  "advise",
  "route",
  "give_information",
  "ask_information",
  "resume",
  "convert_to_care",
  "redirect",
  "decline",
  "cancel",
] as const satisfies readonly ReferralAction[];
export type PageMove = (typeof PAGE_MOVES)[number];

export const MOVE_LABELS: Record<PageMove, string> = {
  accept: "Accepter",
  advise: "Rendre l’avis",
  route: "Orienter vers une filière",
  give_information: "Apporter le complément",
  ask_information: "Demander un complément",
  resume: "Reprendre sans le complément",
  convert_to_care: "Transformer en demande de soins",
  redirect: "Réorienter",
  decline: "Décliner",
  cancel: "Annuler l’adressage",
};

/** Moves of one click; the others open a form. */
export const ONE_CLICK_MOVES: readonly PageMove[] = ["accept", "resume", "convert_to_care"];

/** The moves shown as buttons on the page, in the order above. */
export function pageMoves(moves: readonly ReferralAction[]): PageMove[] {
  return PAGE_MOVES.filter((move) => moves.includes(move));
}

/** Each move has its own list of reasons: «improved» is why a request is withdrawn, and how a care ended. */
const REASON_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cancel: CANCEL_REASON_LABELS,
  decline: DECLINE_REASON_LABELS,
  end: EPISODE_OUTCOME_LABELS,
  unschedule: { ...APPOINTMENT_CANCEL_REASON_LABELS, missed: "Le patient n’est pas venu" },
};

/** The reason of an event in words; null when it has none. */
export function reasonLabel(action: string, code: string | null): string | null {
  return code === null ? null : (REASON_LABELS[action]?.[code] ?? null);
}
