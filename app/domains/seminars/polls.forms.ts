import { z } from "zod";
import { requiredDay } from "#app/platform/forms/fields.ts";
import { readHalfDays } from "./session-rows.rules.ts";

/** Proposed dates come as the rows of half-days do. */
export const pollForm = z
  .looseObject({ closesOn: requiredDay("Indiquez jusqu’à quel jour répondre.") })
  .superRefine((form, check) => {
    for (const { field, message } of readHalfDays(form).faults)
      check.addIssue({ code: "custom", path: [field], message });
  })
  .transform((form) => ({ closesOn: form.closesOn, halfDays: readHalfDays(form).halfDays }));
export type PollForm = z.output<typeof pollForm>;

const MAX_DATES = 20;

/** Ticked dates; none is an answer too. */
export const pollAnswerForm = z.object({
  optionIds: z.preprocess((value) => (value ? [value].flat() : []), z.array(z.string()).max(MAX_DATES)),
});

export const ownPollAnswerForm = pollAnswerForm.extend({ personId: z.string("Ce sondage n’existe pas.") });
