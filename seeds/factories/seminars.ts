import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import type { ParticipantRow } from "#app/domains/seminars/participants.queries.server.ts";
import { insertParticipant } from "#app/domains/seminars/participants.store.server.ts";
import type { Moment, QueuePolicy, QuotaKind } from "#app/domains/seminars/seminars.vocabulary.ts";
import { newId } from "#app/platform/id.ts";
import { instantOf } from "#app/shared/dates.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Trx } from "#db/client.server.ts";

export interface SeminarToCreate {
  code: string;
  title: string;
  filiereId: string | null;
  summary: string;
  objectives: string;
  audience: readonly Profession[];
  audienceNote: string | null;
  policy: QueuePolicy;
  programmeName?: string;
  programmeContent?: Buffer;
}

export interface SessionToCreate {
  seminarId: string;
  policy: QueuePolicy;
  capacity: number | null;
  halfDays: readonly { day: string; moment: Moment }[];
  siteId: string | null;
  videoUrl?: string | null;
  trainer: { name: string; accountId: string };
  opensAt: Date;
  quotas?: { kind: QuotaKind; places: Readonly<Record<string, number>>; releasesOn: string };
}

const HOURS: Record<Moment, readonly [from: string, to: string]> = {
  morning: ["09:00", "12:30"],
  afternoon: ["13:45", "17:00"],
  evening: ["18:30", "21:00"],
};

/** A published seminar. */
export async function createSeminar(
  trx: Trx,
  { audience, ...seminar }: SeminarToCreate,
  now: Date,
): Promise<string> {
  const id = newId();
  const at = now.toISOString();
  await trx
    .insertInto("seminar")
    .values({ ...seminar, id, isPublished: 1, createdAt: at, updatedAt: at })
    .execute();
  for (const profession of audience)
    await trx.insertInto("seminarAudience").values({ seminarId: id, profession }).execute();
  return id;
}

/** An open session with its half-days, its trainer and its reserved places. */
export async function createSeminarSession(trx: Trx, session: SessionToCreate, now: Date) {
  const id = newId();
  const at = now.toISOString();
  const halfDays = session.halfDays.map(({ day, moment }) => ({
    id: newId(),
    sessionId: id,
    moment,
    startsAt: instantOf(day, HOURS[moment][0]).toISOString(),
    endsAt: instantOf(day, HOURS[moment][1]).toISOString(),
  }));
  const startsAt = halfDays[0]?.startsAt ?? at;
  await trx
    .insertInto("seminarSession")
    .values({
      id,
      seminarId: session.seminarId,
      status: "open",
      capacity: session.capacity,
      policy: session.policy,
      quotaKind: session.quotas?.kind ?? null,
      quotaReleasesOn: session.quotas?.releasesOn ?? null,
      siteId: session.siteId,
      videoUrl: session.videoUrl ?? null,
      startsAt,
      endsAt: halfDays.at(-1)?.endsAt ?? at,
      enrolmentOpensAt: session.opensAt.toISOString(),
      enrolmentClosesAt: startsAt,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await trx.insertInto("seminarHalfDay").values(halfDays).execute();
  await trx
    .insertInto("seminarTrainer")
    .values({ id: newId(), sessionId: id, ...session.trainer })
    .execute();
  for (const [quotaKey, places] of Object.entries(session.quotas?.places ?? {}))
    await trx.insertInto("seminarQuota").values({ sessionId: id, quotaKey, places }).execute();
  return { id, startsAt, halfDays };
}
export type CreatedSession = Awaited<ReturnType<typeof createSeminarSession>>;

/** Somebody whose address is confirmed and who has no account. */
export function createOutsider(
  trx: Trx,
  person: {
    givenName: string;
    familyName: string;
    email: string;
    profession: Profession;
    establishmentId: string | null;
    secteurId: string | null;
    workplace: string | null;
  },
  now: Date,
): Promise<ParticipantRow> {
  const at = now.toISOString();
  return insertParticipant(trx, {
    ...person,
    id: newId(),
    searchKey: searchKey(`${person.familyName} ${person.givenName}`),
    createdAt: at,
    updatedAt: at,
  });
}
