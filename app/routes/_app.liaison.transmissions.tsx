import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { HandOverCard, HandoversCard } from "#app/domains/liaison/components/HandoverCards.tsx";
import { acknowledgeForm, handoverForm } from "#app/domains/liaison/handover.forms.ts";
import {
  acknowledgeHandover,
  handOver,
  loadHandovers,
} from "#app/domains/liaison/handover.service.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export const meta: MetaFunction = () => [{ title: "Transmissions · Pluton" }];

/** A refusal may come from what changed meanwhile: the page is read again. */
export const shouldRevalidate = () => true;

const HERE = "/liaison/transmissions";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.write");
  const page = await loadHandovers(ctx, new URL(request.url).searchParams.get("hopital"));
  if (!page) throw new Response(null, { status: 404 });
  return { ...page, now: ctx.now.toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.write");
  const data = await request.formData();
  if (data.get("intent") === "acknowledge") {
    const form = parseFormData(data, acknowledgeForm);
    if (!form.ok) return form.reply;
    const outcome = await acknowledgeHandover(ctx, form.value);
    return outcome.ok ? redirect(HERE) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(data, handoverForm);
  if (!form.ok) return form.reply;
  const outcome = await handOver(ctx, form.value);
  return outcome.ok ? redirect(HERE) : answerRefusal(outcome, form.values);
}

export default function Handovers() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const isAcknowledging = reply?.values.intent === "acknowledge";
  const tabs = page.hospitals.map(({ code, shortName }) => ({
    label: shortName,
    to: `${HERE}?hopital=${code}`,
    isCurrent: code === page.hospital.code,
  }));
  return (
    <Page
      title="Transmissions de la liaison"
      subtitle="La liste de la nuit, donnée à une personne nommée, qui la reprend d’un geste."
    >
      <FormErrors reply={isAcknowledging ? reply : undefined} />
      {tabs.length > 1 ? <Tabs label="Hôpitaux" tabs={tabs} /> : null}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <HandoversCard handovers={page.handovers} now={page.now} />
        <HandOverCard page={page} reply={isAcknowledging ? undefined : reply} now={page.now} />
      </div>
    </Page>
  );
}
