import { z } from "zod";
import { optionalText, requiredText } from "#app/platform/forms/fields.ts";

const MAX_TEXT = 1_000;

/** Ticked requests come as `request`, once or several times; a word about each as `note.<id>`. */
export const handoverForm = z
  .object({
    hospitalId: requiredText("Choisissez l’hôpital."),
    toAccountId: requiredText("Choisissez qui prend la relève."),
    note: optionalText(MAX_TEXT),
    request: z
      .union([z.string(), z.array(z.string())], "Cochez au moins une demande à transmettre.")
      .transform((ids) => (Array.isArray(ids) ? ids : [ids])),
  })
  .catchall(z.union([z.string(), z.array(z.string())]))
  .transform(({ hospitalId, toAccountId, note, request, ...others }) => ({
    hospitalId,
    toAccountId,
    note,
    items: request.map((requestId) => ({ requestId, note: wordAbout(others, requestId) })),
  }));
export type HandoverForm = z.output<typeof handoverForm>;

export const acknowledgeForm = z.object({ id: requiredText("Choisissez la transmission.") });

function wordAbout(others: Record<string, unknown>, requestId: string): string | null {
  const word = others[`note.${requestId}`];
  return typeof word === "string" && word.trim() ? word.trim().slice(0, MAX_TEXT) : null;
}
