import type { Reading } from "./deidentification.rules.ts";
import type { TeachingKind } from "./teaching.vocabulary.ts";

/** Every field that the content of some kind of session has. */
export const CONTENT_FIELDS = [
  "ageBand",
  "sex",
  "setting",
  "question",
  "story",
  "discussion",
  "learning",
  "sources",
  "authors",
  "articleTitle",
  "journal",
  "publishedYear",
  "doi",
  "pmid",
  "method",
  "results",
  "limits",
  "practice",
  "objectives",
  "phase",
  "supportUrl",
] as const;
export type ContentField = (typeof CONTENT_FIELDS)[number];

export type TeachingContent = Record<ContentField, string | null>;

interface FieldOfKind {
  label: string;
  help?: string;
  /** Asked for before the content is said to be ready. */
  isRequired?: boolean;
  /** Lines of its field; one line when left out. */
  rows?: number;
  /** How its text is read for what identifies somebody; left out where there is nothing to read. */
  reading?: Reading;
}

type FieldsOfKind = Partial<Record<ContentField, FieldOfKind>>;

/** What each kind of session is made of, in the order of its form. */
export const FIELDS_BY_KIND: Record<TeachingKind, FieldsOfKind> = {
  case: {
    ageBand: { label: "Âge", isRequired: true },
    sex: { label: "Sexe" },
    setting: { label: "Cadre", isRequired: true },
    question: {
      label: "Question posée au groupe",
      help: "Ce dont vous voulez discuter, en une ou deux phrases.",
      isRequired: true,
      rows: 2,
      reading: "case",
    },
    story: {
      label: "Histoire clinique",
      help: "Sans nom, sans date ni lieu précis : «\u00a0la patiente\u00a0», «\u00a0à J3\u00a0», «\u00a0trois mois plus tard\u00a0».",
      isRequired: true,
      rows: 9,
      reading: "case",
    },
    discussion: { label: "Points de discussion", isRequired: true, rows: 4, reading: "case" },
    learning: { label: "À retenir", help: "Un point par ligne.", rows: 3, reading: "case" },
    sources: { label: "Références", help: "Publications seulement.", rows: 3, reading: "reference" },
  },
  article: {
    authors: { label: "Auteurs", isRequired: true, reading: "reference" },
    articleTitle: { label: "Titre de l’article", isRequired: true, reading: "reference" },
    journal: { label: "Revue", isRequired: true, reading: "reference" },
    publishedYear: { label: "Année", isRequired: true },
    doi: { label: "DOI", help: "Par exemple 10.1000/xyz123." },
    pmid: { label: "PMID", help: "Le numéro de PubMed, jusqu’à 8 chiffres." },
    question: { label: "Question de l’étude", isRequired: true, rows: 2, reading: "paper" },
    method: { label: "Méthode", isRequired: true, rows: 4, reading: "paper" },
    results: { label: "Résultats", isRequired: true, rows: 4, reading: "paper" },
    limits: { label: "Limites", isRequired: true, rows: 3, reading: "paper" },
    practice: { label: "Ce que ça change en pratique", isRequired: true, rows: 3, reading: "paper" },
  },
  course: {
    objectives: {
      label: "Objectifs",
      help: "Un par ligne.",
      isRequired: true,
      rows: 4,
      reading: "paper",
    },
    phase: { label: "Phase de l’internat", isRequired: true },
    supportUrl: { label: "Lien du support", help: "Une adresse qui commence par https://." },
  },
};

/** The fields of a kind with their names, in the order of its form. */
export function fieldsOf(kind: TeachingKind): (FieldOfKind & { name: ContentField })[] {
  const fields = FIELDS_BY_KIND[kind];
  return CONTENT_FIELDS.flatMap((name) => {
    const field = fields[name];
    return field ? [{ ...field, name }] : [];
  });
}

export const CONTENT_LABELS: Readonly<Record<string, string>> = {
  title: "Titre",
  confirmed: "Mots à confirmer",
  ...Object.fromEntries(
    Object.values(FIELDS_BY_KIND).flatMap((fields) =>
      Object.entries(fields).map(([name, field]) => [name, field.label]),
    ),
  ),
};
