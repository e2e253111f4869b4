import { pep } from "./pep.ts";
import { resistants } from "./resistants.ts";
import { tca } from "./tca.ts";
import { tcc } from "./tcc.ts";
import { tdah } from "./tdah.ts";
import type { FiliereCorpus } from "./text.ts";
import { trauma } from "./trauma.ts";

/** Texts of each filière of the territory, by its code. */
export const CORPORA = {
  tca,
  tdah,
  "pharmaco-resistants": resistants,
  "trauma-complexe": trauma,
  pep,
  tcc,
} as const satisfies Record<string, FiliereCorpus>;
export type FiliereCode = keyof typeof CORPORA;

export const FILIERE_CODES = Object.keys(CORPORA) as FiliereCode[];
