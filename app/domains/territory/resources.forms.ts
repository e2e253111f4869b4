import { z } from "zod";
import { choice, optionalDay, optionalText, requiredText, version } from "#app/platform/forms/fields.ts";
import { CIRCLES, RESOURCE_KINDS } from "./territory.vocabulary.ts";

const AREAS = ["territory", "secteurs"] as const;

/** Ticked boxes of one name: nothing, one text, or several. */
const ticked = z.preprocess((value) => (value ? [value].flat() : []), z.array(z.string()).max(100));

const optionalEmail = z
  .union([z.literal(""), z.email("Cette adresse électronique n’est pas valide.")])
  .optional()
  .transform((value) => value || null);
const optionalUrl = z
  .union([
    z.literal(""),
    z.url({ protocol: /^https?$/, error: "Indiquez une adresse qui commence par https://." }),
  ])
  .optional()
  .transform((value) => value || null);

export const resourceForm = z
  .object({
    kind: choice(RESOURCE_KINDS, "Choisissez le type de ressource."),
    name: requiredText("Indiquez le nom de la ressource.", 200),
    circle: choice(CIRCLES, "Choisissez le cercle."),
    audience: optionalText(300),
    conditions: optionalText(1000),
    phone: optionalText(30),
    email: optionalEmail,
    website: optionalUrl,
    address: optionalText(300),
    communeCode: optionalText(5),
    area: choice(AREAS, "Indiquez la zone desservie."),
    secteurIds: ticked,
    checkedOn: optionalDay(),
    keeperAccountId: optionalText(40),
  })
  .refine((form) => form.area === "territory" || form.secteurIds.length > 0, {
    path: ["secteurIds"],
    message: "Cochez au moins un secteur, ou choisissez tout le territoire.",
  });
export type ResourceForm = z.output<typeof resourceForm>;

export const resourceEditForm = resourceForm.safeExtend({ version: version() });

export const resourceActionForm = z.object({
  intent: z.enum(["check", "archive", "restore"], "Cette action n’est pas proposée."),
  version: version(),
});
export type ResourceAction = z.output<typeof resourceActionForm>;

/** Filters of the directory; they hold no patient data, so they live in the address. */
const resourceSearch = z.object({
  texte: z.string().trim().max(100).catch(""),
  type: z.enum(RESOURCE_KINDS).nullable().catch(null),
  secteur: z.string().max(10).catch(""),
  etat: z.enum(["a_verifier", "archivees"]).nullable().catch(null),
  apres: z.string().max(40).catch(""),
});
export type ResourceSearch = z.output<typeof resourceSearch>;

export function readResourceSearch(url: string): ResourceSearch {
  return resourceSearch.parse(Object.fromEntries(new URL(url).searchParams));
}
