import type { Refusal } from "../outcome.ts";

/** What was posted, as it was typed. */
export type FormValues = Record<string, string | string[] | undefined>;

/** What an action answers when the form was not carried out. */
export interface FormReply {
  values: FormValues;
  /** French message by field name. */
  fieldErrors: Record<string, string>;
  refusal: Refusal | null;
}
