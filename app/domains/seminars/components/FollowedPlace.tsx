import { CalendarPlus } from "lucide-react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import type { FollowedEnrolment } from "../follow.service.server.ts";
import { PROGRAMME_PATH } from "../seminars.paths.ts";
import { END_REASON_LABELS } from "../seminars.vocabulary.ts";
import { LivePlace } from "./OwnPlaceCard.tsx";
import { SessionCard } from "./SessionCard.tsx";

/** Where somebody without an account stands in a session, and what they can do about it. */
export function FollowedPlace(props: {
  page: FollowedEnrolment & {
    agendaPath: string;
    signPath: string;
    evaluationPath: string | null;
    now: string;
  };
  reply: FormReply | undefined;
}) {
  const { own, session, agendaPath, signPath, evaluationPath, videoUrl, now } = props.page;
  return (
    <>
      <Card title="Votre place">
        <div className="flex flex-col gap-4 text-sm">
          <FormErrors reply={props.reply} />
          {own.isLive ? (
            <LivePlace own={own} waitingCount={session.waitingCount} now={now} />
          ) : (
            <Alert
              tone="neutral"
              title={own.endReason ? `${END_REASON_LABELS[own.endReason]}.` : "Terminée."}
            >
              {own.endComment}
            </Alert>
          )}
          {videoUrl ? (
            <p>
              Visioconférence :{" "}
              <a href={videoUrl} className="link break-all">
                {videoUrl}
              </a>
            </p>
          ) : null}
          <div className="flex flex-wrap gap-2">
            {own.status === "confirmed" ? <LinkButton to={signPath}>Signer ma présence</LinkButton> : null}
            {evaluationPath ? <LinkButton to={evaluationPath}>Évaluation</LinkButton> : null}
            {own.status === "confirmed" ? (
              <LinkButton
                to={agendaPath}
                isDocument
                icon={<CalendarPlus className="size-4" aria-hidden="true" />}
              >
                Ajouter à mon agenda
              </LinkButton>
            ) : null}
            <LinkButton to={`${PROGRAMME_PATH}/${session.code}`} tone="quiet">
              Le séminaire et ses autres séances
            </LinkButton>
          </div>
        </div>
      </Card>
      <Card isFlush>
        <ul>
          <SessionCard session={session} seminarPath={`${PROGRAMME_PATH}/${session.code}`} />
        </ul>
      </Card>
    </>
  );
}
