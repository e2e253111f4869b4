import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AbsencesCard, AddAbsenceCard } from "#app/domains/liaison/components/AbsenceCards.tsx";
import { RosterTable } from "#app/domains/liaison/components/RosterTable.tsx";
import { unavailabilityForm, withdrawForm } from "#app/domains/liaison/roster.forms.ts";
import {
  addUnavailability,
  loadRoster,
  withdrawUnavailability,
} from "#app/domains/liaison/roster.service.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Disponibilités · Pluton" }];

const HERE = "/liaison/disponibilites";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.write");
  return { ...(await loadRoster(ctx)), now: ctx.now.toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.roster");
  const data = await request.formData();
  if (data.get("intent") === "withdraw") {
    const form = parseFormData(data, withdrawForm);
    if (!form.ok) return form.reply;
    const outcome = await withdrawUnavailability(ctx, form.value);
    return outcome.ok ? redirect(HERE) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(data, unavailabilityForm);
  if (!form.ok) return form.reply;
  const outcome = await addUnavailability(ctx, form.value);
  return outcome.ok ? redirect(HERE) : answerRefusal(outcome, form.values);
}

export default function Roster() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title="Disponibilités des internes"
      subtitle="Personne n’est désigné pendant une absence, ni dans les 11 heures qui suivent une garde."
    >
      <FormErrors reply={reply?.values.intent === "withdraw" ? reply : undefined} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex flex-col gap-5">
          <Card title="Aujourd’hui" isFlush>
            {page.people.length > 0 ? (
              <RosterTable people={page.people} heavyFrom={page.heavyFrom} />
            ) : (
              <EmptyState title="Aucun interne posté dans vos hôpitaux aujourd’hui">
                Les postes se donnent dans l’administration, avec le rôle « Interne » sur un hôpital.
              </EmptyState>
            )}
          </Card>
          <AbsencesCard people={page.people} mayEdit={page.mayEdit} />
        </div>
        {page.mayEdit ? <AddAbsenceCard people={page.people} reply={reply} now={page.now} /> : null}
      </div>
    </Page>
  );
}
