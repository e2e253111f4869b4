import { data } from "@remix-run/node";
import type { FormReply, FormValues } from "#app/platform/forms/form-reply.ts";
import { valuesAfterConflict } from "#app/platform/forms/merge.rules.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import type { PatientMatch } from "./access.service.server.ts";
import type { CommuneOption } from "./address.queries.server.ts";
import type { PlaceOption } from "./birth-place.service.server.ts";
import type { IdentityRefusal } from "./matches.service.server.ts";
import { IDENTITY_WARNING_LABELS, WARNED_FIELDS } from "./patients.vocabulary.ts";

/** What a patient's form is answered: besides the faults, who resembles, and the communes and places to choose from. */
export interface PatientFormReply extends FormReply {
  matches?: PatientMatch[];
  toConfirm?: string | null;
  communes?: CommuneOption[];
  places?: PlaceOption[];
  isLapsed?: boolean;
}

/** The answer to a refused creation or correction, with everything that was typed. */
export function answerIdentityRefusal(
  { matches, warnings, toConfirm, ...refusal }: IdentityRefusal,
  values: FormValues,
  choices: { communes?: CommuneOption[]; places?: PlaceOption[] } = {},
) {
  const fieldErrors: Record<string, string> = refusal.field ? { [refusal.field]: refusal.message } : {};
  for (const warning of warnings ?? []) {
    const field = WARNED_FIELDS[warning];
    fieldErrors[field] = [fieldErrors[field], IDENTITY_WARNING_LABELS[warning]].filter(Boolean).join(" ");
  }
  const reply: PatientFormReply = {
    values: valuesAfterConflict(values, refusal.merge),
    fieldErrors,
    refusal,
    matches: matches ?? [],
    toConfirm: toConfirm ?? null,
    communes: choices.communes ?? [],
    places: choices.places ?? [],
  };
  return data(reply, { status: HTTP_STATUS[refusal.kind] });
}
