import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { SESSION_LABELS as LABELS } from "../session-labels.vocabulary.ts";
import type { SessionPage } from "../session-page.service.server.ts";
import {
  FEEDBACK_CRITERIA,
  FEEDBACK_CRITERION_LABELS,
  FEEDBACK_MARK_LABELS,
} from "../teaching.vocabulary.ts";

/** The moderator's appreciation, for its presenter and the coordination. */
export function FeedbackCard({ session, reply }: { session: SessionPage; reply: FormReply | undefined }) {
  const { given, canGive } = session.feedback;
  if (!given && !canGive) return null;
  const form = canGive ? <FeedbackForm session={session} reply={reply} /> : null;
  return (
    <Card title="Appréciation" aside={given ? `Donnée le ${formatShortDay(given.givenAt)}` : null}>
      <div className="flex flex-col gap-3">
        {given ? <Marks given={given} /> : null}
        {given && form ? (
          <Disclosure summary="Modifier" isOpen={reply?.values.intent === "feedback"}>
            {form}
          </Disclosure>
        ) : (
          form
        )}
      </div>
    </Card>
  );
}

function Marks({ given }: { given: NonNullable<SessionPage["feedback"]["given"]> }) {
  const labels: Record<string, string> = FEEDBACK_MARK_LABELS;
  return (
    <DefinitionList
      items={[
        ...FEEDBACK_CRITERIA.map((criterion) => ({
          label: FEEDBACK_CRITERION_LABELS[criterion],
          value: labels[String(given[criterion])],
        })),
        ...(given.comment
          ? [{ label: "Commentaire", value: <span className="whitespace-pre-line">{given.comment}</span> }]
          : []),
      ]}
    />
  );
}

function FeedbackForm({ session, reply }: { session: SessionPage; reply: FormReply | undefined }) {
  const { given } = session.feedback;
  return (
    <IntentForm
      schema={() => import("../teaching.forms.ts").then((forms) => forms.feedbackForm)}
      intent="feedback"
      reply={reply}
      labels={LABELS}
      hidden={{ feedbackVersion: given?.version ?? 0 }}
      defaults={{
        ...Object.fromEntries(FEEDBACK_CRITERIA.map((name) => [name, given ? String(given[name]) : ""])),
        comment: given?.comment ?? "",
      }}
      submit="Enregistrer l’appréciation"
      tone={given ? "plain" : "primary"}
    >
      {(field) => (
        <>
          {FEEDBACK_CRITERIA.map((criterion) => (
            <SelectField
              key={criterion}
              {...field(criterion)}
              label={FEEDBACK_CRITERION_LABELS[criterion]}
              isRequired
              options={optionsOf(FEEDBACK_MARK_LABELS)}
            />
          ))}
          <TextArea
            {...field("comment")}
            label={LABELS.comment}
            rows={3}
            help="Lu par la personne qui a présenté et par la coordination. Rien qui désigne un patient."
          />
        </>
      )}
    </IntentForm>
  );
}
