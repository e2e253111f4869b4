import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SeminarFields } from "#app/domains/seminars/components/SeminarFields.tsx";
import { seminarForm } from "#app/domains/seminars/seminar.forms.ts";
import { listFiliereChoices } from "#app/domains/seminars/seminar-edit.queries.server.ts";
import { fileAgain, receiveSeminar } from "#app/domains/seminars/seminar-page.server.ts";
import { MANAGEMENT_PATH, managedSeminarPath } from "#app/domains/seminars/seminars.paths.ts";
import { createSeminar } from "#app/domains/seminars/seminars.service.server.ts";
import { answerRefusal } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Nouveau séminaire · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "seminar.manage");
  return { filieres: await listFiliereChoices(db) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.manage");
  const { parsed, file } = await receiveSeminar(request, seminarForm);
  if (!parsed.ok) return fileAgain(parsed.reply, file);
  const outcome = await createSeminar(ctx, parsed.value, file);
  return outcome.ok
    ? redirect(managedSeminarPath(outcome.value.id))
    : fileAgain(answerRefusal(outcome, parsed.values), file);
}

export default function NewSeminar() {
  const { filieres } = useLoaderData<typeof loader>();
  return (
    <Page title="Nouveau séminaire">
      <Card>
        <SeminarFields
          defaults={{ policy: "arrival", extraThreshold: "10", audience: [] }}
          reply={useActionData<typeof action>()}
          filieres={filieres}
          programme={null}
          cancelPath={MANAGEMENT_PATH}
          submitLabel="Créer le séminaire"
        />
      </Card>
    </Page>
  );
}
