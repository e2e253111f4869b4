import { z } from "zod";
import { choice, optionalText, requiredDay, version } from "#app/platform/forms/fields.ts";
import type { IracResult } from "./liaison.vocabulary.ts";

const MAX_TEXT = 2_000;

/** The ward's own rating of its aim, beside the team's: the third side of IRAC. */
export const confirmForm = z.object({
  version: version(),
  result: choice(["0", "1", "2"], "Dites si la réponse a servi.").transform(
    (value) => Number(value) as IracResult,
  ),
  comment: optionalText(MAX_TEXT),
});

export const closeForm = z.object({ version: version(), comment: optionalText(MAX_TEXT) });

export const planVisitForm = z.object({
  version: version(),
  visitOn: requiredDay("Indiquez le jour de la visite."),
});

export type ConfirmForm = z.output<typeof confirmForm>;
export type CloseForm = z.output<typeof closeForm>;
export type PlanVisitForm = z.output<typeof planVisitForm>;
