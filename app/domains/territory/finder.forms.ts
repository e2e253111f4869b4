import { z } from "zod";
import { wholeNumber } from "#app/platform/forms/fields.ts";

/** Without an address, or in prison, the rule is the same at any age. */
const ANY_AGE = "18";

/** The question «which secteur?»: it names no one, so it may stand in the address. */
const finderForm = z
  .object({
    commune: z.string().trim().max(100).default(""),
    age: wholeNumber(0, 120),
    sans_adresse: z.string().optional().transform(Boolean),
    detenu: z.string().optional().transform(Boolean),
  })
  .refine((form) => form.sans_adresse || form.detenu || form.commune.length >= 2, {
    path: ["commune"],
    message: "Indiquez au moins deux lettres d’une commune, ou un code postal.",
  });
export type FinderForm = z.output<typeof finderForm>;

export interface FinderSearch {
  asked: { commune: string; age: string; sans_adresse: boolean; detenu: boolean };
  form: FinderForm | null;
  fieldErrors: Record<string, string>;
}

/** Reads the question from the address; `form` is null when nothing, or nothing right, was asked. */
export function readFinderSearch(url: string): FinderSearch {
  const search = new URL(url).searchParams;
  const asked = {
    commune: search.get("commune") ?? "",
    age: search.get("age") ?? "",
    sans_adresse: search.has("sans_adresse"),
    detenu: search.has("detenu"),
  };
  if (!search.has("age") && !search.has("commune")) return { asked, form: null, fieldErrors: {} };
  const isAgeIdle = (asked.sans_adresse || asked.detenu) && asked.age.trim() === "";
  const given = Object.fromEntries(search);
  const parsed = finderForm.safeParse(isAgeIdle ? { ...given, age: ANY_AGE } : given);
  if (parsed.success) return { asked, form: parsed.data, fieldErrors: {} };
  const fieldErrors: Record<string, string> = {};
  for (const issue of parsed.error.issues) fieldErrors[String(issue.path[0])] ??= issue.message;
  return { asked, form: null, fieldErrors };
}
