import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import type { SecteurKind } from "#app/domains/territory/territory.vocabulary.ts";
import { groupBy } from "#app/shared/collections.ts";

/** When somebody counts as trained for a filière: hours attested, and for how long they count. Settings. */
export interface CompetenceRule {
  hours: number;
  years: number;
}

/** What a certificate that stands attests, on the first day of its session. */
export interface AttestedSession {
  day: string;
  minutes: number;
}

const MINUTES_PER_HOUR = 60;

export function minutesOf({ hours }: CompetenceRule): number {
  return hours * MINUTES_PER_HOUR;
}

/** The first day whose sessions still count. */
export function countedSince(today: string, { years }: CompetenceRule): string {
  return shiftYears(today, -years);
}

/**
 * Until which day somebody is trained: that on which the hours that still count fall under the minimum. Null: they
 * have never been, on these sessions.
 */
export function trainedUntil(sessions: readonly AttestedSession[], rule: CompetenceRule): string | null {
  let minutes = 0;
  for (const session of sessions.toSorted((a, b) => b.day.localeCompare(a.day))) {
    minutes += session.minutes;
    if (minutes >= minutesOf(rule)) return shiftYears(session.day, rule.years);
  }
  return null;
}

/** A filière for adults alone is nothing that a secteur of children and adolescents has to know, and the reverse. */
export function isConcerned(
  kind: SecteurKind,
  { minAge, maxAge, adultAge }: Pick<MappedFiliere, "minAge" | "maxAge" | "adultAge">,
): boolean {
  if (kind === "I") return minAge === null || minAge < adultAge;
  return kind !== "G" || maxAge === null || maxAge >= adultAge;
}

/** People of one profession, in one secteur, for one filière; no secteur: somewhere else in the territory. */
export interface CountedPeople {
  filiereId: string;
  secteurId: string | null;
  profession: Profession;
  count: number;
}

interface MappedFiliere {
  id: string;
  minAge: number | null;
  maxAge: number | null;
  /** In its territory: whoever is younger is cared for by the secteurs of children and adolescents. */
  adultAge: number;
  /** The published seminars that train for it. */
  seminarIds: readonly string[];
}

interface MappedSecteur {
  id: string;
  code: string;
  kind: SecteurKind;
}

export interface CompetenceCell {
  trained: number;
  /** The most numerous first. */
  professions: { profession: Profession; count: number }[];
  /** Those who wait for a place on a session to come. */
  waiting: number;
  isConcerned: boolean;
  /** Nobody is trained, though the secteur is concerned. */
  isGap: boolean;
}

export interface CompetenceRow<S extends MappedSecteur> {
  /** Null: people whose secteur is not known, or who belong to none. */
  secteur: S | null;
  /** In the order of the filières. */
  cells: CompetenceCell[];
}

/** Secteurs by filières; the last row is for people of no secteur of the territory, and never a gap. */
export function competenceMap<S extends MappedSecteur>(given: {
  secteurs: readonly S[];
  filieres: readonly MappedFiliere[];
  trained: readonly CountedPeople[];
  waiting: readonly CountedPeople[];
}): CompetenceRow<S>[] {
  const known = new Set(given.secteurs.map(({ id }) => id));
  const keyOf = (people: CountedPeople) =>
    `${people.filiereId} ${people.secteurId && known.has(people.secteurId) ? people.secteurId : ""}`;
  const trained = groupBy(given.trained, keyOf);
  const waiting = groupBy(given.waiting, keyOf);
  return [...given.secteurs, null].map((secteur) => ({
    secteur,
    cells: given.filieres.map((filiere) => {
      const key = `${filiere.id} ${secteur?.id ?? ""}`;
      const people = trained.get(key) ?? [];
      const concerned = secteur === null || isConcerned(secteur.kind, filiere);
      const count = sum(people);
      return {
        trained: count,
        professions: byProfession(people),
        waiting: sum(waiting.get(key) ?? []),
        isConcerned: concerned,
        isGap: secteur !== null && concerned && count === 0,
      };
    }),
  }));
}

export interface Gap<S, F> {
  secteur: S;
  filiere: F;
  waiting: number;
}

/**
 * Secteurs where nobody is trained, where most people wait first. A filière that no published seminar trains for is
 * one need and not as many as there are secteurs: it is left to `untaught`.
 */
export function gapsOf<S extends MappedSecteur, F extends MappedFiliere>(
  rows: readonly CompetenceRow<S>[],
  filieres: readonly F[],
): Gap<S, F>[] {
  return rows
    .flatMap(({ secteur, cells }) =>
      filieres.flatMap((filiere, index) => {
        const cell = cells[index];
        if (!secteur || !cell?.isGap || filiere.seminarIds.length === 0) return [];
        return [{ secteur, filiere, waiting: cell.waiting, index }];
      }),
    )
    .sort(
      (a, b) => b.waiting - a.waiting || a.index - b.index || a.secteur.code.localeCompare(b.secteur.code),
    )
    .map(({ index, ...gap }) => gap);
}

/** Filières that no published seminar trains for. */
export function untaught<F extends MappedFiliere>(filieres: readonly F[]): F[] {
  return filieres.filter(({ seminarIds }) => seminarIds.length === 0);
}

/** «1 personne», «3 personnes», «aucune» */
export function peopleWords(count: number): string {
  if (count === 0) return "aucune";
  return count === 1 ? "1 personne" : `${count} personnes`;
}

/** «1 personne en attente» */
export function waitingWords(count: number): string {
  return count === 1 ? "1 personne en attente" : `${count} personnes en attente`;
}

export function ruleWords({ hours, years }: CompetenceRule): string {
  const duration = hours === 1 ? "1 heure attestée" : `${hours} heures attestées`;
  const validity = years === 1 ? "la dernière année" : `les ${years} dernières années`;
  return `Une personne compte comme formée à une filière quand elle a au moins ${duration}, dans ${validity}, par des séminaires qui forment à cette filière. Les attestations révoquées ne comptent pas ; avoir une place ou attendre ne compte pas.`;
}

function byProfession(people: readonly CountedPeople[]) {
  return [...groupBy(people, ({ profession }) => profession)]
    .map(([profession, rows]) => ({ profession, count: sum(rows) }))
    .sort((a, b) => b.count - a.count || a.profession.localeCompare(b.profession));
}

function sum(people: readonly CountedPeople[]): number {
  return people.reduce((total, { count }) => total + count, 0);
}

/** The same day some years away; a 29 February becomes the 28th. */
function shiftYears(day: string, years: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const shifted = `${String(Number(year) + years).padStart(4, "0")}-${month}-`;
  const isLeapDay = month === "02" && date === "29";
  return isLeapDay ? `${shifted}28` : `${shifted}${date}`;
}
