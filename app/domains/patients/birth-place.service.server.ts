import {
  existsBirthPlaceList,
  findBirthPlace,
  searchBirthPlaces,
} from "#app/domains/territory/birth-places.queries.server.ts";
import { birthPlaceLabel, codeTyped, meantPlaces } from "#app/domains/territory/birth-places.rules.ts";
import { type Refusal, refused } from "#app/platform/outcome.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { type IdentityWarning, PATIENT_MESSAGES } from "./patients.vocabulary.ts";

export interface PlaceOption {
  code: string;
  label: string;
}

type ChosenPlace =
  | { ok: true; value: string | null; places: PlaceOption[] }
  | (Refusal & { places: PlaceOption[] });

const SUGGESTED = 12;
/** Paris has 20 arrondissements. */
const MOST_OFFERED = 21;

/**
 * The INSEE code of a place of birth that was typed as a commune, a country or the code itself, or picked among those
 * that the text may mean. Refused with these when a name is that of several places.
 */
export async function chooseBirthPlace(
  db: Database,
  typed: { birthPlace: string | null; birthPlacePicked: string | null },
): Promise<ChosenPlace> {
  const { birthPlace: text, birthPlacePicked } = typed;
  const code = text === null ? null : codeTyped(text);
  if (text === null || code !== null) return { ok: true, value: code, places: [] };
  const places = await listMeantPlaces(db, text);
  const [only] = places;
  if (!only)
    return { ...refused("rule", PATIENT_MESSAGES.birthPlaceUnknown, { field: "birthPlace" }), places };
  if (places.length === 1) return { ok: true, value: only.code, places: [] };
  if (places.length > MOST_OFFERED)
    return { ...refused("rule", PATIENT_MESSAGES.birthPlaceVague, { field: "birthPlace" }), places: [] };
  const picked = places.find((place) => place.code === birthPlacePicked);
  if (picked) return { ok: true, value: picked.code, places };
  return { ...refused("rule", PATIENT_MESSAGES.birthPlaceAmbiguous, { field: "birthPlacePicked" }), places };
}

/** Places to suggest while a person types. */
export async function suggestBirthPlaces(db: Database, text: string): Promise<string[]> {
  const found = await searchBirthPlaces(db, text);
  return found.slice(0, SUGGESTED).map(birthPlaceLabel);
}

/** A recorded code as the form shows it: «Lille, Nord (59350)», or the code alone when nothing is known of it. */
export async function describeBirthPlace(db: Database | Trx, code: string | null): Promise<string> {
  const place = code ? await findBirthPlace(db, code) : undefined;
  return place ? birthPlaceLabel(place) : (code ?? "");
}

/** Whether a code is that of no place, as when a postal code was typed; no warning where the list is not filled. */
export async function birthPlaceWarnings(
  db: Database | Trx,
  code: string | null,
): Promise<IdentityWarning[]> {
  if (code === null || (await findBirthPlace(db, code)) || !(await existsBirthPlaceList(db))) return [];
  return ["birth_place"];
}

async function listMeantPlaces(db: Database, text: string): Promise<PlaceOption[]> {
  const meant = meantPlaces(text, await searchBirthPlaces(db, text));
  return meant.map((place) => ({ code: place.code, label: birthPlaceLabel(place) }));
}
