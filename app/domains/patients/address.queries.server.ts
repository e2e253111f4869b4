import { findCommune, searchCommunes } from "#app/domains/territory/communes.queries.server.ts";
import { listDetentionPlaces } from "#app/domains/territory/detention.queries.server.ts";
import { isNamedBy, placeKey } from "#app/domains/territory/place-names.rules.ts";
import { listSecteurs } from "#app/domains/territory/places.queries.server.ts";
import { resolveSecteur } from "#app/domains/territory/resolution.queries.server.ts";
import {
  describeSecteurAnswer,
  type SecteurRef,
  type SecteurAnswer as TerritoryAnswer,
} from "#app/domains/territory/resolution.rules.ts";
import { ageOn } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { SecteurAnswer } from "./secteur.rules.ts";

export interface CommuneOption {
  code: string;
  label: string;
}

export interface MeantCommune extends CommuneOption {
  /** Its name begins as what was typed: another word of it only resembles. */
  isNamed: boolean;
}

const POSTAL_CODE = /\(?\b(\d{5})\b\)?/;
const SUGGESTED = 400;

interface Residence {
  communeCode: string | null;
  hasStableAddress: boolean;
  /** Somebody who is detained; the place is null when it is not one of the territory's list. */
  detention: { placeId: string | null } | null;
  birthOn: string;
  /** The day of the question, YYYY-MM-DD. */
  on: string;
}

/** What the territory answers about a residence, for the age on that day, with its French sentence. */
export async function findSecteurAnswer(
  db: Database | Trx,
  residence: Residence,
): Promise<SecteurAnswer & { words: string }> {
  const { communeCode, hasStableAddress, detention, birthOn, on } = residence;
  const age = ageOn(birthOn, on);
  const answer = await resolveSecteur(db, { communeCode, hasStableAddress, detention, age, on });
  const commune = communeCode ? await findCommune(db, communeCode) : undefined;
  const words = describeSecteurAnswer(answer, { communeName: commune?.name ?? null, age });
  return { secteurIds: [...new Set(secteursOf(answer).map((secteur) => secteur.id))], words };
}

function secteursOf(answer: TerritoryAnswer): readonly SecteurRef[] {
  switch (answer.kind) {
    case "assigned":
      return [answer.secteur];
    case "ask":
      return answer.parts.map((part) => part.secteur);
    case "outside":
      return answer.secteurs;
    case "detained":
      return answer.secteur ? [answer.secteur] : [];
    case "noAddress":
      return [];
  }
}

/**
 * The communes that a typed text may mean: «Bailleul», «59270», or «Bailleul (59270)» as the suggestions write it.
 * A text that is exactly one commune's name means that one.
 */
export async function listMeantCommunes(db: Database | Trx, text: string): Promise<MeantCommune[]> {
  const postalCode = POSTAL_CODE.exec(text)?.[1] ?? null;
  const name = text.replace(POSTAL_CODE, " ").trim();
  const found = await searchCommunes(db, name || (postalCode ?? ""));
  const fitting = found.filter((commune) => postalCode === null || commune.postalCodes.includes(postalCode));
  const exact = fitting.filter((commune) => placeKey(commune.name) === placeKey(name));
  return (exact.length > 0 ? exact : fitting).map((commune) => ({
    code: commune.code,
    label: labelOf(commune.name, commune.postalCodes),
    isNamed: isNamedBy(commune.name, name),
  }));
}

/** Communes of the secteurs known here, to suggest while a person types; other communes may be typed too. */
export async function listSuggestedCommunes(db: Database | Trx): Promise<string[]> {
  const rows = await db
    .selectFrom("commune")
    .innerJoin("communePostalCode", "communePostalCode.communeCode", "commune.code")
    .select(["commune.name", "communePostalCode.postalCode"])
    .where("commune.code", "in", (sub) =>
      sub
        .selectFrom("secteurCommune")
        .innerJoin("secteur", "secteur.id", "secteurCommune.secteurId")
        .select("secteurCommune.communeCode")
        .where("secteur.isInTerritory", "=", 1),
    )
    .orderBy("commune.name")
    .limit(SUGGESTED)
    .execute();
  return rows.map((row) => labelOf(row.name, [row.postalCode]));
}

/** Secteurs to choose from, those of the territory first. */
export async function listSecteurOptions(db: Database | Trx) {
  const rows = await listSecteurs(db, { withNeighbours: true });
  return rows.map((row) => ({ value: row.id, label: `${row.code} · ${row.name}` }));
}

/** Prisons to choose from. */
export async function listDetentionOptions(db: Database | Trx) {
  const places = await listDetentionPlaces(db);
  return places.map((place) => ({ value: place.id, label: place.name }));
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

function labelOf(name: string, postalCodes: readonly string[]): string {
  return postalCodes.length > 0 ? `${name} (${postalCodes.join(", ")})` : name;
}
