import { z } from "zod";
import { optionalText } from "#app/platform/forms/fields.ts";

const MAX_COMMENT = 500;

/** What a person does with their own place on a session's page. */
export const ENROLMENT_INTENTS = ["enrol", "leave", "accept", "decline"] as const;

export const ownEnrolmentForm = z.object({
  intent: z.enum(ENROLMENT_INTENTS, { error: "Choisissez une action." }),
  enrolmentId: z.string().max(40).default(""),
  offerId: z.string().max(40).default(""),
  comment: optionalText(MAX_COMMENT),
});
export type OwnEnrolmentForm = z.output<typeof ownEnrolmentForm>;
