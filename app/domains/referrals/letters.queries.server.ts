import type { Database, Trx } from "#db/client.server.ts";
import { PROFESSIONAL_NAME_COLUMNS } from "./patient-label.rules.ts";

export type LetterRow = NonNullable<Awaited<ReturnType<typeof findReturnLetter>>>;

/** The letter that goes back to the secteur, draft or sent. */
export function findReturnLetter(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("letter")
    .innerJoin("account", "account.id", "letter.authorAccountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "letter.id",
      "letter.body",
      "letter.status",
      "letter.updatedAt",
      "letter.sentAt",
      "letter.version",
      ...PROFESSIONAL_NAME_COLUMNS,
    ])
    .where("letter.referralId", "=", referralId)
    .where("letter.kind", "=", "return")
    .executeTakeFirst();
}

export type LetterSubject = NonNullable<Awaited<ReturnType<typeof findLetterSubject>>>;

/** Everything that the letter's header and template say: identity, request and care. */
export function findLetterSubject(db: Database | Trx, referralId: string) {
  return db
    .selectFrom("referral")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .innerJoin("filiere", "filiere.id", "referral.filiereId")
    .innerJoin("territory", "territory.id", "referral.territoryId")
    .innerJoin("secteur", "secteur.id", "referral.senderSecteurId")
    .innerJoin("account", "account.id", "referral.senderAccountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .innerJoin("episode", "episode.referralId", "referral.id")
    .select([
      "referral.reference",
      "referral.aim",
      "referral.reason",
      "referral.submittedAt",
      "patient.birthFamilyName",
      "patient.birthGivenNames",
      "patient.usedFamilyName",
      "patient.usedGivenName",
      "patient.birthOn",
      "patient.sex",
      "filiere.name as filiereName",
      "territory.name as territoryName",
      "secteur.code as secteurCode",
      "secteur.name as secteurName",
      "secteur.establishmentName",
      ...PROFESSIONAL_NAME_COLUMNS,
      "episode.startedOn",
      "episode.endedOn",
      "episode.sessionCount",
      "episode.standardSessions",
      "episode.extensionCount",
      "episode.outcome",
      "episode.aimReached",
      "episode.endingNote",
    ])
    .where("referral.id", "=", referralId)
    .executeTakeFirst();
}
