import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import { createPerson } from "#seeds/factories/people.ts";

/** A Monday, 10:00 in Paris. */
export const NOW = new Date("2026-11-23T09:00:00.000Z");

const HOUR_MS = 3_600_000;

let people = 0;

export function as(db: Database, actor: Actor, now: Date = NOW): UseCaseContext & { db: Database } {
  return { db, actor, now };
}

export interface SeminarWorld {
  coordinator: Actor;
  secteurs: Record<string, string>;
  seminarId: string;
}

/** A coordinator and one published seminar, open to all. */
export async function createSeminarWorld(
  db: Database,
  more: { audience?: readonly Profession[] } = {},
): Promise<SeminarWorld> {
  const coordinator = await createPerson(
    db,
    {
      email: "coordination@essai.test",
      givenName: "Anne",
      familyName: "Essai",
      profession: "psychiatrist",
      grants: [{ role: "university_coordinator", scopeType: "network", scopeId: "*" }],
    },
    NOW,
  );
  const secteurs = await db.selectFrom("secteur").select(["id", "code"]).execute();
  const seminarId = newId();
  await db
    .insertInto("seminar")
    .values({
      id: seminarId,
      code: "entretien-motivationnel",
      title: "Entretien motivationnel",
      summary: "Deux demi-journées, jeux de rôle.",
      policy: "arrival",
      isPublished: 1,
      createdAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
    })
    .execute();
  for (const profession of more.audience ?? [])
    await db.insertInto("seminarAudience").values({ seminarId, profession }).execute();
  return { coordinator, seminarId, secteurs: Object.fromEntries(secteurs.map(({ id, code }) => [code, id])) };
}

export interface SessionToMake {
  capacity: number | null;
  policy?: "arrival" | "priority";
  /** Days from `now`, 30 when left out; `now` is `NOW` unless a real server's clock counts. */
  inDays?: number;
  now?: Date;
  quotas?: { kind: "secteur" | "profession"; places: Record<string, number>; releasesOn?: string };
}

/** An open session of one half-day. */
export async function createSession(
  db: Database,
  world: SeminarWorld,
  session: SessionToMake,
): Promise<string> {
  const id = newId();
  const starts = new Date((session.now ?? NOW).getTime() + (session.inDays ?? 30) * 24 * HOUR_MS);
  const startsAt = starts.toISOString();
  const endsAt = new Date(starts.getTime() + 3 * HOUR_MS).toISOString();
  await db
    .insertInto("seminarSession")
    .values({
      id,
      seminarId: world.seminarId,
      status: "open",
      capacity: session.capacity,
      policy: session.policy ?? "arrival",
      quotaKind: session.quotas?.kind ?? null,
      quotaReleasesOn: session.quotas?.releasesOn ?? null,
      startsAt,
      endsAt,
      enrolmentOpensAt: "2020-01-01T00:00:00.000Z",
      enrolmentClosesAt: startsAt,
      createdAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
    })
    .execute();
  await db
    .insertInto("seminarHalfDay")
    .values({ id: newId(), sessionId: id, moment: "morning", startsAt, endsAt })
    .execute();
  for (const [quotaKey, places] of Object.entries(session.quotas?.places ?? {}))
    await db.insertInto("seminarQuota").values({ sessionId: id, quotaKey, places }).execute();
  return id;
}

/** So many professionals, in order; `secteur` gives them all a role there. */
export async function createPeople(
  db: Database,
  count: number,
  more: { profession?: Profession; secteurId?: string } = {},
): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (let index = 0; index < count; index++) {
    people += 1;
    actors.push(
      await createPerson(
        db,
        {
          email: `personne-${people}@essai.test`,
          givenName: "Camille",
          familyName: `Essai ${people}`,
          profession: more.profession ?? "nurse",
          grants: more.secteurId
            ? [{ role: "sector_psychiatrist", scopeType: "secteur", scopeId: more.secteurId }]
            : [{ role: "seminar_participant", scopeType: "network", scopeId: "*" }],
        },
        NOW,
      ),
    );
  }
  return actors;
}

/** Who is where in a session, by account, in the order of arrival. */
export async function placesOf(db: Database, sessionId: string) {
  const rows = await db
    .selectFrom("seminarEnrolment")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .select(["seminarEnrolment.id", "seminarEnrolment.status", "seminarParticipant.accountId", "arrival"])
    .where("sessionId", "=", sessionId)
    .orderBy("arrival")
    .execute();
  return {
    rows,
    accounts: (status: string) => rows.filter((row) => row.status === status).map((row) => row.accountId),
  };
}

/** What the session says of itself, and what its rows say: they are the same, or something moved without its count. */
export async function tallyOf(db: Database, sessionId: string) {
  const session = await db
    .selectFrom("seminarSession")
    .select(["heldCount", "waitingCount"])
    .where("id", "=", sessionId)
    .executeTakeFirstOrThrow();
  const { rows } = await placesOf(db, sessionId);
  const held = ["offered", "confirmed", "attended", "absent"];
  const counted = {
    heldCount: rows.filter(({ status }) => held.includes(status)).length,
    waitingCount: rows.filter(({ status }) => status === "waiting").length,
  };
  return { told: session, counted };
}
