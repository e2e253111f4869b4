import { MATRIX } from "#app/platform/access/permissions.rules.ts";
import { ROLES } from "#app/platform/access/roles.vocabulary.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { listSecteurs } from "./places.queries.server.ts";
import { listCommuneChoices, listKeepers } from "./resources.queries.server.ts";

/** What the form of an entry lets choose from. */
export async function listResourceChoices(db: Database | Trx, today: string) {
  const editors = ROLES.filter((role) => MATRIX[role].includes("resource.edit"));
  return {
    secteurs: (await listSecteurs(db)).map(({ id, code, name }) => ({ id, code, name })),
    communes: await listCommuneChoices(db),
    keepers: await listKeepers(db, editors, today),
  };
}
