import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { DueTag } from "#app/ui/DueTag.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { halfDayWords } from "../catalogue.rules.ts";
import type { OpenedOffer } from "../follow.service.server.ts";
import { PROGRAMME_PATH } from "../seminars.paths.ts";
import { placeLine } from "./session-words.ts";

/** An offered place, to take or to leave before its time is over. */
export function OfferedPlace(props: {
  offer: OpenedOffer;
  followPath: string;
  now: string;
  reply: FormReply | undefined;
}) {
  const { offer } = props;
  if (offer.kind !== "open")
    return (
      <>
        <Alert tone="warning" title={offer.words} />
        <div>
          <LinkButton to={offer.kind === "used" ? props.followPath : PROGRAMME_PATH}>
            {offer.kind === "used" ? "Voir où j’en suis" : "Les autres séances"}
          </LinkButton>
        </div>
      </>
    );
  const { session, expiresAt } = offer;
  return (
    <Card title={session.title}>
      <div className="flex flex-col gap-4">
        <FormErrors reply={props.reply} />
        <DefinitionList
          items={[
            { label: "Séance", value: session.halfDays.map(halfDayWords).join(" ; ") },
            { label: "Lieu", value: placeLine(session) },
            {
              label: "À répondre avant",
              value: (
                <>
                  le {formatInstant(expiresAt)} (<DueTag dueAt={expiresAt} now={props.now} />)
                </>
              ),
            },
          ]}
        />
        <Form method="post" className="flex flex-wrap gap-2">
          <SubmitButton name="answer" value="accept">
            Je prends la place
          </SubmitButton>
          <SubmitButton name="answer" value="decline" tone="plain">
            Je la laisse
          </SubmitButton>
        </Form>
        <p className="text-base-content/70 text-sm">
          Sans réponse dans ce délai, elle va à la personne suivante. Laissée, elle y va tout de suite.
        </p>
      </div>
    </Card>
  );
}
