import { z } from "zod";
import { CRITERION_KINDS } from "#app/domains/filieres/filieres.vocabulary.ts";
import { PRIORITIES } from "#app/domains/referrals/referrals.vocabulary.ts";
import { hasLuhnKey } from "#app/shared/luhn.ts";
import {
  CIRCLES,
  ESTABLISHMENT_KINDS,
  RESOURCE_KINDS,
  SECTEUR_KINDS,
  SITE_KINDS,
} from "./territory.vocabulary.ts";

/** RIM-P code of a sector, SEC_NUM (DOMAIN §1.1); the coding of overseas departments is not verified. */
const SECTEUR_CODE = /^(?:\d{2}|2[AB])[GIPZ]\d{2}$/;

const code = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]*$/, "un code en minuscules, chiffres et tirets est attendu.");
const text = (max = 300) =>
  z.string().trim().min(1, "ce champ est obligatoire.").max(max, `${max} caractères au plus.`);
const optional = (max = 300) =>
  z
    .string()
    .trim()
    .max(max, `${max} caractères au plus.`)
    .transform((value) => value || null);
const optionalCode = z
  .string()
  .trim()
  .transform((value) => value || null);
const flag = z.enum(["oui", "non"], "« oui » ou « non » est attendu.").transform((value) => value === "oui");
const day = z.iso.date("une date qui existe est attendue, sous la forme AAAA-MM-JJ.");
const optionalDay = z.union([z.literal("").transform(() => null), day]);
const communeCode = z
  .string()
  .trim()
  .regex(/^(?:\d{2}|2[AB])\d{3}$/, "un code INSEE de commune est attendu.");
const optionalCommuneCode = z.union([z.literal("").transform(() => null), communeCode]);
const secteurCode = z.string().trim().regex(SECTEUR_CODE, "un code de secteur (59G05) est attendu.");
const whole = (min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d+$/, `un nombre entier entre ${min} et ${max} est attendu.`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `un nombre entier entre ${min} et ${max} est attendu.`);
const optionalWhole = (min: number, max: number) =>
  z.union([z.literal("").transform(() => null), whole(min, max)]);
const coordinate = (limit: number) =>
  z.union([
    z.literal("").transform(() => null),
    z
      .string()
      .trim()
      .regex(/^-?\d+(\.\d+)?$/, "un nombre décimal avec un point est attendu.")
      .transform(Number)
      .refine((value) => Math.abs(value) <= limit, `un nombre entre −${limit} et ${limit} est attendu.`),
  ]);
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `une de ces valeurs est attendue : ${values.join(", ")}.`);
const words = z
  .string()
  .trim()
  .transform((value) => value.split(/\s+/).filter(Boolean));
const finess = z
  .string()
  .trim()
  .transform((value) => value || null)
  .refine(
    (value) => value === null || (value.length === 9 && hasLuhnKey(value)),
    "la clé du numéro FINESS est fausse.",
  );
const areaOfResource = words.refine(
  (areas) =>
    areas.length > 0 && (areas.every((area) => SECTEUR_CODE.test(area)) || areas.join() === "territoire"),
  "« territoire » ou des codes de secteurs séparés par une espace sont attendus.",
);

export const resourceRow = z.object({
  ressource: code,
  type: oneOf(RESOURCE_KINDS),
  nom: text(200),
  cercle: oneOf(CIRCLES),
  public: optional(300),
  conditions: optional(1000),
  telephone: optional(30),
  courriel: z.union([z.literal("").transform(() => null), z.email("une adresse électronique est attendue.")]),
  site_internet: z.union([
    z.literal("").transform(() => null),
    z.url({ protocol: /^https?$/, error: "une adresse qui commence par https:// est attendue." }),
  ]),
  adresse: optional(300),
  commune: optionalCommuneCode,
  zone: areaOfResource,
  verifiee_le: optionalDay,
});
export type ResourceRow = z.output<typeof resourceRow>;

/** The columns of each file of a territory folder, under their French names, with what each may hold. */
export const FOLDER_ROWS = {
  "territoire.csv": z.object({ cle: text(40), valeur: text(1000) }),
  "etablissements.csv": z.object({
    etablissement: code,
    nom: text(),
    nom_court: text(60),
    type: oneOf(ESTABLISHMENT_KINDS),
    finess,
    hopital_general: flag,
  }),
  "secteurs.csv": z.object({
    secteur: secteurCode,
    type: oneOf(SECTEUR_KINDS),
    nom: text(100),
    etablissement: optionalCode,
    autre_etablissement: optional(),
    dans_le_territoire: flag,
  }),
  "communes.csv": z.object({
    commune: communeCode,
    nom: text(100),
    lon: coordinate(180),
    lat: coordinate(90),
    codes_postaux: words.refine(
      (codes) => codes.every((postal) => /^\d{5}$/.test(postal)),
      "des codes postaux à cinq chiffres sont attendus.",
    ),
  }),
  "secteurs-communes.csv": z.object({
    commune: communeCode,
    nom: text(100),
    secteur: secteurCode,
    partie: optional(100),
    depuis: optionalDay,
    source: optional(),
  }),
  "sites.csv": z.object({
    site: code,
    etablissement: code,
    secteur: optionalCode,
    nom: text(200),
    type: oneOf(SITE_KINDS),
    commune: communeCode,
    adresse: optional(),
    telephone: optional(30),
  }),
  "detention.csv": z.object({
    lieu: code,
    nom: text(200),
    commune: communeCode,
    secteur: z.union([z.literal("").transform(() => null), secteurCode]),
    soins: text(1000),
  }),
  "services.csv": z.object({ service: code, site: code, nom: text(200) }),
  "filieres.csv": z.object({
    filiere: code,
    nom: text(200),
    nom_court: text(40),
    resume: text(1000),
    cercle: oneOf(CIRCLES),
    age_min: optionalWhole(0, 120),
    age_max: optionalWhole(0, 120),
    duree_jours: whole(1, 3650),
    seances: whole(1, 500),
    capacite: whole(0, 10_000),
    organisation_jours: whole(1, 60),
    complement_jours: whole(1, 60),
    reevaluation_attente_jours: whole(1, 365),
  }),
  "filieres-delais.csv": z.object({
    filiere: code,
    priorite: oneOf(PRIORITIES),
    reponse_jours: whole(1, 60),
    soins_jours: whole(1, 365),
  }),
  "filieres-criteres.csv": z.object({
    filiere: code,
    type: oneOf(CRITERION_KINDS),
    critere: text(),
    explication: text(600),
    orientation: optional(600),
    obligatoire: flag,
  }),
  "filieres-documents.csv": z.object({ filiere: code, document: text(), obligatoire: flag }),
  "filieres-sites.csv": z.object({ filiere: code, site: code }),
  "ressources.csv": resourceRow,
} as const;

export type FolderFile = keyof typeof FOLDER_ROWS;
export type Row<F extends FolderFile> = z.output<(typeof FOLDER_ROWS)[F]> & { line: number };
export type FolderTables = { [F in FolderFile]: Row<F>[] };

/** The keys of territoire.csv. */
export const territorySettings = z.object({
  code,
  nom: text(100),
  en_vigueur_le: day,
  source: text(),
  age_adulte: whole(12, 25),
  departements: z
    .string()
    .trim()
    .transform((value) => value.split(/\s*,\s*/)),
  regle_sans_adresse: text(1000),
  regle_detention: text(1000),
});
export type TerritorySettings = z.output<typeof territorySettings>;
