import { z } from "zod";
import { type AskedQuestion, readAnswers } from "./answers.rules.ts";
import { EVALUATION_MOMENTS } from "./evaluation.vocabulary.ts";

/** Which of the page's questionnaires was sent. */
export const sentPart = z.object({
  moment: z.enum(EVALUATION_MOMENTS),
  part: z.enum(["opinion", "knowledge"]),
  questionnaireId: z.string().min(1),
});
export type SentPart = z.output<typeof sentPart>;

/** The answers to these questions. */
export function answersForm(questions: readonly AskedQuestion[]) {
  return z
    .looseObject({})
    .superRefine((form, check) => {
      for (const { field, message } of readAnswers(questions, form).faults)
        check.addIssue({ code: "custom", path: [field], message });
    })
    .transform((form) => ({ answers: readAnswers(questions, form).answers }));
}
