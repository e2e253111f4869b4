import { NETWORK_SCOPE_ID, type ScopeType } from "#app/platform/access/roles.vocabulary.ts";
import type { Database, Trx } from "#db/client.server.ts";

/** Identifiers of the imported territory, by code; absent codes are left out of the demo. */
export interface Places {
  establishments: ReadonlyMap<string, string>;
  secteurs: ReadonlyMap<string, string>;
  filieres: ReadonlyMap<string, string>;
  wards: ReadonlyMap<string, string>;
}

export async function readPlaces(db: Database | Trx): Promise<Places> {
  return {
    establishments: byCode(await db.selectFrom("establishment").select(["id", "code"]).execute()),
    secteurs: byCode(
      await db.selectFrom("secteur").select(["id", "code"]).where("isInTerritory", "=", 1).execute(),
    ),
    filieres: byCode(await db.selectFrom("filiere").select(["id", "code"]).execute()),
    wards: byCode(await db.selectFrom("ward").select(["id", "code"]).orderBy("code").execute()),
  };
}

/** The scope's identifier, or undefined when the territory has no such place. */
export function scopeIdOf(places: Places, scopeType: ScopeType, code: string): string | undefined {
  if (scopeType === "secteur") return places.secteurs.get(code);
  if (scopeType === "filiere") return places.filieres.get(code);
  if (scopeType === "hospital" || scopeType === "establishment") return places.establishments.get(code);
  if (scopeType === "ward") return places.wards.get(code);
  return code === NETWORK_SCOPE_ID ? NETWORK_SCOPE_ID : undefined;
}

function byCode(rows: readonly { id: string; code: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.code, row.id]));
}
