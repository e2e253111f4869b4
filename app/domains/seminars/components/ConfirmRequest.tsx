import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { halfDayWords, openingWords, placesWords, professionWords } from "../catalogue.rules.ts";
import type { OpenedRequest } from "../enrolment-requests.service.server.ts";
import { ENROLMENT_REFUSALS } from "../refusals.vocabulary.ts";
import { PROGRAMME_PATH } from "../seminars.paths.ts";
import { placeLine, seenPlaces } from "./session-words.ts";

/** What was asked, and the button that makes it a place or a rank. */
export function ConfirmRequest(props: {
  request: OpenedRequest;
  followPath: string | null;
  reply: FormReply | undefined;
}) {
  const { request, followPath } = props;
  if (request.kind === "over")
    return <Ended title={ENROLMENT_REFUSALS.requestOver} path={PROGRAMME_PATH} label="Refaire une demande" />;
  if (request.kind === "confirmed")
    return followPath ? (
      <Ended title="Votre demande est déjà confirmée." path={followPath} label="Voir où j’en suis" />
    ) : (
      <Ended title={ENROLMENT_REFUSALS.requestOver} path={PROGRAMME_PATH} label="Le programme" />
    );
  const { session, person } = request;
  return (
    <Card title={session.title}>
      <div className="flex flex-col gap-4">
        <FormErrors reply={props.reply} />
        <DefinitionList
          items={[
            { label: "Séance", value: session.halfDays.map(halfDayWords).join(" ; ") },
            { label: "Lieu", value: placeLine(session) },
            { label: "Places", value: placesWords(seenPlaces(session)) },
            {
              label: "Pour",
              value: `${person.givenName} ${person.familyName}, ${professionWords(person.profession)}, ${person.email}`,
            },
          ]}
        />
        {session.opening.kind === "open" ? (
          <Form method="post" className="flex flex-col items-start gap-2">
            <SubmitButton>
              {session.free > 0 ? "Confirmer ma demande" : "Confirmer, et rejoindre la liste d’attente"}
            </SubmitButton>
            <p className="text-base-content/70 text-sm">
              L’ordre d’arrivée est celui des confirmations. La page suivante dit si vous avez une place, ou
              votre rang sur la liste d’attente.
            </p>
          </Form>
        ) : (
          <Alert tone="warning" title={openingWords(session.opening)} />
        )}
      </div>
    </Card>
  );
}

function Ended(props: { title: string; path: string; label: string }) {
  return (
    <>
      <Alert tone="warning" title={props.title} />
      <div>
        <LinkButton to={props.path}>{props.label}</LinkButton>
      </div>
    </>
  );
}
