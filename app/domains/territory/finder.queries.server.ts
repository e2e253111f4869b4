import type { Database } from "#db/client.server.ts";
import { type CommuneFound, searchCommunes } from "./communes.queries.server.ts";
import { type DetentionPlace, listDetentionPlaces } from "./detention.queries.server.ts";
import type { FinderForm } from "./finder.forms.ts";
import { isNamedBy, placeKey } from "./place-names.rules.ts";
import { resolveSecteur, resolveSecteurs } from "./resolution.queries.server.ts";
import { describeSecteurAnswer, type SecteurAnswer } from "./resolution.rules.ts";

export interface FinderAnswer {
  commune: CommuneFound | null;
  answer: SecteurAnswer;
  /** The commune's name begins as what was typed: another word of it only resembles. */
  isNamed: boolean;
  /** The answer as a French sentence. */
  words: string;
  /** Prisons of the commune: who is detained there has another secteur. */
  prisons: string[];
}

/** An answer for each commune that the text may mean; only the one that has this very name, when there is one. */
export async function answerFinder(db: Database, form: FinderForm, on: string): Promise<FinderAnswer[]> {
  const prisons = await listDetentionPlaces(db);
  if (form.detenu) return answerForDetained(db, form, { on, prisons });
  const found = form.sans_adresse ? [] : await searchCommunes(db, form.commune);
  const named = found.filter((commune) => placeKey(commune.name) === placeKey(form.commune));
  const communes = named.length > 0 ? named : found;
  const answers = await resolveSecteurs(db, {
    communeCodes: communes.map((commune) => commune.code),
    age: form.age,
    hasStableAddress: !form.sans_adresse,
    on,
  });
  const places = form.sans_adresse ? [null] : communes;
  return places.flatMap((commune) => {
    const answer = answers.get(commune?.code ?? null);
    if (!answer) return [];
    const words = describeSecteurAnswer(answer, { communeName: commune?.name ?? null, age: form.age });
    const here = prisons.filter((place) => place.communeCode === commune?.code).map((place) => place.name);
    const isNamed = !commune || isNamedBy(commune.name, form.commune);
    return [{ commune, answer, words, isNamed, prisons: here }];
  });
}

/** One answer for each prison in the typed commune, or for each one known here; the rule alone when none is. */
async function answerForDetained(
  db: Database,
  form: FinderForm,
  known: { on: string; prisons: readonly DetentionPlace[] },
): Promise<FinderAnswer[]> {
  const typed = form.commune ? await searchCommunes(db, form.commune) : [];
  const there = known.prisons.filter((place) => typed.some(({ code }) => code === place.communeCode));
  const places = there.length > 0 ? there : known.prisons;
  const ids = places.length > 0 ? places.map(({ id }) => id) : [null];
  return Promise.all(
    ids.map(async (placeId) => {
      const residence = { communeCode: null, hasStableAddress: false, age: form.age, on: known.on };
      const answer = await resolveSecteur(db, { ...residence, detention: { placeId } });
      const words = describeSecteurAnswer(answer, { communeName: null, age: form.age });
      return { commune: null, answer, words, isNamed: true, prisons: [] };
    }),
  );
}
