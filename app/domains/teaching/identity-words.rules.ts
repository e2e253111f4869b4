import { quoted } from "#app/shared/text.ts";
import type { Identifier, IdentifierKind } from "./deidentification.rules.ts";

/** Said beside a field before what was found in it, and what to write instead. */
const WORDS: Record<IdentifierKind, { what: string; instead: string }> = {
  name: {
    what: "ce qui ressemble à un nom",
    instead:
      "Désignez la personne par son rôle : «\u00a0la patiente\u00a0», «\u00a0son frère\u00a0», «\u00a0le médecin traitant\u00a0».",
  },
  birth: {
    what: "ce qui ressemble à une naissance",
    instead: "L’âge se dit par décennie, dans son champ.",
  },
  date: {
    what: "une date précise",
    instead: "Dites le temps écoulé : «\u00a0à J3\u00a0», «\u00a0trois mois plus tard\u00a0».",
  },
  ins: { what: "un numéro de sécurité sociale ou INS", instead: "Retirez-le." },
  phone: { what: "un numéro de téléphone", instead: "Retirez-le." },
  email: { what: "une adresse électronique", instead: "Retirez-la." },
  number: { what: "un numéro de dossier ou d’identifiant", instead: "Retirez-le." },
  address: {
    what: "une adresse",
    instead: "Dites le milieu de vie : «\u00a0en zone rurale\u00a0», «\u00a0en centre-ville\u00a0».",
  },
};

const SHOWN = 4;

/** What is said beside a field: each sort of thing that was found, with its words, once. */
export function identifierWords(found: readonly Identifier[]): string {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const excerpts = [...new Set(found.filter((one) => one.kind === kind).map(({ excerpt }) => excerpt))];
      const shown = excerpts.slice(0, SHOWN).map(quoted).join(", ");
      return `Ce texte contient ${WORDS[kind].what} : ${shown}. ${WORDS[kind].instead}`;
    })
    .join(" ");
}
