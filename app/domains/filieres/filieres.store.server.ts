import type { Insertable, Updateable } from "kysely";
import type { Priority } from "#app/domains/referrals/referrals.vocabulary.ts";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { Filiere, FiliereCriterion, FiliereDocument, FiliereMember } from "#db/types.gen.ts";

/** Changes a filière and counts one version; false when somebody changed it since `version` was read. */
export async function updateFiliere(
  trx: Trx,
  filiere: { id: string; version: number },
  set: Omit<Updateable<Filiere>, "version"> & Pick<Filiere, "updatedBy" | "updatedAt">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("filiere")
    .set({ ...set, version: filiere.version + 1 })
    .where("id", "=", filiere.id)
    .where("version", "=", filiere.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function upsertTarget(
  trx: Trx,
  target: { filiereId: string; priority: Priority; answerDays: number; careDays: number },
): Promise<void> {
  await trx
    .insertInto("filiereTarget")
    .values(target)
    .onConflict((conflict) =>
      conflict
        .columns(["filiereId", "priority"])
        .doUpdateSet({ answerDays: target.answerDays, careDays: target.careDays }),
    )
    .execute();
}

export async function insertCriterion(
  trx: Trx,
  criterion: Omit<Insertable<FiliereCriterion>, "id">,
): Promise<void> {
  await trx
    .insertInto("filiereCriterion")
    .values({ ...criterion, id: newId() })
    .execute();
}

export async function updateCriterion(
  trx: Trx,
  id: string,
  set: Omit<Updateable<FiliereCriterion>, "id" | "filiereId" | "kind">,
): Promise<void> {
  await trx.updateTable("filiereCriterion").set(set).where("id", "=", id).execute();
}

export async function insertDocument(
  trx: Trx,
  document: Omit<Insertable<FiliereDocument>, "id">,
): Promise<void> {
  await trx
    .insertInto("filiereDocument")
    .values({ ...document, id: newId() })
    .execute();
}

export async function updateDocument(
  trx: Trx,
  id: string,
  set: Omit<Updateable<FiliereDocument>, "id" | "filiereId">,
): Promise<void> {
  await trx.updateTable("filiereDocument").set(set).where("id", "=", id).execute();
}

/** Where the filière receives from now on, in that order. */
export async function replaceSites(trx: Trx, filiereId: string, siteIds: readonly string[]): Promise<void> {
  await trx.deleteFrom("filiereSite").where("filiereId", "=", filiereId).execute();
  if (siteIds.length === 0) return;
  await trx
    .insertInto("filiereSite")
    .values(siteIds.map((siteId, position) => ({ filiereId, siteId, position })))
    .execute();
}

export async function insertMember(trx: Trx, member: Omit<Insertable<FiliereMember>, "id">): Promise<void> {
  await trx
    .insertInto("filiereMember")
    .values({ ...member, id: newId() })
    .execute();
}

export async function updateMemberEnd(trx: Trx, id: string, endsOn: string): Promise<void> {
  await trx.updateTable("filiereMember").set({ endsOn }).where("id", "=", id).execute();
}
