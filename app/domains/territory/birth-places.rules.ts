import { searchKey } from "#app/shared/text.ts";
import { placeKey } from "./place-names.rules.ts";

/** A place that an identity document may name: commune, former commune or foreign country, by its COG code. */
export interface BirthPlace {
  /** INSEE code: five characters; 99 and the country's number for a birth abroad. */
  code: string;
  name: string;
  /** What tells namesakes apart: «Nord», «Nord, aujourd’hui Lille», «pays, jusqu’en 1993». */
  detail: string | null;
  searchKey: string;
  /** A second way to find it: its former name, or its name without the article. */
  aliasKey: string | null;
}

/** A commune of any kind as @etalab/decoupage-administratif gives it. */
export interface ListedCommune {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  /** Code of the commune that a former one is part of today. */
  chefLieu?: string;
  anciensCodes?: string[];
}

export interface ListedCountry {
  code: string;
  nom: string;
  jusqu_en: string;
}

const CURRENT = ["commune-actuelle", "arrondissement-municipal"];
const ARTICLE = /^(?:le|la|les|l) /;
const CODE = /(?:^|\()((?:\d{5}|2[ab]\d{3}))(?:$|\))/i;

/**
 * Every place that somebody may be born in. A commune that was merged keeps its code in the identity of those who
 * were born there before; where its name is not known, it is found by its code only, and named after the commune of today.
 */
export function listBirthPlaces(given: {
  communes: readonly ListedCommune[];
  departments: ReadonlyMap<string, string>;
  countries: readonly ListedCountry[];
}): BirthPlace[] {
  const current = new Map(
    given.communes.filter(({ type }) => CURRENT.includes(type)).map((commune) => [commune.code, commune]),
  );
  const former = given.communes.filter(({ type }) => !CURRENT.includes(type));
  const departmentOf = (commune: ListedCommune | undefined) =>
    given.departments.get(commune?.departement ?? "") ?? null;
  // A delegated commune may have the code of the commune that replaced it: its name is then a second name.
  const oldNames = new Map(
    former.filter(({ code }) => current.has(code)).map(({ code, nom }) => [code, nom]),
  );

  const places = new Map<string, BirthPlace>();
  const add = (code: string, name: string, detail: string | null, otherName?: string) => {
    if (!places.has(code)) places.set(code, placeOf({ code, name, detail }, otherName));
  };
  for (const commune of current.values())
    add(commune.code, commune.nom, departmentOf(commune), oldNames.get(commune.code));
  for (const commune of former) {
    const today = current.get(commune.chefLieu ?? "");
    add(commune.code, commune.nom, inWords(departmentOf(commune), today?.nom));
  }
  for (const commune of current.values())
    for (const code of commune.anciensCodes ?? [])
      add(code, `Ancienne commune, aujourd’hui ${commune.nom}`, departmentOf(commune));
  for (const country of given.countries)
    add(country.code, country.nom, country.jusqu_en ? `pays, jusqu’en ${country.jusqu_en}` : "pays");
  return [...places.values()];
}

/** «Lomme, Nord, aujourd’hui Lille (59355)»: what a field suggests, and what it understands when posted. */
export function birthPlaceLabel(place: Pick<BirthPlace, "code" | "name" | "detail">): string {
  return `${[place.name, place.detail].filter(Boolean).join(", ")} (${place.code})`;
}

/** The code in «59350» or «Lille, Nord (59350)»; null in a text that has none. */
export function codeTyped(text: string): string | null {
  return CODE.exec(text.trim())?.[1]?.toUpperCase() ?? null;
}

/**
 * What a typed name may mean among the places found: the only one that has this very name, or all of them.
 * Paris, Lyon and Marseille are asked further, since their civil registers are those of the arrondissements.
 */
export function meantPlaces<T extends Pick<BirthPlace, "searchKey" | "aliasKey">>(
  text: string,
  found: readonly T[],
): readonly T[] {
  const key = placeKey(text);
  const exact = found.filter((place) => place.searchKey === key || place.aliasKey === key);
  if (exact.length === 0) return found;
  const isPart = new RegExp(`^${key} \\d+e?r? arrondissement$`);
  return [...exact, ...found.filter((place) => isPart.test(place.searchKey))];
}

function placeOf(place: Pick<BirthPlace, "code" | "name" | "detail">, otherName?: string): BirthPlace {
  const key = searchKey(place.name);
  const alias = otherName ? searchKey(otherName) : key.replace(ARTICLE, "");
  return { ...place, searchKey: key, aliasKey: alias === key ? null : alias };
}

function inWords(department: string | null, today: string | undefined): string | null {
  return [department, today ? `aujourd’hui ${today}` : null].filter(Boolean).join(", ") || null;
}
