/** Where the forms post what is being typed, to show who resembles and which secteur is computed. */
export const RESEMBLING_PATH = "/patients/ressemblances";
export const COMPUTED_SECTEUR_PATH = "/patients/secteur-calcule";

export function isPreview(path: string | undefined): boolean {
  return path === RESEMBLING_PATH || path === COMPUTED_SECTEUR_PATH;
}
