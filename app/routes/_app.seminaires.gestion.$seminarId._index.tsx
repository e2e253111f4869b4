import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { SeminarFields } from "#app/domains/seminars/components/SeminarFields.tsx";
import { SessionTag } from "#app/domains/seminars/components/SessionHead.tsx";
import { seminarEditForm } from "#app/domains/seminars/seminar.forms.ts";
import {
  findSeminarToEdit,
  listFiliereChoices,
  listSessionsOf,
} from "#app/domains/seminars/seminar-edit.queries.server.ts";
import { fileAgain, receiveSeminar } from "#app/domains/seminars/seminar-page.server.ts";
import { seminarValues } from "#app/domains/seminars/seminar-values.rules.ts";
import {
  MANAGEMENT_PATH,
  managedSeminarPath,
  managedSessionPath,
  questionnairePath,
  seminarResultsPath,
} from "#app/domains/seminars/seminars.paths.ts";
import { updateSeminar } from "#app/domains/seminars/seminars.service.server.ts";
import { freeWords } from "#app/domains/seminars/session-words.rules.ts";
import { answerRefusal } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatDay } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Séminaire · Gestion · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "seminar.manage");
  const seminar = await findSeminarToEdit(db, params.seminarId ?? "");
  if (!seminar) throw new Response(null, { status: 404 });
  const [filieres, sessions] = await Promise.all([listFiliereChoices(db), listSessionsOf(db, seminar.id)]);
  return { seminar, filieres, sessions };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const { parsed, file } = await receiveSeminar(request, seminarEditForm);
  if (!parsed.ok) return fileAgain(parsed.reply, file);
  const id = params.seminarId ?? "";
  const outcome = await updateSeminar(ctx, { ...parsed.value, id }, file);
  return outcome.ok
    ? redirect(managedSeminarPath(id))
    : fileAgain(answerRefusal(outcome, parsed.values), file);
}

export default function EditSeminar() {
  const { seminar, filieres, sessions } = useLoaderData<typeof loader>();
  const path = managedSeminarPath(seminar.id);
  const { programmeName } = seminar;
  return (
    <Page
      title={seminar.title}
      subtitle={seminar.isPublished ? "Publié" : "Non publié : personne ne le voit au programme"}
      actions={
        <>
          <LinkButton to={seminarResultsPath(seminar.id)}>Résultats</LinkButton>
          <LinkButton to={questionnairePath(seminar.id)}>Questions d’évaluation</LinkButton>
          <LinkButton to={`${path}/seances/nouvelle`} tone="primary">
            Nouvelle séance
          </LinkButton>
        </>
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <Card title="Séances">
          {sessions.length === 0 ? (
            <EmptyState title="Aucune séance">Préparez la première, puis publiez-la.</EmptyState>
          ) : (
            <ul className="flex flex-col gap-3 text-sm">
              {sessions.map((session) => (
                <li key={session.id}>
                  <Link to={managedSessionPath(session.id)} className="link font-medium">
                    {formatDay(session.startsAt)}
                  </Link>{" "}
                  <SessionTag status={session.status} />
                  <span className="block text-base-content/70">{freeWords(session)}</span>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title="Le séminaire">
          {/* After a merge the fields show what was saved, not what was typed. */}
          <SeminarFields
            key={seminar.version}
            defaults={{ ...seminarValues(seminar), version: String(seminar.version) }}
            reply={useActionData<typeof action>()}
            filieres={filieres}
            programme={programmeName ? { name: programmeName, path: `${path}/programme.pdf` } : null}
            cancelPath={MANAGEMENT_PATH}
            submitLabel="Enregistrer"
          />
        </Card>
      </div>
    </Page>
  );
}
