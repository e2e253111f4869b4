import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { CHANNEL_LABELS } from "#app/domains/patients/patients.vocabulary.ts";
import { finishForm, logisticsForm } from "#app/domains/referrals/care.forms.ts";
import { openPathway } from "#app/domains/referrals/care-pages.service.server.ts";
import { AppointmentsPanel } from "#app/domains/referrals/components/AppointmentsPanel.tsx";
import { LogisticsCard } from "#app/domains/referrals/components/LogisticsCard.tsx";
import { LogisticsList } from "#app/domains/referrals/components/LogisticsPanel.tsx";
import { QueuePanel } from "#app/domains/referrals/components/QueuePanel.tsx";
import { addLogisticsEntry, finishLogisticsEntry } from "#app/domains/referrals/logistics.service.server.ts";
import { REFERRAL_STATUS_LABELS } from "#app/domains/referrals/referrals.vocabulary.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { Page } from "#app/ui/Page.tsx";
import { UnplacedReply } from "#app/ui/UnplacedReply.tsx";

export const meta = () => [{ title: "Parcours du patient · Pluton" }];

/** A refusal may come from what changed meanwhile: the page is read again. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "logistics.read");
  const page = await openPathway(ctx, params.referralId ?? "");
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  return page.value;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "logistics.write");
  const referralId = params.referralId ?? "";
  const data = await request.formData();
  if (data.get("intent") === "finish") {
    const form = parseFormData(data, finishForm);
    if (!form.ok) return form.reply;
    const outcome = await finishLogisticsEntry(ctx, form.value);
    return outcome.ok ? redirect(`/parcours/${referralId}`) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(data, logisticsForm);
  if (!form.ok) return form.reply;
  const { kind, outcome: result, note, dueOn } = form.value;
  const outcome = await addLogisticsEntry(ctx, { referralId, kind, outcome: result, note, dueOn });
  return outcome.ok ? redirect(`/parcours/${referralId}`) : answerRefusal(outcome, form.values);
}

export default function Pathway() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { overview, patient } = page;
  return (
    <Page
      title={patient?.label ?? "Parcours"}
      subtitle={`Filière ${page.filiereName}, adressage ${page.reference} : ${REFERRAL_STATUS_LABELS[page.status].toLowerCase()}`}
    >
      <UnplacedReply
        reply={reply}
        placed={overview?.may.writeLogistics ? ["add"] : []}
        texts={{ note: "Note" }}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex flex-col gap-5">
          <Card title="Joindre le patient">
            <DefinitionList items={contactOf(patient)} />
          </Card>
          {overview ? <QueuePanel queue={overview.queue} may={{ rank: false }} now={page.now} /> : null}
          {overview ? <AppointmentsPanel {...overview} now={page.now} /> : null}
        </div>
        <div className="flex flex-col gap-5">
          {overview?.may.writeLogistics ? (
            <LogisticsCard reply={reply} count={overview.logistics.length} />
          ) : null}
          {overview ? (
            <Card title="Appels, transports, rappels">
              <LogisticsList
                entries={overview.logistics}
                renderAction={(entry) =>
                  overview.may.writeLogistics ? (
                    <Form method="post">
                      <input type="hidden" name="intent" value="finish" />
                      <input type="hidden" name="entryId" value={entry.id} />
                      <input type="hidden" name="version" value={entry.version} />
                      <SubmitButton tone="plain" isSmall>
                        Fait
                      </SubmitButton>
                    </Form>
                  ) : null
                }
              />
            </Card>
          ) : null}
        </div>
      </div>
    </Page>
  );
}

type Contacted = ReturnType<typeof useLoaderData<typeof loader>>["patient"];

function contactOf(patient: Contacted) {
  if (!patient) return [];
  return [
    { label: "Naissance", value: formatShortDay(patient.birthOn) },
    { label: "Téléphone", value: patient.phone },
    { label: "Courriel", value: patient.email },
    {
      label: "Préfère",
      value: patient.preferredChannel ? CHANNEL_LABELS[patient.preferredChannel] : null,
    },
    {
      label: "Adresse",
      value: patient.hasStableAddress === 0 ? "sans adresse stable" : patient.address,
    },
    { label: "Commune", value: patient.communeName },
  ];
}
