import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { refuseOversizedBody } from "#app/platform/http/body-limit.ts";
import { fillMail } from "#app/platform/outbox/mail-body.server.ts";
import { idOfLink } from "#app/platform/session/signed-link.server.ts";
import type { Database } from "#db/client.server.ts";
import type { EnrolmentContext } from "./enrolment.service.server.ts";
import { evaluationLinkPath, followPath, signPath } from "./seminars.paths.ts";

/** First line of the pages that a link of an e-mail opens: 404 without its token, whatever the identifier. */
export function requireLink({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): {
  id: string;
  ctx: EnrolmentContext & { db: Database };
  /** The address of the page on which an enrolment is followed. */
  followLink(enrolmentId: string): string;
  /** The address of the page on which its presence is signed. */
  signLink(enrolmentId: string): string;
  /** The address of the page on which an invited person evaluates. */
  evaluationLink(personId: string): string;
} {
  refuseOversizedBody(request);
  const id = idOfLink(context.config.sessionSecret, params.idAndToken ?? "");
  if (!id) throw new Response(null, { status: 404 });
  return {
    id,
    ctx: { db: context.db, actor: null, now: new Date(), requestId: context.requestId },
    followLink: (enrolmentId) => fillMail(followPath(enrolmentId), context.config),
    signLink: (enrolmentId) => fillMail(signPath(enrolmentId), context.config),
    evaluationLink: (personId) => fillMail(evaluationLinkPath(personId), context.config),
  };
}
