import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { UserPlus } from "lucide-react";
import { PatientMatches } from "#app/domains/patients/components/PatientMatches.tsx";
import { PatientSearchForm } from "#app/domains/patients/components/PatientSearchForm.tsx";
import { searchPatientsForm } from "#app/domains/patients/patients.forms.ts";
import { SEARCH_LIMIT } from "#app/domains/patients/search.rules.ts";
import { listRecentPatients, searchPatients } from "#app/domains/patients/search.service.server.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Patients · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "patient.search");
  return { recent: await listRecentPatients(ctx), mayCreate: can(ctx.actor, "patient.create") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "patient.search");
  const form = await parseForm(request, searchPatientsForm);
  if (!form.ok) return form.reply;
  const outcome = await searchPatients(ctx, form.value);
  if (!outcome.ok) return answerRefusal(outcome, form.values);
  return data({ values: form.values, fieldErrors: {}, refusal: null, found: outcome.value });
}

/** A search changes nothing: the list below it is not read again. */
export function shouldRevalidate({ formMethod }: { formMethod?: string | undefined }) {
  return formMethod !== "POST";
}

export default function Patients() {
  const { recent, mayCreate } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const found = reply && "found" in reply ? reply.found : null;
  return (
    <Page
      title="Patients"
      subtitle="La date de naissance d’abord, puis les premières lettres du nom. Chaque consultation est tracée."
      actions={mayCreate ? <CreateButton /> : null}
    >
      <Card>
        <PatientSearchForm reply={reply} />
      </Card>
      {found ? (
        <Card title="Résultats" aside={resultCount(found)} isFlush>
          {found.matches.length > 0 ? (
            <PatientMatches label="Patients trouvés" matches={found.matches} />
          ) : (
            <EmptyState title="Aucun patient trouvé" action={mayCreate ? <CreateButton /> : null}>
              Un dossier hors de votre périmètre n’est annoncé qu’avec la date de naissance exacte et trois
              lettres du nom.
            </EmptyState>
          )}
        </Card>
      ) : (
        <Card
          title="Récemment"
          aside="Patients de votre périmètre, les derniers modifiés ou adressés"
          isFlush
        >
          {recent.length > 0 ? (
            <PatientMatches label="Patients récents" matches={recent} />
          ) : (
            <EmptyState title="Aucun patient pour le moment">
              Les patients de votre périmètre apparaîtront ici dès leur création ou leur adressage.
            </EmptyState>
          )}
        </Card>
      )}
    </Page>
  );
}

function CreateButton() {
  return (
    <LinkButton
      to="/patients/nouveau"
      tone="primary"
      icon={<UserPlus className="size-4" aria-hidden="true" />}
    >
      Nouveau patient
    </LinkButton>
  );
}

function resultCount(found: { matches: readonly unknown[]; isCut: boolean }): string {
  if (found.isCut) return `Les ${SEARCH_LIMIT} premiers : précisez la recherche`;
  return found.matches.length > 1 ? `${found.matches.length} dossiers` : `${found.matches.length} dossier`;
}
