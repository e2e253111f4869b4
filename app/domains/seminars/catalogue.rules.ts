import { PROFESSION_LABELS, type Profession } from "#app/domains/people/people.vocabulary.ts";
import { addDays, dayOf, formatDay, formatInstant, formatTime, instantOf } from "#app/shared/dates.ts";
import type { QueuePolicy } from "./seminars.vocabulary.ts";
import { refuseAudience, type SessionTimes } from "./sessions.rules.ts";

/** May people enrol in a session now, and since or until when. */
export type Opening =
  | { kind: "open"; until: string }
  | { kind: "soon"; at: string }
  | { kind: "closed" | "cancelled" | "held" };

export function openingOf(session: SessionTimes, now: Date): Opening {
  const at = now.toISOString();
  if (session.status === "cancelled") return { kind: "cancelled" };
  if (session.status !== "open" || at >= session.startsAt) return { kind: "held" };
  if (at < session.enrolmentOpensAt) return { kind: "soon", at: session.enrolmentOpensAt };
  return at >= session.enrolmentClosesAt
    ? { kind: "closed" }
    : { kind: "open", until: session.enrolmentClosesAt };
}

const OPENING_WORDS = {
  closed: "Les inscriptions sont closes.",
  cancelled: "Cette séance est annulée.",
  held: "Cette séance est passée.",
};

export function openingWords(opening: Opening): string {
  if (opening.kind === "open") return `Inscriptions ouvertes jusqu’au ${formatInstant(opening.until)}.`;
  if (opening.kind === "soon") return `Les inscriptions ouvrent le ${formatInstant(opening.at)}.`;
  return OPENING_WORDS[opening.kind];
}

/** The places of a session, as one person sees them. */
export interface SeenPlaces {
  capacity: number | null;
  held: number;
  waiting: number;
  /** Those that this person may have; fewer than are empty where some are reserved for others. */
  free: number;
}

/** «12 places libres sur 30», «Complet, 14 personnes en attente». */
export function placesWords(places: SeenPlaces): string {
  if (places.capacity === null) return "Sans limite de places";
  if (places.free > 0)
    return `${places.free === 1 ? "1 place libre" : `${places.free} places libres`} sur ${places.capacity}`;
  const queue = waitingWords(places.waiting);
  return places.held < places.capacity
    ? `Les places qui restent sont réservées, ${queue}`
    : `Complet, ${queue}`;
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return "liste d’attente vide";
  return waiting === 1 ? "1 personne en attente" : `${waiting} personnes en attente`;
}

/** «toutes les professions», or the professions that the seminar is for. */
export function audienceWords(audience: readonly Profession[]): string {
  if (audience.length === 0) return "toutes les professions";
  return audience.map(professionWords).join(", ");
}

/** A profession inside a sentence: «infirmier ou infirmière», «IPA». */
export function professionWords(profession: Profession): string {
  const label = PROFESSION_LABELS[profession];
  return label === label.toUpperCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Said before anybody asks for a place. */
export function eligibilityWords(
  audience: readonly Profession[],
  profession: Profession,
): { isEligible: boolean; words: string } {
  const isEligible = refuseAudience(audience, profession) === null;
  const whom = `Ce séminaire s’adresse à : ${audienceWords(audience)}.`;
  return {
    isEligible,
    words: isEligible
      ? `${whom} Vous pouvez demander une place.`
      : `${whom} Votre profession (${professionWords(profession)}) n’en fait pas partie : vous ne pouvez pas demander de place.`,
  };
}

export const POLICY_WORDS: Record<QueuePolicy, string> = {
  arrival:
    "Les places sont données dans l’ordre d’arrivée. Quand la séance est complète, les demandes suivantes attendent dans le même ordre, et chaque place rendue est proposée à la première personne de la liste.",
  priority:
    "Tant qu’il y a des places, elles sont données dans l’ordre d’arrivée. Quand la séance est complète, la liste d’attente est servie par priorité : d’abord qui n’a jamais suivi ce séminaire, puis qui n’a pas eu de place la dernière fois, puis qui vient d’une équipe où personne n’est formé ; une place gardée sans venir dans l’année fait passer après. À égalité, l’ordre d’arrivée. Vos raisons vous sont montrées.",
};

export interface HalfDayTimes {
  startsAt: string;
  endsAt: string;
}

/** «mar. 24 nov. 2026, 09:00 à 12:30» */
export function halfDayWords(halfDay: HalfDayTimes): string {
  return `${formatDay(halfDay.startsAt)}, ${formatTime(halfDay.startsAt)} à ${formatTime(halfDay.endsAt)}`;
}

const MINUTE_MS = 60_000;

/** «7 h», «3 h 30»: the sum of the half-days. */
export function durationWords(halfDays: readonly HalfDayTimes[]): string {
  const minutes = halfDays.reduce(
    (sum, { startsAt, endsAt }) => sum + (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE_MS,
    0,
  );
  const rest = Math.round(minutes % 60);
  const hours = `${Math.floor(minutes / 60)}\u00a0h`;
  return rest === 0 ? hours : `${hours}\u00a0${String(rest).padStart(2, "0")}`;
}

/** The instants between which a month (YYYY-MM) lies, in Paris. */
export function monthBounds(month: string): { from: string; until: string } {
  const first = `${month}-01`;
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  return { from: instantOf(first).toISOString(), until: instantOf(next).toISOString() };
}

const MONTHS_SHOWN = 12;
const monthFormat = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", month: "long", year: "numeric" });

/** This month and those that follow, to choose from. */
export function comingMonths(now: Date): { value: string; label: string }[] {
  const [year = 0, month = 1] = dayOf(now).split("-").map(Number);
  return Array.from({ length: MONTHS_SHOWN }, (_none, index) => {
    const first = new Date(Date.UTC(year, month - 1 + index, 1));
    return { value: first.toISOString().slice(0, 7), label: monthFormat.format(first) };
  });
}
