import type { Insertable } from "kysely";
import { PRIORITY_RANKS, type Priority } from "#app/domains/referrals/referrals.vocabulary.ts";
import type { Actor, Grant } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";
import type { Episode, Filiere, Referral } from "#db/types.gen.ts";
import { createPerson } from "#seeds/factories/people.ts";

export const NOW = new Date("2026-11-23T09:00:00Z");

export interface Ground {
  territoryId: string;
  secteurIds: [string, string];
  filiereIds: [string, string];
  sender: Actor;
}

/** A territory of its own with two secteurs, two filières, a sender and a patient: the least a referral needs. */
export function insertGround(db: Database): Promise<Ground> {
  return inTransaction(db, async (trx) => {
    const territoryId = newId();
    await trx
      .insertInto("territory")
      .values({
        id: territoryId,
        code: `essai-${territoryId}`,
        name: "Essai",
        adultAge: 18,
        noAddressRule: "À confirmer.",
      })
      .execute();
    const secteurIds: [string, string] = [newId(), newId()];
    for (const id of secteurIds) {
      await trx
        .insertInto("secteur")
        .values({
          id,
          territoryId,
          code: `secteur-${id}`,
          kind: "G",
          name: "Secteur d’essai",
          establishmentName: "Établissement d’essai",
          isInTerritory: 1,
        })
        .execute();
    }
    const filiereIds: [string, string] = [
      await insertFiliere(trx, { territoryId }),
      await insertFiliere(trx, { territoryId }),
    ];
    const sender = await insertActor(trx, [
      { role: "sector_psychiatrist", scopeType: "secteur", scopeId: secteurIds[0] },
    ]);
    return { territoryId, secteurIds, filiereIds, sender };
  });
}

export async function insertFiliere(
  trx: Database | Trx,
  filiere: { territoryId: string } & Partial<Insertable<Filiere>>,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("filiere")
    .values({
      id,
      code: `filiere-${id}`,
      name: "Filière d’essai",
      shortName: "Essai",
      searchKey: "filiere d essai",
      summary: "Une filière d’essai.",
      circle: "specialise",
      durationDays: 180,
      sessionCount: 12,
      capacity: 10,
      updatedAt: NOW.toISOString(),
      ...filiere,
    })
    .execute();
  return id;
}

export function insertActor(db: Database | Trx, grants: readonly Grant[]): Promise<Actor> {
  const email = `${newId()}@pluton.test`;
  return createPerson(
    db,
    { email, givenName: "Camille", familyName: "Essai", profession: "psychiatrist", grants },
    NOW,
  );
}

async function insertPatient(trx: Database | Trx, createdBy: string): Promise<string> {
  const id = newId();
  await trx
    .insertInto("patient")
    .values({
      id,
      birthFamilyName: "ESSAI",
      birthGivenNames: "Camille",
      birthOn: "1990-01-01",
      sex: "unknown",
      identityStatus: "provisional",
      strictKey: id,
      birthNameKey: "essai",
      givenNameKey: "camille",
      createdBy,
      createdAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
    })
    .execute();
  return id;
}

/** A referral of a new patient as a row, without the use case that writes it. */
export async function insertReferralRow(
  trx: Database | Trx,
  ground: Ground,
  referral: Partial<Insertable<Referral>> & { priority?: Priority },
): Promise<string> {
  const id = newId();
  const priority = referral.priority ?? "programme";
  await trx
    .insertInto("referral")
    .values({
      id,
      reference: id,
      patientId: referral.patientId ?? (await insertPatient(trx, ground.sender.accountId)),
      filiereId: ground.filiereIds[0],
      territoryId: ground.territoryId,
      senderAccountId: ground.sender.accountId,
      senderSecteurId: ground.secteurIds[0],
      kind: "care",
      status: "draft",
      stage: "draft",
      // The schema asks for an owner and a date in every state but the closed ones.
      owner: referral.stage === "closed" ? "nobody" : "secteur",
      dueAt: referral.stage === "closed" ? null : NOW.toISOString(),
      createdAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
      ...referral,
      priority,
      priorityRank: PRIORITY_RANKS[priority],
    })
    .execute();
  return id;
}

/** An episode as a row, with the referral that it belongs to. */
export async function insertEpisodeRow(
  trx: Database | Trx,
  ground: Ground,
  episode: Pick<Insertable<Episode>, "status"> & Partial<Insertable<Episode>>,
): Promise<string> {
  const id = newId();
  const filiereId = episode.filiereId ?? ground.filiereIds[0];
  const patientId = await insertPatient(trx, ground.sender.accountId);
  const referral = { patientId, filiereId, status: "in_care", stage: "care" } as const;
  const referralId = await insertReferralRow(trx, ground, referral);
  await trx
    .insertInto("episode")
    .values({
      id,
      referralId,
      patientId,
      filiereId,
      secteurId: ground.secteurIds[0],
      standardSessions: 12,
      createdAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
      ...episode,
    })
    .execute();
  return id;
}
