import { HTTP_STATUS, type Outcome } from "#app/platform/outcome.ts";
import type { Signed } from "./signing.service.server.ts";

/** What a phone is answered: signed, or why not; nothing that it has to keep. */
export function signingReply(outcome: Outcome<Signed>): Response {
  return outcome.ok
    ? Response.json({ kind: "signed", ...outcome.value })
    : Response.json({ kind: "refused", message: outcome.message }, { status: HTTP_STATUS[outcome.kind] });
}

export const UNREADABLE_SIGNATURE = {
  ok: false,
  kind: "rule",
  message: "Tapez les six chiffres affichés dans la salle.",
} as const;
