import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatDay, formatTime } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { MOMENT_LABELS } from "../seminars.vocabulary.ts";
import type { SignPage } from "../sign-page.service.server.ts";
import { type SigningState, useKeptSignature } from "./useKeptSignature.ts";

interface SignCardProps {
  page: SignPage;
  /** Of the code that the QR filled in. */
  digits: string;
  /** Where a signature is sent. */
  address: string;
  reply: FormReply | undefined;
}

/** One tap: the code of the screen, and the half-days of the day with what was signed. */
export function SignCard({ page, digits, address, reply }: SignCardProps) {
  const { state, onSubmit } = useKeptSignature({ who: page.who, address });
  return (
    <>
      <SigningWords state={state} />
      {page.toSign ? (
        <Card title={page.toSign.title}>
          <p className="mb-4 text-sm">
            {MOMENT_LABELS[page.toSign.moment]} du {formatDay(page.toSign.startsAt)}, de{" "}
            {formatTime(page.toSign.startsAt)} à {formatTime(page.toSign.endsAt)}.
          </p>
          <Form method="post" onSubmit={onSubmit} className="flex max-w-md flex-col gap-4">
            <FormErrors reply={reply} labels={{ digits: "Code" }} />
            <TextField
              name="digits"
              label="Code affiché dans la salle"
              help="Six chiffres, qui changent chaque minute."
              defaultValue={reply?.values.digits ?? digits}
              error={reply?.fieldErrors.digits}
              inputMode="numeric"
              autoComplete="one-time-code"
              isRequired
            />
            <div className="flex flex-col sm:items-start">
              <SubmitButton>Signer ma présence</SubmitButton>
            </div>
          </Form>
        </Card>
      ) : null}
      <Card title="Vos demi-journées du moment" isFlush>
        {page.halfDays.length === 0 ? (
          <EmptyState title="Aucune demi-journée à signer aujourd’hui">
            Une demi-journée se signe depuis {page.beforeMinutes} minutes avant son début et jusqu’à sa fin,
            par qui a une inscription confirmée.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-base-300 text-sm">
            {page.halfDays.map((halfDay) => (
              <li key={halfDay.id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
                <span>
                  <span className="font-medium">{halfDay.title}</span>
                  <span className="block text-base-content/70">
                    {MOMENT_LABELS[halfDay.moment]} du {formatDay(halfDay.startsAt)},{" "}
                    {formatTime(halfDay.startsAt)} – {formatTime(halfDay.endsAt)}
                  </span>
                </span>
                {halfDay.signedAt ? (
                  <Tag tone="success">Signée à {formatTime(halfDay.signedAt)}</Tag>
                ) : (
                  <span className="text-base-content/70">{halfDay.notice}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

function SigningWords({ state }: { state: SigningState }) {
  switch (state.kind) {
    case "idle":
      return null;
    case "sending":
      return <p role="status">Envoi de la signature…</p>;
    case "kept":
      return (
        <Alert tone="warning" title="Pas de réseau : votre signature est gardée sur ce téléphone" isLive>
          Tapée à {formatTime(state.keptAt)}. Elle partira seule dès que le réseau revient ; gardez cette page
          ouverte, ou rouvrez-la plus tard.
        </Alert>
      );
    case "lapsed":
      return (
        <Alert tone="warning" title="Reconnectez-vous : votre signature est gardée sur ce téléphone" isLive>
          Tapée à {formatTime(state.keptAt)}. Elle partira quand vous aurez rouvert cette page.
        </Alert>
      );
    case "signed":
      return (
        <Alert tone="success" title={state.isAgain ? "Vous aviez déjà signé" : "Présence signée"} isLive>
          « {state.title} », à {formatTime(state.signedAt)}
          {state.lateMinutes > 0 ? `, ${state.lateMinutes} minutes après le début` : ""}.
        </Alert>
      );
    case "refused":
      return <Alert tone="danger" title={state.message} isLive />;
  }
}
