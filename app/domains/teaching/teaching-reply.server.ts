import { answerRefusal } from "#app/platform/forms/form.server.ts";
import type { FormValues } from "#app/platform/forms/form-reply.ts";
import type { Refusal } from "#app/platform/outcome.ts";
import type { DoubtfulRefusal } from "./identity-check.service.server.ts";

/** The answer to a refused form, with the words that it asks about. */
export function answerTeaching(refusal: Refusal | DoubtfulRefusal, values: FormValues) {
  return answerRefusal(
    refusal,
    "doubtful" in refusal ? { ...values, doubtful: [...refusal.doubtful] } : values,
  );
}
