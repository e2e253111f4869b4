/** Where the forms post what is being typed, to show who resembles, which secteur is computed and which places are meant. */
export const RESEMBLING_PATH = "/patients/ressemblances";
export const COMPUTED_SECTEUR_PATH = "/patients/secteur-calcule";
export const BIRTH_PLACES_PATH = "/patients/lieux-de-naissance";
