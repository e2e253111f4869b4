import type { Insertable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { Filiere, FiliereCriterion, FiliereDocument, FiliereTarget } from "#db/types.gen.ts";

export interface FiliereToImport {
  filiere: Omit<Insertable<Filiere>, "id">;
  targets: readonly Omit<Insertable<FiliereTarget>, "filiereId">[];
  criteria: readonly Omit<Insertable<FiliereCriterion>, "id" | "filiereId">[];
  documents: readonly Omit<Insertable<FiliereDocument>, "id" | "filiereId">[];
  siteIds: readonly string[];
}

/** A filière with everything that describes it, as a territory folder first brings it. */
export async function insertFiliere(trx: Trx, wanted: FiliereToImport): Promise<void> {
  const filiereId = newId();
  await trx
    .insertInto("filiere")
    .values({ ...wanted.filiere, id: filiereId })
    .execute();
  await trx
    .insertInto("filiereTarget")
    .values(wanted.targets.map((row) => ({ ...row, filiereId })))
    .execute();
  await trx
    .insertInto("filiereCriterion")
    .values(wanted.criteria.map((row) => ({ ...row, filiereId, id: newId() })))
    .execute();
  if (wanted.documents.length > 0)
    await trx
      .insertInto("filiereDocument")
      .values(wanted.documents.map((row) => ({ ...row, filiereId, id: newId() })))
      .execute();
  await trx
    .insertInto("filiereSite")
    .values(wanted.siteIds.map((siteId, position) => ({ filiereId, siteId, position })))
    .execute();
}
