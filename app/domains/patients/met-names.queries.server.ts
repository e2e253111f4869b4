import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { chunksOf } from "#app/shared/collections.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { isReadable } from "./search.queries.server.ts";

/** Names asked for at once: a statement has a limited number of bound values. */
const KEYS_AT_ONCE = 400;
const MAX_NAMESAKES = 500;

/**
 * The names of patients whom this person may have met, among these family names: those that they may open today,
 * those whom they saw in liaison or recorded, however long ago. Nobody learns here of a patient whom they could not
 * know of.
 */
export async function listMetNames(
  db: Database | Trx,
  query: { keys: readonly string[]; reader: { actor: Actor; now: Date } },
) {
  const found = [];
  for (const keys of chunksOf(query.keys, KEYS_AT_ONCE)) {
    for (const column of ["birthNameKey", "usedNameKey"] as const)
      found.push(...(await listNamesakes(db, column, keys, query.reader)));
  }
  return found;
}

function listNamesakes(
  db: Database | Trx,
  column: "birthNameKey" | "usedNameKey",
  keys: readonly string[],
  reader: { actor: Actor; now: Date },
) {
  const { accountId } = reader.actor;
  return db
    .selectFrom("patient")
    .select(["patient.birthNameKey", "patient.usedNameKey", "patient.givenNameKey", "patient.usedGivenKey"])
    .where(`patient.${column}`, "in", keys)
    .where((eb) =>
      eb.or([
        isReadable(eb, reader),
        eb("patient.createdBy", "=", accountId),
        eb.exists(
          eb
            .selectFrom("liaisonNote")
            .innerJoin("liaisonRequest", "liaisonRequest.id", "liaisonNote.requestId")
            .select("liaisonNote.id")
            .whereRef("liaisonRequest.patientId", "=", "patient.id")
            .where("liaisonNote.authorAccountId", "=", accountId),
        ),
      ]),
    )
    .limit(MAX_NAMESAKES)
    .execute();
}
