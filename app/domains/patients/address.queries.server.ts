import { ageOn } from "#app/shared/dates.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { SecteurAnswer } from "./secteur.rules.ts";

const COMMUNES_SHOWN = 20;
const SECTEURS_SHOWN = 100;

/** The secteurs that an address gives on a day, for the age on that day; null without a commune. */
export async function findSecteurAnswer(
  db: Database | Trx,
  address: { communeCode: string | null; birthOn: string; on: string },
): Promise<SecteurAnswer | null> {
  if (!address.communeCode) return null;
  const rows = await db
    .selectFrom("secteurCommune")
    .innerJoin("secteur", "secteur.id", "secteurCommune.secteurId")
    .innerJoin("territory", "territory.id", "secteur.territoryId")
    .select(["secteur.id", "secteur.kind", "territory.adultAge"])
    .where("secteurCommune.communeCode", "=", address.communeCode)
    .where("secteurCommune.startsOn", "<=", address.on)
    .where((eb) =>
      eb.or([eb("secteurCommune.endsOn", "is", null), eb("secteurCommune.endsOn", ">", address.on)]),
    )
    .execute();
  const age = ageOn(address.birthOn, address.on);
  const kept = rows.filter((row) => row.kind === (age < row.adultAge ? "I" : "G"));
  return { secteurIds: [...new Set(kept.map((row) => row.id))] };
}

/** Communes whose name begins so, or that have this postal or INSEE code. */
export function listCommunes(db: Database | Trx, text: string) {
  const typed = text.trim();
  const [, name = typed, postal] = /^(.*?)\s*\(?(\d{5})?\)?$/.exec(typed) ?? [];
  const key = searchKey(name);
  return db
    .selectFrom("commune")
    .leftJoin("communePostalCode", "communePostalCode.communeCode", "commune.code")
    .select(["commune.code", "commune.name", "communePostalCode.postalCode"])
    .$if(key !== "", (select) =>
      select.where("commune.searchKey", ">=", key).where("commune.searchKey", "<", `${key}~`),
    )
    .where((eb) =>
      postal
        ? eb.or([eb("communePostalCode.postalCode", "=", postal), eb("commune.code", "=", postal)])
        : eb.lit(true),
    )
    .orderBy("commune.searchKey")
    .limit(COMMUNES_SHOWN)
    .execute();
}

export function listSecteurs(db: Database | Trx) {
  return db
    .selectFrom("secteur")
    .select(["id", "code", "name", "establishmentName", "isInTerritory"])
    .where("isActive", "=", 1)
    .orderBy("isInTerritory", "desc")
    .orderBy("code")
    .limit(SECTEURS_SHOWN)
    .execute();
}

export async function existsSecteur(db: Database | Trx, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("secteur")
    .select("id")
    .where("id", "=", id)
    .where("isActive", "=", 1)
    .executeTakeFirst();
  return row !== undefined;
}
