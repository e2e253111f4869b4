import type { Database, Trx } from "#db/client.server.ts";
import { PROFESSIONAL_NAME_COLUMNS } from "./patient-label.rules.ts";

const MAX_CONTACTS = 200;
const MAX_EVENTS = 100;

export type EpisodeDetail = NonNullable<Awaited<ReturnType<typeof findEpisode>>>;

/** The episode of a referral without its clinical text (`ending_note`, `acknowledgement_note`). */
export function findEpisode(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("episode")
    .leftJoin("professional", "professional.id", "episode.leadProfessionalId")
    .select([
      "episode.id",
      "episode.referralId",
      "episode.status",
      "episode.standardSessions",
      "episode.sessionCount",
      "episode.startedOn",
      "episode.plannedEndOn",
      "episode.extensionCount",
      "episode.endedOn",
      "episode.outcome",
      "episode.aimReached",
      "episode.returnedAt",
      "episode.returnDueAt",
      "episode.acknowledgedAt",
      "episode.orientationResourceId",
      "episode.version",
      "professional.title as leadTitle",
      "professional.givenName as leadGivenName",
      "professional.familyName as leadFamilyName",
    ])
    .where("episode.referralId", "=", referralId)
    .executeTakeFirst();
}

export type EpisodeNotes = NonNullable<Awaited<ReturnType<typeof findEpisodeNotes>>>;

/** What was written at the end and at the acknowledgement: clinical. */
export function findEpisodeNotes(db: Database | Trx, episodeId: string) {
  return db
    .selectFrom("episode")
    .leftJoin("account", "account.id", "episode.acknowledgedBy")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .leftJoin("resource", "resource.id", "episode.orientationResourceId")
    .select([
      "episode.endingNote",
      "episode.acknowledgementNote",
      ...PROFESSIONAL_NAME_COLUMNS,
      "resource.name as orientationName",
      "resource.phone as orientationPhone",
    ])
    .where("episode.id", "=", episodeId)
    .executeTakeFirst();
}

export type ContactLine = Awaited<ReturnType<typeof listContacts>>[number];

/** Contacts of an episode, the latest first: clinical. */
export function listContacts(db: Database | Trx, episodeId: string) {
  return db
    .selectFrom("careContact")
    .innerJoin("professional", "professional.id", "careContact.professionalId")
    .select([
      "careContact.id",
      "careContact.edgar",
      "careContact.onDay",
      "careContact.durationMinutes",
      "careContact.isSession",
      "careContact.note",
      ...PROFESSIONAL_NAME_COLUMNS,
    ])
    .where("careContact.episodeId", "=", episodeId)
    .orderBy("careContact.onDay", "desc")
    .orderBy("careContact.id", "desc")
    .limit(MAX_CONTACTS)
    .execute();
}

export type EpisodeEventLine = Awaited<ReturnType<typeof listEpisodeEvents>>[number];

/** The history of an episode with its reasons: clinical. */
export function listEpisodeEvents(db: Database | Trx, episodeId: string) {
  return db
    .selectFrom("episodeEvent")
    .leftJoin("account", "account.id", "episodeEvent.accountId")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "episodeEvent.id",
      "episodeEvent.at",
      "episodeEvent.action",
      "episodeEvent.comment",
      "episodeEvent.plannedEndOn",
      ...PROFESSIONAL_NAME_COLUMNS,
    ])
    .where("episodeEvent.episodeId", "=", episodeId)
    .orderBy("episodeEvent.at", "desc")
    .orderBy("episodeEvent.id", "desc")
    .limit(MAX_EVENTS)
    .execute();
}
