import type { ExpressionBuilder } from "kysely";
import type { Database, Trx } from "#db/client.server.ts";
import type { DB } from "#db/types.gen.ts";
import { liaisonAccessSince, type PatientRelations } from "./access.rules.ts";
import { closeDays, type KnownIdentity, swappedBirth } from "./identity.rules.ts";

const MATCHES_READ = 100;
const HISTORY_LIMIT = 50;
const REFERRALS_LIMIT = 50;

export type PatientRecord = NonNullable<Awaited<ReturnType<typeof findPatient>>>;
export type PatientSummary = Awaited<ReturnType<typeof listPatientSummaries>>[number];

/** Columns that name a patient in a list. */
export const SUMMARY_COLUMNS = [
  "patient.id",
  "patient.birthFamilyName",
  "patient.birthGivenNames",
  "patient.usedFamilyName",
  "patient.usedGivenName",
  "patient.birthNameKey",
  "patient.usedNameKey",
  "patient.givenNameKey",
  "patient.usedGivenKey",
  "patient.birthOn",
  "patient.sex",
  "patient.secteurId",
  "patient.strictKey",
  "patient.insNumber",
  "patient.updatedAt",
] as const;

/** Everything the record holds. Not authorised: only `openPatientRecord` may show it to a person. */
export function findPatient(db: Database | Trx, id: string) {
  return db
    .selectFrom("patient")
    .leftJoin("secteur", "secteur.id", "patient.secteurId")
    .leftJoin("commune", "commune.code", "patient.communeCode")
    .leftJoin("detentionPlace", "detentionPlace.id", "patient.detentionPlaceId")
    .leftJoin("birthPlace", "birthPlace.code", "patient.birthPlaceCode")
    .selectAll("patient")
    .select([
      "secteur.code as secteurCode",
      "secteur.name as secteurName",
      "secteur.establishmentName as secteurEstablishment",
      "commune.name as communeName",
      "detentionPlace.name as detentionPlaceName",
      "detentionPlace.care as detentionCare",
      "birthPlace.name as birthPlaceName",
      "birthPlace.detail as birthPlaceDetail",
    ])
    .where("patient.id", "=", id)
    .executeTakeFirst();
}

export function listPatientSummaries(db: Database | Trx, ids: readonly string[]) {
  return db
    .selectFrom("patient")
    .leftJoin("secteur", "secteur.id", "patient.secteurId")
    .select(SUMMARY_COLUMNS)
    .select("secteur.code as secteurCode")
    .where("patient.id", "in", ids.length > 0 ? ids : [""])
    .execute();
}

/** How each patient and this account are related; a patient that does not exist is absent. */
export async function listRelations(
  db: Database | Trx,
  query: { patientIds: readonly string[]; accountId: string; now: Date },
): Promise<Map<string, PatientRelations>> {
  if (query.patientIds.length === 0) return new Map();
  const [patients, referrals, liaisons, openings] = [
    await db
      .selectFrom("patient")
      .select(["id", "secteurId", "createdBy", "createdAt"])
      .where("id", "in", query.patientIds)
      .execute(),
    await db
      .selectFrom("referral")
      .select(["patientId", "filiereId", "senderSecteurId", "stage"])
      .distinct()
      .where("patientId", "in", query.patientIds)
      .where("status", "<>", "draft")
      .execute(),
    await db
      .selectFrom("liaisonRequest")
      .select(["patientId", "hospitalId"])
      .distinct()
      .where("patientId", "in", query.patientIds)
      .where((eb) => eb.or([eb("closedAt", "is", null), eb("closedAt", ">=", liaisonAccessSince(query.now))]))
      .execute(),
    await db
      .selectFrom("emergencyAccess")
      .select(["patientId", "expiresAt"])
      .where("accountId", "=", query.accountId)
      .where("patientId", "in", query.patientIds)
      .where("expiresAt", ">", query.now.toISOString())
      .orderBy("expiresAt")
      .execute(),
  ];
  const emergencyUntil = new Map(openings.map((opening) => [opening.patientId, opening.expiresAt]));
  const sent = groupByPatient(referrals);
  const asked = groupByPatient(liaisons);
  return new Map(
    patients.map((patient) => {
      const own = sent.get(patient.id) ?? [];
      return [
        patient.id,
        {
          secteurId: patient.secteurId,
          senderSecteurIds: own.map((referral) => referral.senderSecteurId),
          filiereIds: own.flatMap((referral) => referral.filiereId ?? []),
          liaisonHospitalIds: (asked.get(patient.id) ?? []).map((request) => request.hospitalId),
          isAtDesk: own.some((referral) => referral.filiereId === null && referral.stage === "triage"),
          createdBy: patient.createdBy,
          createdAt: patient.createdAt,
          emergencyUntil: emergencyUntil.get(patient.id) ?? null,
        },
      ];
    }),
  );
}

function groupByPatient<T extends { patientId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.patientId, [...(groups.get(row.patientId) ?? []), row]);
  return groups;
}

/** Those who may be the same person: same number, same day of birth or near it; each way has its index. */
export function listMatchCandidates(db: Database | Trx, asked: KnownIdentity & { exceptId: string | null }) {
  const days = [asked.birthOn, swappedBirth(asked.birthOn)].filter((day) => day !== null);
  const isCandidate = (eb: ExpressionBuilder<DB, "patient">) =>
    eb.or([
      eb("patient.birthOn", "in", days),
      eb.and([
        eb("patient.birthNameKey", "=", asked.birthNameKey),
        eb("patient.birthOn", "in", closeDays(asked.birthOn)),
      ]),
      ...(asked.insNumber ? [eb("patient.insNumber", "=", asked.insNumber)] : []),
    ]);
  return db
    .selectFrom("patient")
    .leftJoin("secteur", "secteur.id", "patient.secteurId")
    .select(SUMMARY_COLUMNS)
    .select("secteur.code as secteurCode")
    .where(isCandidate)
    .where("patient.id", "<>", asked.exceptId ?? "")
    .orderBy("patient.birthOn")
    .limit(MATCHES_READ)
    .execute();
}

export function listPatientSecteurs(db: Database | Trx, patientId: string) {
  return db
    .selectFrom("patientSecteur")
    .leftJoin("secteur", "secteur.id", "patientSecteur.secteurId")
    .leftJoin("commune", "commune.code", "patientSecteur.communeCode")
    .innerJoin("account", "account.id", "patientSecteur.recordedBy")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "patientSecteur.id",
      "patientSecteur.startsOn",
      "patientSecteur.endsOn",
      "patientSecteur.origin",
      "patientSecteur.reason",
      "patientSecteur.note",
      "patientSecteur.isDetained",
      "patientSecteur.recordedAt",
      "secteur.code as secteurCode",
      "commune.name as communeName",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("patientSecteur.patientId", "=", patientId)
    .orderBy("patientSecteur.startsOn", "desc")
    .orderBy("patientSecteur.recordedAt", "desc")
    .limit(HISTORY_LIMIT)
    .execute();
}

export function listIdentifiers(db: Database | Trx, patientId: string) {
  return db
    .selectFrom("patientIdentifier")
    .innerJoin("establishment", "establishment.id", "patientIdentifier.establishmentId")
    .select([
      "patientIdentifier.id",
      "patientIdentifier.value",
      "establishment.shortName",
      "establishment.name",
    ])
    .where("patientIdentifier.patientId", "=", patientId)
    .orderBy("establishment.shortName")
    .limit(HISTORY_LIMIT)
    .execute();
}

/** The patient's referrals, newest first; drafts only of the secteurs given. */
export function listPatientReferrals(
  db: Database | Trx,
  query: { patientId: string; draftSecteurIds: readonly string[] },
) {
  return db
    .selectFrom("referral")
    .leftJoin("filiere", "filiere.id", "referral.filiereId")
    .innerJoin("secteur", "secteur.id", "referral.senderSecteurId")
    .select([
      "referral.id",
      "referral.reference",
      "referral.status",
      "referral.kind",
      "referral.createdAt",
      "referral.submittedAt",
      "referral.closedAt",
      "filiere.shortName as filiereName",
      "secteur.code as secteurCode",
    ])
    .where("referral.patientId", "=", query.patientId)
    .where((eb) =>
      eb.or([
        eb("referral.status", "<>", "draft"),
        eb("referral.senderSecteurId", "in", query.draftSecteurIds.length > 0 ? query.draftSecteurIds : [""]),
      ]),
    )
    .orderBy("referral.createdAt", "desc")
    .limit(REFERRALS_LIMIT)
    .execute();
}

/** Establishments that give patients an IPP. */
export function listIdentifierEstablishments(db: Database | Trx) {
  return db
    .selectFrom("establishment")
    .select(["id", "name", "shortName"])
    .where("isActive", "=", 1)
    .orderBy("shortName")
    .limit(HISTORY_LIMIT)
    .execute();
}
