import type { Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { OwnEnrolmentForm } from "./enrolment.forms.ts";
import { enrol } from "./enrolment.service.server.ts";
import { leave } from "./leaving.service.server.ts";
import { answerOffer } from "./offers.service.server.ts";

/** The four things that somebody does with their own place in a session. */
export function moveOwnEnrolment(
  ctx: UseCaseContext,
  sessionId: string,
  { intent, enrolmentId, offerId, comment }: OwnEnrolmentForm,
): Promise<Outcome<unknown>> {
  switch (intent) {
    case "enrol":
      return enrol(ctx, { sessionId });
    case "leave":
      return leave(ctx, { enrolmentId, comment });
    case "accept":
    case "decline":
      return answerOffer(ctx, { offerId, answer: intent });
  }
}
