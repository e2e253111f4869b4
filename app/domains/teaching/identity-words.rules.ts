import { quoted } from "#app/shared/text.ts";
import type { Identifier, IdentifierKind } from "./deidentification.rules.ts";

/** Said beside a field before what was found in it, and what to write instead. */
const WORDS: Record<IdentifierKind, { what: string; instead: string }> = {
  name: {
    what: "ce qui ressemble à un nom",
    instead: "Désignez la personne par son rôle : « la patiente », « son frère », « le médecin traitant ».",
  },
  birth: {
    what: "ce qui ressemble à une naissance",
    instead: "L’âge se dit par décennie, dans son champ.",
  },
  date: {
    what: "une date précise",
    instead: "Dites le temps écoulé : « à J3 », « trois mois plus tard ».",
  },
  ins: { what: "un numéro de sécurité sociale ou INS", instead: "Retirez-le." },
  phone: { what: "un numéro de téléphone", instead: "Retirez-le." },
  email: { what: "une adresse électronique", instead: "Retirez-la." },
  number: { what: "un numéro de dossier ou d’identifiant", instead: "Retirez-le." },
  address: {
    what: "une adresse",
    instead: "Dites le milieu de vie : « en zone rurale », « en centre-ville ».",
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
