import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { QuestionForm } from "#app/domains/seminars/components/QuestionForm.tsx";
import { QuestionList } from "#app/domains/seminars/components/QuestionnaireEditor.tsx";
import { readUnlessLapsed } from "#app/domains/seminars/components/read-unless-lapsed.ts";
import {
  QUESTIONNAIRE_KIND_HELP,
  QUESTIONNAIRE_KIND_LABELS,
  QUESTIONNAIRE_KINDS,
} from "#app/domains/seminars/evaluation.vocabulary.ts";
import { receiveChange } from "#app/domains/seminars/questionnaire-reply.server.ts";
import { loadQuestionnaires } from "#app/domains/seminars/questionnaires.service.server.ts";
import { readQuestionnaireSearch } from "#app/domains/seminars/questions.forms.ts";
import {
  managedSeminarPath,
  questionnairePath,
  seminarResultsPath,
} from "#app/domains/seminars/seminars.paths.ts";
import { answerLapsed } from "#app/platform/forms/form.server.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { LapsedAlert } from "#app/ui/LapsedAlert.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export const meta: MetaFunction = () => [{ title: "Questions d’évaluation · Pluton" }];

export const shouldRevalidate = readUnlessLapsed;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // The coordination, and the seminar's trainers for the questions of knowledge: the service tells.
  const ctx = await requireActor(request, context, "seminar.enrol");
  const { kind, position } = readQuestionnaireSearch(request.url);
  const page = await loadQuestionnaires(ctx, params.seminarId ?? "", kind);
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  return { ...page.value, position };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return answerLapsed(request);
  const ctx = await requireActor(request, context, "seminar.enrol");
  const seminarId = params.seminarId ?? "";
  const answer = await receiveChange(request, ctx, seminarId);
  return answer.ok ? redirect(questionnairePath(seminarId, answer.kind)) : answer.reply;
}

export default function Questionnaire() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { seminar, kind, questionnaire, position, isCoordinator } = page;
  const question = position === null ? undefined : questionnaire.questions[position - 1];
  const isFormRefused = reply?.values.intent === "add" || reply?.values.intent === "reword";
  const kinds = QUESTIONNAIRE_KINDS.filter((one) => isCoordinator || one === "knowledge");
  return (
    <Page
      title={`Questions : ${seminar.title}`}
      subtitle={QUESTIONNAIRE_KIND_HELP[kind]}
      actions={
        isCoordinator ? (
          <>
            <LinkButton to={seminarResultsPath(seminar.id)}>Résultats</LinkButton>
            <LinkButton to={managedSeminarPath(seminar.id)}>Le séminaire</LinkButton>
          </>
        ) : null
      }
    >
      <LapsedAlert reply={reply && "isLapsed" in reply ? reply : null} takesFocus />
      <Tabs
        label="Questionnaires"
        tabs={kinds.map((one) => ({
          label: QUESTIONNAIRE_KIND_LABELS[one],
          to: questionnairePath(seminar.id, one),
          isCurrent: one === kind,
        }))}
      />
      <p className="max-w-prose text-sm">{versionWords(page)}</p>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <QuestionList page={page} reply={reply} />
        <QuestionForm
          // A refused form keeps what was typed; one that was carried out begins anew.
          key={`${kind} ${position} ${isFormRefused ? "refused" : questionnaire.number}`}
          seminarId={seminar.id}
          kind={kind}
          number={questionnaire.number}
          chosen={question && position !== null ? { position, question } : null}
          reply={question ? reply : asAddition(reply)}
        />
      </div>
    </Page>
  );
}

/** The question that was being reworded is gone meanwhile: what was typed may still be added. */
function asAddition(reply: FormReply | undefined): FormReply | undefined {
  if (reply?.values.intent !== "reword") return reply;
  const { position, ...values } = reply.values;
  return { ...reply, values: { ...values, intent: "add" } };
}

function versionWords(page: { questionnaire: { number: number }; askedSessions: number }): string {
  const { number } = page.questionnaire;
  if (number === 0)
    return "Personne n’a encore été interrogé. Ce que vous changez ici vaut pour toutes les séances à venir.";
  const asked =
    page.askedSessions === 0
      ? "pas encore demandée"
      : page.askedSessions === 1
        ? "demandée à une séance"
        : `demandée à ${page.askedSessions} séances`;
  return `Version ${number}, ${asked}. Un changement fait la version suivante, pour les séances qui n’ont pas encore été interrogées : ce qui a été répondu ne change pas.`;
}
