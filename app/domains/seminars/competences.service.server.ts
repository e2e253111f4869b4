import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import { listSecteurs } from "#app/domains/territory/places.queries.server.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { groupBy } from "#app/shared/collections.ts";
import { dayOf, instantOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { type CatalogueSession, openCatalogue, viewerOf } from "./catalogue.service.server.ts";
import { mayReadNames } from "./competences.access.server.ts";
import {
  countTrained,
  countWaiting,
  listMappedFilieres,
  listTrainingSeminars,
} from "./competences.queries.server.ts";
import {
  type CompetenceRule,
  type CountedPeople,
  competenceMap,
  countedSince,
  gapsOf,
  minutesOf,
  untaught,
} from "./competences.rules.ts";

/** How trained people are counted here, and since when. */
export async function competencePeriod(
  db: Database | Trx,
  now: Date,
): Promise<{ rule: CompetenceRule; since: string }> {
  const [hours, years] = await Promise.all([
    readSetting(db, "seminar.competence_hours"),
    readSetting(db, "seminar.competence_years"),
  ]);
  const rule = { hours, years };
  return { rule, since: instantOf(countedSince(dayOf(now), rule)).toISOString() };
}

/** Secteurs by filières: who is trained where, and where nobody is; `profession` counts those people alone. */
export async function loadCompetences(ctx: UseCaseContext, search: { profession: Profession | null }) {
  const { filieres, secteurs, trained, waiting, rule } = await readCounts(ctx, undefined);
  const ofProfession = (people: CountedPeople) =>
    search.profession === null || people.profession === search.profession;
  const rows = competenceMap({
    secteurs,
    filieres,
    trained: trained.filter(ofProfession),
    waiting: waiting.filter(ofProfession),
  });
  const next = await listNextSessions(ctx);
  return {
    rule,
    filieres,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => ({
        ...cell,
        mayReadNames: mayReadNames(ctx.actor, {
          filiereId: filieres[index]?.id ?? "",
          secteurId: row.secteur?.id ?? null,
        }),
      })),
    })),
    gaps: gapsOf(rows, filieres).map((gap) => ({ ...gap, next: next.get(gap.filiere.code) ?? null })),
    untaught: untaught(filieres),
    mayManage: can(ctx.actor, "seminar.manage"),
  };
}
export type Competences = Awaited<ReturnType<typeof loadCompetences>>;
export type TerritoryGap = Competences["gaps"][number];

/** One filière: its secteurs with the people trained there, and the next session with a free place. */
export async function loadFiliereCompetence(ctx: UseCaseContext, filiereId: string) {
  const { filieres, secteurs, trained, waiting, rule } = await readCounts(ctx, filiereId);
  const [filiere] = filieres;
  if (!filiere) return null;
  const rows = competenceMap({ secteurs, filieres, trained, waiting });
  const next = await listNextSessions(ctx);
  return {
    rule,
    seminar: filiere.seminars[0] ?? null,
    secteurs: rows.flatMap(({ secteur, cells: [cell] }) =>
      secteur && cell?.isConcerned ? [{ secteur, cell }] : [],
    ),
    next: next.get(filiere.code) ?? null,
  };
}
export type FiliereCompetence = NonNullable<Awaited<ReturnType<typeof loadFiliereCompetence>>>;

async function readCounts({ db, now }: UseCaseContext, filiereId: string | undefined) {
  const { rule, since } = await competencePeriod(db, now);
  const all = await listMappedFilieres(db);
  const kept = filiereId === undefined ? all : all.filter(({ id }) => id === filiereId);
  const filiereIds = kept.map(({ id }) => id);
  const [secteurs, seminars, trained, waiting] = await Promise.all([
    listSecteurs(db),
    listTrainingSeminars(db, filiereIds),
    countTrained(db, { filiereIds, since, minutes: minutesOf(rule) }),
    countWaiting(db, { filiereIds, now }),
  ]);
  const byFiliere = groupBy(seminars, (seminar) => seminar.filiereId);
  return {
    rule,
    trained,
    waiting,
    secteurs: secteurs.map(({ id, code, name, kind }) => ({ id, code, name, kind })),
    filieres: kept.map((filiere) => {
      const own = (byFiliere.get(filiere.id) ?? []).map(({ id, code, title }) => ({ id, code, title }));
      return { ...filiere, seminars: own, seminarIds: own.map(({ id }) => id) };
    }),
  };
}

/** Of each filière, by its code: the next session with a place for this person, else the next one, which is full. */
async function listNextSessions(ctx: UseCaseContext) {
  const viewer = await viewerOf(ctx.db, ctx.actor);
  const search = { filiere: null, profession: null, mois: null, places: null };
  const seminars = await openCatalogue(ctx.db, { search, viewer, now: ctx.now });
  const next = new Map<string, NextSession>();
  for (const { filiereCode, title, sessions } of seminars)
    for (const session of sessions)
      if (filiereCode) next.set(filiereCode, sooner(next.get(filiereCode), nextOf(session, title)));
  return next;
}

export interface NextSession {
  id: string;
  title: string;
  startsAt: string;
  /** Places for whoever looks; very large without a limit. */
  free: number;
  waiting: number;
}

function nextOf({ id, startsAt, free, waitingCount }: CatalogueSession, title: string): NextSession {
  return { id, title, startsAt, free, waiting: waitingCount };
}

function sooner(known: NextSession | undefined, other: NextSession): NextSession {
  if (!known) return other;
  if (known.free > 0 !== other.free > 0) return known.free > 0 ? known : other;
  return known.startsAt <= other.startsAt ? known : other;
}
