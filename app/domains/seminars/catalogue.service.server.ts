import { PROFESSIONS, type Profession } from "#app/domains/people/people.vocabulary.ts";
import { listEstablishments, listSecteurs } from "#app/domains/territory/places.queries.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { CatalogueSearch } from "./catalogue.forms.ts";
import {
  findCatalogueSession,
  findPublishedSeminar,
  listAnnouncedSessions,
  listAudiences,
  listComingSessions,
  listHalfDays,
  listQuotas,
  listSeminars,
  listSessionsOf,
  listTrainerNames,
  type SessionEntry,
} from "./catalogue.queries.server.ts";
import { monthBounds, openingOf, professionWords } from "./catalogue.rules.ts";
import { findAccountPerson, findParticipantOfAccount } from "./participants.queries.server.ts";
import { quotaKeyOf } from "./participants.service.server.ts";
import { freePlacesFor } from "./places.rules.ts";
import { hasQuotas } from "./sessions.rules.ts";

/** Who looks at the catalogue: what reserved places and audiences ask. Null: somebody unknown. */
export interface Viewer {
  /** Null before the first enrolment. */
  participantId: string | null;
  profession: Profession;
  secteurId: string | null;
  establishmentId: string | null;
}

export type CatalogueSession = Awaited<ReturnType<typeof describeSessions>>[number];
export type Catalogue = Awaited<ReturnType<typeof openCatalogue>>;
export type SeminarPage = NonNullable<Awaited<ReturnType<typeof openSeminar>>>;

/** The signed-in person, as the catalogue sees them. */
export async function viewerOf(
  db: Database | Trx,
  actor: Pick<Actor, "accountId" | "grants">,
): Promise<Viewer | null> {
  const participant = await findParticipantOfAccount(db, actor.accountId);
  if (participant) return { ...participant, participantId: participant.id };
  const person = await findAccountPerson(db, actor.accountId);
  if (!person) return null;
  const secteurId = actor.grants.find(({ scopeType }) => scopeType === "secteur")?.scopeId ?? null;
  return {
    participantId: null,
    profession: person.profession,
    establishmentId: person.establishmentId,
    secteurId,
  };
}

/** Seminars with their coming sessions, the soonest first, in a fixed number of reads. */
export async function openCatalogue(
  db: Database | Trx,
  query: { search: CatalogueSearch; viewer: Viewer | null; now: Date },
) {
  const { search, viewer, now } = query;
  const seminars = await listSeminars(db, search);
  const ids = seminars.map(({ id }) => id);
  const sessions = (
    await describeSessions(db, await listComingSessions(db, spanOf(search, now)), { viewer, now })
  ).filter((session) => search.places === null || session.free > 0);
  const audiences = await listAudiences(db, ids);
  const entries = seminars.map((seminar) => ({
    ...seminar,
    audience: audiences.get(seminar.id) ?? [],
    sessions: sessions.filter(({ seminarId }) => seminarId === seminar.id),
  }));
  const isNarrowed = search.mois !== null || search.places !== null;
  return entries
    .filter((entry) => !isNarrowed || entry.sessions.length > 0)
    .sort((one, other) => startOf(one.sessions).localeCompare(startOf(other.sessions)));
}

/** One published seminar with all its sessions: those to come, the soonest first, and those that are over. */
export async function openSeminar(
  db: Database | Trx,
  code: string,
  { viewer, now }: { viewer: Viewer | null; now: Date },
) {
  const seminar = await findPublishedSeminar(db, code);
  if (!seminar) return undefined;
  const audiences = await listAudiences(db, [seminar.id]);
  const sessions = await describeSessions(db, await listSessionsOf(db, seminar.id), { viewer, now });
  const at = now.toISOString();
  return {
    seminar: { ...seminar, audience: audiences.get(seminar.id) ?? [] },
    coming: sessions.filter(({ startsAt }) => startsAt > at).reverse(),
    past: sessions.filter(({ startsAt }) => startsAt <= at),
  };
}

/** One session with what its page says, and whether its seminar is published. */
export async function openCatalogueSession(
  db: Database | Trx,
  sessionId: string,
  by: { viewer: Viewer | null; now: Date },
): Promise<CatalogueSession | undefined> {
  const session = await findCatalogueSession(db, sessionId);
  return session ? (await describeSessions(db, [session], by))[0] : undefined;
}

/** What somebody without an account needs to ask for a place; undefined when there is no such session there. */
export async function openPlaceRequest(
  db: Database | Trx,
  { code, sessionId }: { code?: string; sessionId?: string },
  now: Date,
) {
  const session = await openCatalogueSession(db, sessionId ?? "", { viewer: null, now });
  if (session?.code !== code || session?.isPublished !== 1) return undefined;
  const audiences = await listAudiences(db, [session.seminarId]);
  return {
    session,
    audience: audiences.get(session.seminarId) ?? [],
    establishments: (await listEstablishments(db)).map(({ id, name }) => ({ value: id, label: name })),
    secteurs: (await listSecteurs(db)).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
  };
}
export type PlaceRequestPage = NonNullable<Awaited<ReturnType<typeof openPlaceRequest>>>;

/** A calendar keeps a month of what is over. */
const CALENDAR_DAYS = 31;

/** What a calendar of the programme holds. */
export async function listCalendarSessions(db: Database | Trx, now: Date): Promise<CatalogueSession[]> {
  const from = instantOf(addDays(dayOf(now), -CALENDAR_DAYS)).toISOString();
  return describeSessions(db, await listAnnouncedSessions(db, from), { viewer: null, now });
}

async function describeSessions(
  db: Database | Trx,
  sessions: readonly SessionEntry[],
  { viewer, now }: { viewer: Viewer | null; now: Date },
) {
  const ids = sessions.map(({ id }) => id);
  const [halfDays, trainers, quotas] = await Promise.all([
    listHalfDays(db, ids),
    listTrainerNames(db, ids),
    listQuotas(
      db,
      sessions.filter(hasQuotas).map(({ id }) => id),
    ),
  ]);
  return sessions.map(({ videoUrl, ...session }) => {
    const reserved = quotas.get(session.id) ?? [];
    const key = viewer ? quotaKeyOf(viewer, session.quotaKind) : null;
    const count = { capacity: session.capacity, held: session.heldCount, quotas: reserved };
    return {
      ...session,
      // The link itself is for those who have a place.
      isVideo: videoUrl !== null,
      halfDays: halfDays.get(session.id) ?? [],
      trainers: trainers.get(session.id) ?? [],
      quotas: reserved.map(({ places, held, ...quota }) => ({ label: quotaLabel(quota), places, held })),
      free: freeCount(freePlacesFor(count, key)),
      opening: openingOf(session, now),
    };
  });
}

/** What JSON can say; nobody sees the number where there is no limit. */
function freeCount(free: number): number {
  return Number.isFinite(free) ? free : Number.MAX_SAFE_INTEGER;
}

function quotaLabel(quota: {
  key: string;
  secteurCode: string | null;
  establishmentName: string | null;
}): string {
  if (quota.secteurCode) return `secteur ${quota.secteurCode}`;
  if (quota.establishmentName) return quota.establishmentName;
  const profession = PROFESSIONS.find((one) => one === quota.key);
  return profession ? professionWords(profession) : "un groupe";
}

function spanOf(search: CatalogueSearch, now: Date): { from: string; until: string | null } {
  const at = now.toISOString();
  if (!search.mois) return { from: at, until: null };
  const { from, until } = monthBounds(search.mois);
  const hasBegun = from <= at;
  return { from: hasBegun ? at : from, until };
}

/** After every real instant. */
const NEVER = "9999";

function startOf(sessions: readonly { startsAt: string }[]): string {
  return sessions[0]?.startsAt ?? NEVER;
}
