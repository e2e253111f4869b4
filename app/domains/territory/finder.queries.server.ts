import { searchKey } from "#app/shared/text.ts";
import type { Database } from "#db/client.server.ts";
import { type CommuneFound, searchCommunes } from "./communes.queries.server.ts";
import type { FinderForm } from "./finder.forms.ts";
import { resolveSecteurs } from "./resolution.queries.server.ts";
import { describeSecteurAnswer, type SecteurAnswer } from "./resolution.rules.ts";

export interface FinderAnswer {
  commune: CommuneFound | null;
  answer: SecteurAnswer;
  /** The answer as a French sentence. */
  words: string;
}

/** An answer for each commune that the text may mean; only the one that has this very name, when there is one. */
export async function answerFinder(db: Database, form: FinderForm, on: string): Promise<FinderAnswer[]> {
  const found = form.sans_adresse ? [] : await searchCommunes(db, form.commune);
  const named = found.filter((commune) => searchKey(commune.name) === searchKey(form.commune));
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
    return [{ commune, answer, words }];
  });
}
