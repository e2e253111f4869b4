import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { admissionsForm } from "#app/domains/steering/admissions.forms.ts";
import { ADMISSION_COLUMNS } from "#app/domains/steering/admissions.rules.ts";
import {
  importAdmissions,
  loadAdmissions,
  saveAdmissions,
} from "#app/domains/steering/admissions.service.server.ts";
import { ImportAdmissionsCard, MonthCard } from "#app/domains/steering/components/AdmissionCards.tsx";
import { readUploadedText } from "#app/domains/territory/uploaded-text.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { monthsBetween, monthWords, shiftMonth } from "#app/shared/months.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Entrées des services · Pluton" }];

/** A refusal may come from what changed meanwhile: the page is read again. */
export const shouldRevalidate = () => true;

const HERE = "/pilotage/liaison/entrees";
const MONTHS_OFFERED = 24;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.configure");
  const search = new URL(request.url).searchParams;
  const page = await loadAdmissions(ctx, { hospital: search.get("hopital"), month: search.get("mois") });
  if (!page) throw new Response(null, { status: 404 });
  return { ...page, isSaved: search.has("enregistre") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.configure");
  const posted = await request.formData();
  if (posted.get("intent") === "import") {
    const upload = await readUploadedText(posted);
    if (!upload.ok) return data({ imported: { message: upload.message, faults: [] } }, { status: 400 });
    const outcome = await importAdmissions(ctx, upload.text);
    if (!outcome.ok)
      return data(
        { imported: { message: outcome.message, faults: [] } },
        { status: HTTP_STATUS[outcome.kind] },
      );
    const { count, faults } = outcome.value;
    const message =
      faults.length > 0 ? "Rien n’est importé : corrigez ces lignes." : `${count} valeurs importées.`;
    return data({ imported: { message, faults } }, { status: faults.length > 0 ? 422 : 200 });
  }
  const form = parseFormData(posted, admissionsForm);
  if (!form.ok) return form.reply;
  const outcome = await saveAdmissions(ctx, form.value);
  const path = new URL(request.url);
  path.searchParams.set("enregistre", "1");
  return outcome.ok ? redirect(`${HERE}${path.search}`) : answerRefusal(outcome, form.values);
}

export default function Admissions() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const imported = reply && "imported" in reply ? reply.imported : null;
  const saved = reply && "values" in reply ? (reply as FormReply) : undefined;
  const months = monthsBetween(shiftMonth(page.thisMonth, -(MONTHS_OFFERED - 1)), page.thisMonth).reverse();
  return (
    <Page
      title="Entrées des services"
      subtitle="Pour rapporter les demandes de liaison à l’activité : nombre d’entrées par service et par mois."
      actions={<LinkButton to="/pilotage/liaison">Retour aux chiffres</LinkButton>}
    >
      <FilterBar
        filters={[
          {
            name: "hopital",
            label: "Hôpital",
            value: page.hospital.code,
            all: "le premier",
            options: page.hospitals.map(({ code, shortName }) => ({ value: code, label: shortName })),
          },
          {
            name: "mois",
            label: "Mois",
            value: page.month,
            all: "ce mois-ci",
            options: months.map((month) => ({ value: month, label: monthWords(month) })),
          },
        ]}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <MonthCard
          key={`${page.hospital.id}-${page.month}`}
          page={page}
          reply={saved}
          isSaved={page.isSaved}
        />
        <ImportAdmissionsCard imported={imported} columns={ADMISSION_COLUMNS} wards={page.wards} />
      </div>
    </Page>
  );
}
