import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { dueWords } from "#app/shared/due.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { type ButtonTone, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { END_REASON_LABELS, PRIORITY_REASON_LABELS } from "../seminars.vocabulary.ts";
import type { OwnPlace, SessionPage } from "../session-page.service.server.ts";
import { ChanceWords } from "./ChanceWords.tsx";

/** Where the person stands, and the one or two things that they can do about it. */
export function OwnPlaceCard(props: { page: SessionPage; reply: FormReply | undefined; now: string }) {
  const { own } = props.page;
  return (
    <Card title="Votre place">
      <div className="flex flex-col gap-4 text-sm">
        <FormErrors reply={props.reply} labels={{}} />
        {own?.isLive ? (
          <LivePlace own={own} waitingCount={props.page.session.waitingCount} now={props.now} />
        ) : (
          <NoPlace page={props.page} />
        )}
      </div>
    </Card>
  );
}

/** An enrolment that is not over, in words, with its buttons. */
export function LivePlace({ own, waitingCount, now }: { own: OwnPlace; waitingCount: number; now: string }) {
  switch (own.status) {
    case "confirmed":
      return (
        <>
          <Alert tone="success" title="Inscription confirmée">
            Un empêchement ? Rendez votre place : elle est proposée aussitôt à la personne suivante.
          </Alert>
          <LeaveForm own={own} label="Rendre ma place" confirm="Oui, je rends ma place">
            Elle est proposée aussitôt à la personne suivante : vous ne pourrez pas la reprendre, seulement
            demander une place de nouveau.
          </LeaveForm>
        </>
      );
    case "waiting":
      return (
        <>
          <Alert tone="warning" title={`Liste d’attente : rang ${own.rank} sur ${waitingCount}`}>
            Vous n’avez pas de place à ce jour. Si une place se libère à votre tour, elle vous est proposée
            par courriel et ici, avec un délai pour répondre.
          </Alert>
          {own.chance && own.rank !== null ? <ChanceWords chance={own.chance} rank={own.rank} /> : null}
          {own.reasons.length > 0 ? (
            <p>
              Ce qui compte dans votre rang :{" "}
              {own.reasons.map((reason) => PRIORITY_REASON_LABELS[reason]).join(" ; ")}.
            </p>
          ) : null}
          <LeaveForm own={own} label="Quitter la liste d’attente" confirm="Oui, je quitte la liste">
            Votre rang est perdu : si vous revenez, vous serez après les autres.
          </LeaveForm>
        </>
      );
    case "offered":
      return (
        <>
          <Alert tone="info" title="Une place vous est proposée">
            {own.offer
              ? `Répondez avant le ${formatInstant(own.offer.expiresAt)} (${dueWords(own.offer.expiresAt, now)}) ; ensuite elle va à la personne suivante.`
              : null}
          </Alert>
          <div className="flex flex-wrap gap-2">
            <OwnForm intent="accept" own={own} label="Je prends la place" tone="primary" />
            <OwnForm intent="decline" own={own} label="Je la laisse" tone="plain" />
          </div>
        </>
      );
    case "attended":
      return <p>Votre présence est attestée.</p>;
    default:
      return <p>Votre absence est notée.</p>;
  }
}

function NoPlace({ page }: { page: SessionPage }) {
  const { session, own, refusal, free } = page;
  const isFull = free !== null && free < 1;
  return (
    <>
      {own?.endReason ? (
        <p>
          {END_REASON_LABELS[own.endReason]}.{own.endComment ? ` ${own.endComment}` : ""}
        </p>
      ) : null}
      {refusal ? (
        <Alert tone="warning" title={refusal} />
      ) : (
        <>
          <p>{isFull ? fullWords(session.waitingCount) : freeWords(free)}</p>
          <OwnForm
            intent="enrol"
            own={null}
            label={isFull ? "Rejoindre la liste d’attente" : "M’inscrire"}
            tone="primary"
          />
        </>
      )}
    </>
  );
}

/** What cannot be undone is asked twice, without script too. */
function LeaveForm(props: { own: OwnPlace; label: string; confirm: string; children: ReactNode }) {
  return (
    <Disclosure summary={props.label}>
      <div className="flex flex-col gap-3">
        <p>{props.children}</p>
        <OwnForm intent="leave" own={props.own} label={props.confirm} tone="danger" />
      </div>
    </Disclosure>
  );
}

function OwnForm(props: { intent: string; own: OwnPlace | null; label: string; tone: ButtonTone }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={props.intent} />
      <input type="hidden" name="enrolmentId" value={props.own?.enrolmentId ?? ""} />
      <input type="hidden" name="offerId" value={props.own?.offer?.id ?? ""} />
      <SubmitButton tone={props.tone}>{props.label}</SubmitButton>
    </Form>
  );
}

function freeWords(free: number | null): string {
  if (free === null) return "Sans limite de places.";
  return free === 1 ? "Il reste une place." : `Il reste ${free} places.`;
}

function fullWords(waiting: number): string {
  if (waiting === 0) return "Complet. Vous serez en tête de la liste d’attente.";
  return `Complet, et ${waiting === 1 ? "une personne attend" : `${waiting} personnes attendent`}. Vous entrerez dans la liste d’attente, sans place à ce jour.`;
}
