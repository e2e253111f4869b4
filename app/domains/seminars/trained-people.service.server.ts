import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import { listSecteurs } from "#app/domains/territory/places.queries.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { groupBy } from "#app/shared/collections.ts";
import { dayOf } from "#app/shared/dates.ts";
import { mayReadNames } from "./competences.access.server.ts";
import { type CompetenceSearch, NO_SECTEUR } from "./competences.forms.ts";
import { type AttestedRow, listAttested, listMappedFilieres } from "./competences.queries.server.ts";
import { type CompetenceRule, trainedUntil } from "./competences.rules.ts";
import { competencePeriod } from "./competences.service.server.ts";
import { COMPETENCE_REFUSALS } from "./competences.vocabulary.ts";

export interface TrainedPerson {
  participantId: string;
  name: string;
  profession: Profession;
  secteurCode: string | null;
  /** Establishment, or where somebody works outside of one. */
  workplace: string | null;
  minutes: number;
  /** YYYY-MM-DD: until when the hours attested suffice. */
  until: string;
  /** The last one first. */
  sessions: { title: string; startsAt: string; minutes: number }[];
}

export interface TrainedList {
  rule: CompetenceRule;
  filiere: { code: string; name: string; shortName: string };
  secteur: { code: string; name: string } | null;
  people: TrainedPerson[];
}

/** Who is trained for a filière, in one secteur, in none, or anywhere when no secteur is said; by name. */
export async function listTrainedPeople(
  ctx: UseCaseContext,
  search: CompetenceSearch,
): Promise<Outcome<TrainedList>> {
  const { db, actor, now } = ctx;
  const [filieres, secteurs] = await Promise.all([listMappedFilieres(db), listSecteurs(db)]);
  const filiere = filieres.find(({ code }) => code === search.filiere);
  const secteur = secteurs.find(({ code }) => code === search.secteur) ?? null;
  const isSecteurNamed = search.secteur !== null && search.secteur !== NO_SECTEUR;
  if (!filiere || (isSecteurNamed && !secteur)) return refused("notFound", COMPETENCE_REFUSALS.unknown);
  if (!mayReadNames(actor, { filiereId: filiere.id, secteurId: secteur?.id ?? null }))
    return refused("forbidden", COMPETENCE_REFUSALS.notYours);
  const { rule, since } = await competencePeriod(db, now);
  const rows = await listAttested(db, {
    filiereId: filiere.id,
    secteurId: search.secteur === null ? undefined : (secteur?.id ?? null),
    profession: search.profession,
    since,
  });
  const byPerson = groupBy(rows, ({ participantId }) => participantId);
  return done({
    rule,
    filiere: { code: filiere.code, name: filiere.name, shortName: filiere.shortName },
    secteur: secteur ? { code: secteur.code, name: secteur.name } : null,
    people: [...byPerson.values()].flatMap((sessions) => personOf(sessions, rule) ?? []),
  });
}

function personOf(sessions: readonly AttestedRow[], rule: CompetenceRule): TrainedPerson | undefined {
  const attested = sessions.map(({ startsAt, minutes }) => ({ day: dayOf(startsAt), minutes }));
  const until = trainedUntil(attested, rule);
  const [person] = sessions;
  if (!person || !until) return undefined;
  return {
    participantId: person.participantId,
    name: `${person.familyName} ${person.givenName}`,
    profession: person.profession,
    secteurCode: person.secteurCode,
    workplace: person.establishmentName ?? person.workplace,
    minutes: attested.reduce((total, { minutes }) => total + minutes, 0),
    until,
    sessions: sessions.map(({ title, startsAt, minutes }) => ({ title, startsAt, minutes })),
  };
}
