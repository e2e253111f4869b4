import { type AppLoadContext, redirect } from "@remix-run/node";
import { ownPath, type SignInStep, STEP_PATHS } from "#app/platform/session/session.rules.ts";
import { findSignedIn } from "#app/platform/session/session.server.ts";
import type { HalfSignedIn } from "./second-factor.service.server.ts";

/** The person who stands at a step of sign-in; anyone else is sent where they belong. */
export async function requireStep(
  request: Request,
  context: AppLoadContext,
  step: SignInStep,
): Promise<HalfSignedIn & { retour: string }> {
  const retour = ownPath(new URL(request.url).searchParams.get("retour")) ?? "/";
  const signedIn = await findSignedIn(request, context, new Date());
  if (!signedIn) throw redirect("/connexion");
  if (signedIn.step === null) throw redirect(retour);
  if (signedIn.step !== step) throw redirect(STEP_PATHS[signedIn.step]);
  return { actor: signedIn.actor, sessionId: signedIn.sessionId, retour };
}
