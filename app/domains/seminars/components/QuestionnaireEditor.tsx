import { Form, Link } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import {
  QUESTION_KIND_LABELS,
  QUESTION_MEASURE_LABELS,
  type QuestionnaireKind,
} from "../evaluation.vocabulary.ts";
import type { ListedQuestion } from "../questions.rules.ts";
import { questionnairePath } from "../seminars.paths.ts";

interface EditedList {
  seminar: { id: string };
  kind: QuestionnaireKind;
  questionnaire: { number: number; questions: ListedQuestion[] };
}

/** The questions of a questionnaire in their order, each with what can be done to it. */
export function QuestionList({ page, reply }: { page: EditedList; reply: FormReply | undefined }) {
  const { questions } = page.questionnaire;
  const own = reply?.values.intent === "withdraw" || reply?.values.intent === "raise" ? reply : undefined;
  return (
    <Card title="Questions" aside={String(questions.length)}>
      <FormErrors reply={own} />
      {questions.length === 0 ? (
        <EmptyState title="Aucune question">
          Tant qu’il n’y en a pas, rien n’est demandé. Cinq à dix questions suffisent.
        </EmptyState>
      ) : (
        <ol className="flex flex-col divide-y divide-base-300 text-sm">
          {questions.map((question, index) => (
            <QuestionRow
              key={question.id ?? question.label}
              page={page}
              question={question}
              position={index + 1}
            />
          ))}
        </ol>
      )}
    </Card>
  );
}

function QuestionRow(props: { page: EditedList; question: ListedQuestion; position: number }) {
  const { page, question, position } = props;
  const name = `la question ${position}`;
  return (
    <li className="flex flex-col gap-2 py-3 first:pt-1">
      <div className="flex flex-col gap-1">
        <p>
          <span className="text-base-content/70">{position}.</span>{" "}
          <span className="font-medium">{question.label}</span>
        </p>
        <p className="flex flex-wrap gap-1.5">
          <Tag>{QUESTION_KIND_LABELS[question.kind]}</Tag>
          {question.isRequired ? null : <Tag>Facultative</Tag>}
          {question.measure ? <Tag tone="info">{QUESTION_MEASURE_LABELS[question.measure]}</Tag> : null}
        </p>
      </div>
      {question.choices.length > 0 ? (
        <ul className="list-disc pl-8 text-base-content/80">
          {question.choices.map((choice) => (
            <li key={choice.label}>
              {choice.label}
              {choice.isRight ? <strong className="ml-1 font-medium text-success">(juste)</strong> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap items-center gap-1">
        <Link
          to={`${questionnairePath(page.seminar.id, page.kind)}&question=${position}#question`}
          aria-label={`Reformuler ${name}`}
          className="btn btn-ghost btn-sm max-sm:min-h-11"
        >
          Reformuler
        </Link>
        {position > 1 ? (
          <ListButton page={page} position={position} intent="raise" label={`Monter ${name}`} text="Monter" />
        ) : null}
        {question.measure === "overall" ? null : (
          <ListButton
            page={page}
            position={position}
            intent="withdraw"
            label={`Retirer ${name}`}
            text="Retirer"
          />
        )}
      </div>
    </li>
  );
}

function ListButton(props: {
  page: EditedList;
  position: number;
  intent: "raise" | "withdraw";
  label: string;
  text: string;
}) {
  const { page, position, intent } = props;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="kind" value={page.kind} />
      <input type="hidden" name="number" value={page.questionnaire.number} />
      <input type="hidden" name="position" value={position} />
      <SubmitButton tone="quiet" name="intent" value={intent} isSmall>
        <span className="sr-only">{props.label}</span>
        <span aria-hidden="true">{props.text}</span>
      </SubmitButton>
    </Form>
  );
}
