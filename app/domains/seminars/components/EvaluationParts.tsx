import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { formatDay, formatInstant } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { answerField } from "../answers.rules.ts";
import { questionnairesOf } from "../evaluation.rules.ts";
import {
  ANONYMITY_WORDS,
  EVALUATION_REFUSALS,
  type EvaluationMoment,
  SCALE_ENDS,
} from "../evaluation.vocabulary.ts";
import type { EvaluationPage, EvaluationPart } from "../evaluation-page.service.server.ts";
import { CorrectionCard } from "./CorrectionCard.tsx";
import { QuestionField } from "./QuestionField.tsx";

const OPINION_TITLES: Record<EvaluationMoment, string> = {
  before: "Avant la séance",
  on_day: "Votre avis sur la séance",
  three_months: "Trois mois après : votre pratique",
};

/** What somebody is asked about a session: what is open first, then what is over. */
export function EvaluationParts({ page, reply }: { page: EvaluationPage; reply: FormReply | undefined }) {
  const isSent = (part: EvaluationPart) =>
    reply?.values.moment === part.moment && reply.values.part === part.part;
  // What was refused stays on the page with all that was typed.
  const isShown = (part: EvaluationPart) =>
    part.correction === null && (part.refusal === null || isSent(part));
  const open = page.parts.filter(isShown);
  // What was just answered comes before what is still asked; the questions of before are no news once it is over.
  const corrected = page.parts.filter(({ correction, refusal }) => correction !== null && refusal === null);
  const over = page.parts.filter(
    (part) => !isShown(part) && !corrected.includes(part) && part.moment !== "before",
  );
  const nothing = open.length + corrected.length + over.length === 0;
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      {nothing ? (
        <Card>
          <EmptyState title="Rien à remplir pour cette séance">
            L’évaluation à chaud, puis à trois mois, s’adresse aux personnes qui ont signé au moins une
            demi-journée. Elle s’ouvre à la fin de la séance.
          </EmptyState>
        </Card>
      ) : null}
      {open.length > 0 ? (
        <Alert title="Qui lit vos réponses">
          {ANONYMITY_WORDS} Les textes libres sont effacés {page.commentMonths} mois après la clôture.
        </Alert>
      ) : null}
      {corrected.map(({ correction }) =>
        correction ? <CorrectionCard key="correction" correction={correction} /> : null,
      )}
      {open.map((part) => (
        <OpenPart
          key={`${part.moment} ${part.questionnaireId} ${part.answeredAt}`}
          part={part}
          reply={isSent(part) ? reply : undefined}
        />
      ))}
      {over.map((part) =>
        part.correction ? (
          <CorrectionCard key={part.moment + part.part} correction={part.correction} />
        ) : (
          <OverPart key={part.moment + part.part} part={part} />
        ),
      )}
    </div>
  );
}

function OpenPart({ part, reply }: { part: EvaluationPart; reply: FormReply | undefined }) {
  const { moment, questions } = part;
  const form = useDomainForm(
    () => import("../answers.forms.ts").then(({ answersForm }) => answersForm(questions)),
    { reply, defaults: part.values, isDirtyWarned: true },
  );
  const labels = Object.fromEntries(questions.map(({ id, label }) => [answerField(id), withoutColon(label)]));
  const ends = SCALE_ENDS[questionnairesOf(moment).opinion ?? "satisfaction"];
  return (
    <Card title={titleOf(part)} aside={untilWords(part)}>
      <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-6">
        <FormErrors reply={reply} labels={labels} title="Rien n’a été envoyé. À compléter :" />
        <input type="hidden" name="moment" value={moment} />
        <input type="hidden" name="part" value={part.part} />
        <input type="hidden" name="questionnaireId" value={part.questionnaireId} />
        <Introduction part={part} />
        {questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            field={form.field(answerField(question.id))}
            ends={ends}
          />
        ))}
        <div>
          <SubmitButton>{part.answeredAt ? "Corriger mes réponses" : "Envoyer mes réponses"}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

/** A question may end with a colon, and the list of faults sets its own. */
function withoutColon(label: string): string {
  return label.replace(/\s*:$/, "");
}

function Introduction({ part }: { part: EvaluationPart }) {
  if (part.answeredAt)
    return (
      <Alert tone="success" title={`Réponses enregistrées le ${formatInstant(part.answeredAt)}`}>
        Merci. Vous pouvez les corriger jusqu’à la clôture.
      </Alert>
    );
  if (part.part === "opinion") return null;
  return (
    <p className="text-sm">
      {part.moment === "before"
        ? "Répondez sans chercher : les mêmes questions reviennent après la séance, et c’est elle que l’on mesure. Les réponses justes vous seront montrées à ce moment-là."
        : "Les mêmes questions qu’avant la séance. Une fois envoyées, elles ne se changent plus : les réponses justes vous sont montrées."}
    </p>
  );
}

function OverPart({ part }: { part: EvaluationPart }) {
  const given = part.answeredAt ? ` Vous avez répondu le ${formatInstant(part.answeredAt)}.` : "";
  return (
    <Card title={titleOf(part)}>
      <p className="text-sm">
        {part.refusal === EVALUATION_REFUSALS.closed
          ? `Close depuis le ${formatDay(part.closesAt)}.`
          : part.refusal}
        {given}
      </p>
    </Card>
  );
}

function titleOf({ moment, part }: EvaluationPart): string {
  if (part === "opinion") return OPINION_TITLES[moment];
  return moment === "before"
    ? "Avant la séance : ce que vous savez déjà"
    : "Après la séance : les mêmes questions";
}

function untilWords({ moment, closesAt }: EvaluationPart): string {
  return moment === "before"
    ? `avant le ${formatInstant(closesAt)}`
    : `ouvert jusqu’au ${formatDay(closesAt)}`;
}
