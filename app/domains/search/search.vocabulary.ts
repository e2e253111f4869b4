export const SEARCH_PATH = "/recherche-globale";

/** Answers the dialog with the same groups as the page. */
export const SEARCH_RESULTS_PATH = "/recherche-globale/resultats";

export interface SearchHit {
  key: string;
  label: string;
  detail: string;
  path: string;
}

export interface SearchGroup {
  key: "patients" | "professionals" | "filieres";
  label: string;
  hits: SearchHit[];
  /** What to add to find more, or why something is not shown. */
  note: string | null;
}

/** Shorter texts find too much to be of use. */
export const SEARCH_MINIMUM = 2;
