import { NETWORK_SCOPE_ID, type ScopeType } from "#app/platform/access/roles.vocabulary.ts";
import type { Database, Trx } from "#db/client.server.ts";

export interface ScopeOption {
  type: ScopeType;
  id: string;
  label: string;
}

const MAX_PER_TYPE = 500;

/** Everything that a role can be granted on today, by type. */
export async function listScopes(db: Database | Trx): Promise<ScopeOption[]> {
  const secteurs = await db
    .selectFrom("secteur")
    .select(["id", "code", "name"])
    .where("isInTerritory", "=", 1)
    .where("isActive", "=", 1)
    .orderBy("code")
    .limit(MAX_PER_TYPE)
    .execute();
  const filieres = await db
    .selectFrom("filiere")
    .select(["id", "name"])
    .orderBy("name")
    .limit(MAX_PER_TYPE)
    .execute();
  const establishments = await db
    .selectFrom("establishment")
    .select(["id", "name", "isGeneralHospital"])
    .where("isActive", "=", 1)
    .orderBy("name")
    .limit(MAX_PER_TYPE)
    .execute();
  const wards = await db
    .selectFrom("ward")
    .innerJoin("site", "site.id", "ward.siteId")
    .innerJoin("establishment", "establishment.id", "site.establishmentId")
    .select(["ward.id", "ward.name", "establishment.shortName"])
    .where("ward.isActive", "=", 1)
    .orderBy("establishment.shortName")
    .orderBy("ward.name")
    .limit(MAX_PER_TYPE)
    .execute();
  return [
    { type: "network", id: NETWORK_SCOPE_ID, label: "Tout le réseau" },
    ...secteurs.map(({ id, code, name }) => option("secteur", id, `${code} · ${name}`)),
    ...filieres.map(({ id, name }) => option("filiere", id, name)),
    ...establishments.map(({ id, name }) => option("establishment", id, name)),
    ...establishments
      .filter((one) => one.isGeneralHospital === 1)
      .map(({ id, name }) => option("hospital", id, name)),
    ...wards.map(({ id, name, shortName }) => option("ward", id, `${shortName} · ${name}`)),
  ];
}

/** Establishments, for the form of a person. */
export function listEstablishments(db: Database | Trx) {
  return db
    .selectFrom("establishment")
    .select(["id", "name"])
    .where("isActive", "=", 1)
    .orderBy("name")
    .limit(MAX_PER_TYPE)
    .execute();
}

function option(type: ScopeType, id: string, label: string): ScopeOption {
  return { type, id, label };
}
