import { listMetNames } from "#app/domains/patients/met-names.queries.server.ts";
import { type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { quoted, searchKey } from "#app/shared/text.ts";
import type { Trx } from "#db/client.server.ts";
import { findIdentifiers, type Identifier, type Reading } from "./deidentification.rules.ts";
import { identifierWords } from "./identity-words.rules.ts";
import { findNames, nameKeysIn } from "./names.rules.ts";
import { listPlaceKeys } from "./places.queries.server.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";

export interface TextToCheck {
  field: string;
  text: string | null;
  reading: Reading;
}

export interface CheckedTexts {
  /** What identifies somebody, in words, by field. */
  faults: Record<string, string>;
  /** Words that may be a name, for a person to say that they are not. */
  doubtful: string[];
}

/** A refusal that also asks about words: the form shows them to be ticked. */
export type DoubtfulRefusal = Refusal & { doubtful: readonly string[] };

/**
 * Reads texts for what identifies somebody: what its form gives away, the names of patients whom the author may have
 * met, and whatever stands as a full name. It never says which patient, nor whether there is one.
 */
export async function checkTexts(
  trx: Trx,
  ctx: UseCaseContext,
  texts: readonly TextToCheck[],
): Promise<CheckedTexts> {
  const filled = texts.filter((one): one is TextToCheck & { text: string } => Boolean(one.text));
  const keys = [...new Set(filled.flatMap(({ text }) => nameKeysIn(text)))];
  const people = await listMetNames(trx, { keys, reader: ctx });
  const placeKeys = await listPlaceKeys(trx, keys);
  const faults: Record<string, string> = {};
  const doubtful = new Set<string>();
  for (const { field, text, reading } of filled) {
    const { names, doubtful: words } = findNames(text, { people, placeKeys }, reading);
    const named: Identifier[] = names.map((excerpt) => ({ kind: "name", excerpt }));
    const found = [...named, ...findIdentifiers(text, reading)];
    if (found.length > 0) faults[field] = identifierWords(found);
    for (const word of words) doubtful.add(word);
  }
  return { faults, doubtful: [...doubtful] };
}

/** Refuses a remark about a session that names a patient, or gives a way to one: colleagues may be named. */
export async function refuseComment(
  trx: Trx,
  ctx: UseCaseContext,
  remark: { field: string; text: string | null },
): Promise<Refusal | null> {
  return refuseIdentifiers(await checkTexts(trx, ctx, [{ ...remark, reading: "reference" }]));
}

/** Refuses texts that identify somebody, each beside its field; null when none does. */
export function refuseIdentifiers({ faults }: CheckedTexts): Refusal | null {
  return Object.keys(faults).length === 0
    ? null
    : refused("rule", "Rien n’est enregistré tant qu’un texte identifie quelqu’un :", { fields: faults });
}

/** Asks about the words that nobody confirmed yet; null when there is none. */
export function refuseDoubtful(
  { doubtful }: CheckedTexts,
  confirmed: readonly string[],
): DoubtfulRefusal | null {
  const known = new Set(confirmed.map(searchKey));
  const left = doubtful.filter((word) => !known.has(searchKey(word)));
  if (left.length === 0) return null;
  const message = `${left.map(quoted).join(", ")} : cochez ce qui ne désigne personne (une échelle, un médicament, un lieu), corrigez le reste.`;
  return {
    ...refused("rule", TEACHING_REFUSALS.doubtful, { fields: { confirmed: message } }),
    doubtful,
  };
}
