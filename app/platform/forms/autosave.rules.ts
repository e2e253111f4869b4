import { formatTime } from "#app/shared/dates.ts";
import type { FormReply } from "./form-reply.ts";

/** A draft as the server has it. */
export interface SavedDraft {
  version: number;
  /** Empty while nothing was saved: a text that is only proposed has its version too. */
  savedAt: string;
}

/**
 * Where a draft stands: nothing to save, typed and not sent yet, on its way, without network, without an answer of
 * the server, without a session, or refused.
 */
export type AutosavePhase =
  | "clean"
  | "dirty"
  | "saving"
  | "offline"
  | "unanswered"
  | "lapsed"
  | "refused"
  | "merged";

export type AutosaveAnswer<Saved extends SavedDraft> =
  | { phase: "clean"; saved: Saved }
  | { phase: "offline" | "unanswered" | "lapsed" }
  | { phase: "refused"; reply: FormReply };

const REFUSED_FROM = 400;
const TOO_MANY = 429;
const SERVER_FAULT = 500;

const NOT_ALLOWED: FormReply = {
  values: {},
  fieldErrors: {},
  refusal: {
    ok: false,
    kind: "forbidden",
    message: "Vous ne pouvez plus enregistrer ici. Votre texte reste gardé sur cet appareil.",
  },
};

/** What an answer to a saving means. The body is the draft that was saved, or what the form is told. */
export function autosaveAnswer<Saved extends SavedDraft>(
  response: { type: string; status: number },
  body: { saved?: Saved } | FormReply | null,
): AutosaveAnswer<Saved> {
  // The server sends whoever has no session to the sign-in page; the browser was asked not to follow.
  if (response.type === "opaqueredirect") return { phase: "lapsed" };
  if (response.status >= SERVER_FAULT || response.status === TOO_MANY) return { phase: "unanswered" };
  if (body && "fieldErrors" in body) return { phase: "refused", reply: body };
  if (response.status >= REFUSED_FROM) return { phase: "refused", reply: NOT_ALLOWED };
  return body?.saved ? { phase: "clean", saved: body.saved } : { phase: "unanswered" };
}

/** Is it tried again without anybody's doing? */
export function isRetried(phase: AutosavePhase): boolean {
  return phase === "offline" || phase === "unanswered";
}

/** Where the draft stands, in words. `isKept`: the device has what the server has not. */
export function autosaveWords(phase: AutosavePhase, saved: SavedDraft | null, isKept: boolean): string {
  const kept = isKept
    ? "gardé sur cet appareil, sera envoyé au retour du réseau"
    : "laissez cette page ouverte, l’envoi se fera au retour du réseau";
  switch (phase) {
    case "saving":
      return "Enregistrement…";
    case "dirty":
      return "Pas encore enregistré";
    case "offline":
      return `Hors connexion : ${kept}`;
    case "unanswered":
      return isKept
        ? "Le serveur ne répond pas : gardé sur cet appareil, nouvel essai dans quelques secondes"
        : "Le serveur ne répond pas : laissez cette page ouverte, nouvel essai dans quelques secondes";
    case "lapsed":
      return isKept
        ? "Session fermée : gardé sur cet appareil, sera enregistré après votre connexion"
        : "Session fermée : copiez votre texte avant de vous reconnecter";
    case "refused":
      return "Pas enregistré : voir le message";
    default:
      return saved?.savedAt ? `Brouillon enregistré à ${formatTime(saved.savedAt)}` : "";
  }
}
