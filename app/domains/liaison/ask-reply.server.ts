import { data } from "@remix-run/node";
import type { CommuneOption } from "#app/domains/patients/address.queries.server.ts";
import { chooseCommune } from "#app/domains/patients/address.service.server.ts";
import type { SimilarPatient } from "#app/domains/patients/asked-patient.service.server.ts";
import type { FormReply, FormValues } from "#app/platform/forms/form-reply.ts";
import { HTTP_STATUS, type Refusal } from "#app/platform/outcome.ts";
import type { Database } from "#db/client.server.ts";
import type { AskRefusal } from "./ask.service.server.ts";
import type { LiveRequest } from "./known-requests.service.server.ts";
import type { AskLiaisonForm } from "./request.forms.ts";

/** What the form of a new request is answered: besides the faults, who resembles, which request is open already. */
export interface AskReply extends FormReply {
  similar?: SimilarPatient[];
  live?: LiveRequest | null;
  communes?: CommuneOption[];
  /** The session closed before the sending: nothing was done. */
  isLapsed?: boolean;
}

/** The answer to a refused request, with everything that was typed. */
export function answerAskRefusal(
  { similar, live, ...refusal }: AskRefusal,
  values: FormValues,
  communes: CommuneOption[] = [],
) {
  const fieldErrors: Record<string, string> = refusal.field ? { [refusal.field]: refusal.message } : {};
  const reply: AskReply = {
    values,
    fieldErrors,
    refusal,
    similar: similar ?? [],
    live: live ?? null,
    communes,
  };
  return data(reply, { status: HTTP_STATUS[refusal.kind] });
}

/** The commune that the ward typed, if it did: unlike a secteur, it may leave it out. */
export async function chooseAskedCommune(
  db: Database,
  { commune, communeCode, hasNoStableAddress }: AskLiaisonForm,
): Promise<{ ok: true; value: string | null } | (Refusal & { communes: CommuneOption[] })> {
  if (!commune) return { ok: true, value: null };
  return chooseCommune(db, {
    ...{ commune, communeCode, hasNoStableAddress },
    isDetained: false,
    detentionPlaceId: null,
  });
}
