import { formatAge } from "#app/shared/dates.ts";
import type { SecteurKind } from "./territory.vocabulary.ts";

export interface SecteurRef {
  id: string;
  code: string;
  kind: SecteurKind;
  name: string;
  establishmentName: string;
  isInTerritory: boolean;
}

/** That a secteur serves a commune, or the named part of one, between two days (the last one included). */
export interface Attribution {
  secteur: SecteurRef;
  /** Null when the whole commune is served. */
  partLabel: string | null;
  startsOn: string;
  endsOn: string | null;
}

export type SecteurAnswer =
  | { kind: "assigned"; secteur: SecteurRef }
  /** The commune is shared: the part where the person lives must be asked. */
  | { kind: "ask"; parts: { label: string; secteur: SecteurRef }[] }
  /** Not a commune of the territory; the neighbour's secteurs, or none when they are not known here. */
  | { kind: "outside"; secteurs: SecteurRef[] }
  /** The secteur of psychiatry in prison, null when this territory does not know its code; never that of a commune. */
  | { kind: "detained"; secteur: SecteurRef | null; place: DetentionPlaceRef | null; rule: string }
  /** The territory's own rule for people without a stable address (art. L3221-4 of the Code de la santé publique). */
  | { kind: "noAddress"; rule: string };

export interface DetentionPlaceRef {
  name: string;
  /** Where its care is given, in words. */
  care: string;
}

/** Somebody who is detained, where it is known. */
export interface Detention {
  place: (DetentionPlaceRef & { secteur: SecteurRef | null }) | null;
}

export interface Residence {
  /** Null for somebody who is free. */
  detention: Detention | null;
  hasStableAddress: boolean;
  /** Completed years. */
  age: number;
  /** Day on which the question is asked. */
  on: string;
  attributions: readonly Attribution[];
}

export interface ResidenceRules {
  /** Age from which general psychiatry receives: a local practice, hence a setting. */
  adultAge: number;
  noAddressRule: string;
  detainedRule: string;
}

/** Which secteur serves a person (DOMAIN §1.3). It never guesses: a shared commune is a question, not an answer. */
export function decideSecteur(residence: Residence, rules: ResidenceRules): SecteurAnswer {
  // Before anything else: the commune of a prison has a secteur of its own, which does not treat its inmates.
  if (residence.detention) {
    const { place } = residence.detention;
    return { kind: "detained", secteur: place?.secteur ?? null, place, rule: rules.detainedRule };
  }
  if (!residence.hasStableAddress) return { kind: "noAddress", rule: rules.noAddressRule };

  const current = residence.attributions.filter((attribution) => isInForce(attribution, residence.on));
  const kind = residence.age < rules.adultAge ? "I" : "G";
  const serving = current.filter((attribution) => attribution.secteur.kind === kind);
  const parts = serving.flatMap(({ partLabel, secteur }) =>
    partLabel ? [{ label: partLabel, secteur }] : [],
  );
  if (parts.length > 0) return { kind: "ask", parts };

  // A child sector also serves communes of neighbours (59I03 goes as far as Halluin): adult secteurs draw the territory.
  const isOfTerritory = current.some(({ secteur }) => secteur.kind === "G" && secteur.isInTerritory);
  const [only] = serving;
  if (isOfTerritory && only) return { kind: "assigned", secteur: only.secteur };
  return { kind: "outside", secteurs: serving.map((attribution) => attribution.secteur) };
}

export function isInForce(attribution: { startsOn: string; endsOn: string | null }, day: string): boolean {
  return attribution.startsOn <= day && (attribution.endsOn === null || attribution.endsOn >= day);
}

/** The answer as a sentence for the person who asked. */
export function describeSecteurAnswer(
  answer: SecteurAnswer,
  place: { communeName: string | null; age: number },
): string {
  const commune = place.communeName ?? "Cette commune";
  switch (answer.kind) {
    case "assigned":
      return `${commune}, ${formatAge(place.age)} : secteur ${nameOf(answer.secteur)}.`;
    case "ask":
      return `${commune} est partagée entre ${answer.parts.length} secteurs. Demandez le quartier ou la rue : ${answer.parts
        .map((part) => `${part.label} (${part.secteur.code})`)
        .join(", ")}.`;
    case "outside":
      return answer.secteurs.length > 0
        ? `${commune} est hors du territoire : la personne relève du secteur ${answer.secteurs.map(nameOf).join(" ou ")}.`
        : `${commune} est hors du territoire et son secteur n’est pas connu ici : à confirmer auprès de l’établissement voisin.`;
    case "detained":
      return describeDetention(answer);
    case "noAddress":
      return answer.rule;
  }
}

function describeDetention(answer: Extract<SecteurAnswer, { kind: "detained" }>): string {
  if (!answer.place) return answer.rule;
  const secteur = answer.secteur
    ? `secteur ${nameOf(answer.secteur)}`
    : "secteur de psychiatrie en milieu pénitentiaire, code à confirmer auprès de l’ARS";
  return `Personne détenue, ${answer.place.name} : ${secteur}. ${answer.place.care}`;
}

function nameOf(secteur: SecteurRef): string {
  return `${secteur.code} ${secteur.name} (${secteur.establishmentName})`;
}
