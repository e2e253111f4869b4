import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { searchPatientsForm } from "#app/domains/patients/patients.forms.ts";
import { listRecentPatients, searchPatients } from "#app/domains/patients/search.service.server.ts";
import { MAX_ATTACHMENT_BYTES } from "#app/domains/referrals/attachments.rules.ts";
import { DraftCard } from "#app/domains/referrals/components/DraftCard.tsx";
import { LiveReferrals } from "#app/domains/referrals/components/LiveReferrals.tsx";
import { NewReferralForm } from "#app/domains/referrals/components/NewReferralForm.tsx";
import { PatientStep } from "#app/domains/referrals/components/PatientStep.tsx";
import {
  listOwnDrafts,
  openNewReferral,
  saveDraftWithFiles,
  submitWithFiles,
} from "#app/domains/referrals/new-referral.service.server.ts";
import { patientLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { draftForm, submitForm } from "#app/domains/referrals/referrals.forms.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { receiveForm } from "#app/platform/http/multipart.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Adresser un patient · Pluton" }];

/** A search changes nothing that the page shows. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formData,
  formMethod,
  defaultShouldRevalidate,
}) => {
  if (formMethod !== "POST") return defaultShouldRevalidate;
  return !formData?.has("letters");
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.create");
  const search = new URL(request.url).searchParams;
  const query = {
    patientId: search.get("patient"),
    draftId: search.get("brouillon"),
    filiere: search.get("filiere"),
  };
  // A draft whose patient is to be changed keeps its text and asks again for whom it is.
  const isChanging = search.has("changer") && query.draftId !== null;
  if (!query.patientId && (!query.draftId || isChanging)) {
    const mayCreate = can(ctx.actor, "patient.create");
    return {
      step: "patient" as const,
      recent: await listRecentPatients(ctx),
      drafts: isChanging ? [] : await listOwnDrafts(ctx),
      form: formPath(query),
      mayCreate,
    };
  }
  const opened = await openNewReferral(ctx, query);
  // A draft that was sent meanwhile is followed on its own page.
  if (!opened.ok && opened.kind === "rule") throw redirect(`/adressages/${query.draftId}`);
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return { step: "form" as const, accountId: ctx.actor.accountId, ...opened.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.create");
  const { form, files } = await receiveForm(request, { maxFileBytes: MAX_ATTACHMENT_BYTES });
  switch (form.get("intent")) {
    case "save":
      return save(ctx, form, files, "");
    case "change_patient":
      return save(ctx, form, files, "&changer=oui");
    default:
      return form.has("letters") ? searchPatient(ctx, form) : submit(ctx, form, files);
  }
}

async function submit(ctx: UseCaseContext, form: FormData, files: Parameters<typeof submitWithFiles>[2]) {
  const parsed = parseFormData(form, submitForm);
  if (!parsed.ok) return parsed.reply;
  const outcome = await submitWithFiles(ctx, parsed.value, files);
  return outcome.ok
    ? redirect(`/adressages/${outcome.value.referralId}`)
    : answerRefusal(outcome, parsed.values);
}

async function save(
  ctx: UseCaseContext,
  form: FormData,
  files: Parameters<typeof submitWithFiles>[2],
  next: "" | "&changer=oui",
) {
  const parsed = parseFormData(form, draftForm);
  if (!parsed.ok) return parsed.reply;
  const outcome = await saveDraftWithFiles(ctx, parsed.value, files);
  return outcome.ok
    ? redirect(`/adressages/nouveau?brouillon=${outcome.value.referralId}${next}`)
    : answerRefusal(outcome, parsed.values);
}

async function searchPatient(ctx: UseCaseContext, form: FormData) {
  const parsed = parseFormData(form, searchPatientsForm);
  if (!parsed.ok) return parsed.reply;
  const outcome = await searchPatients(ctx, parsed.value);
  if (!outcome.ok) return answerRefusal(outcome, parsed.values);
  return data({ values: parsed.values, fieldErrors: {}, refusal: null, found: outcome.value.matches });
}

/** This form's own address, for another patient. */
function formPath({ draftId, filiere }: { draftId: string | null; filiere: string | null }): string {
  const kept = new URLSearchParams();
  if (draftId) kept.set("brouillon", draftId);
  if (filiere) kept.set("filiere", filiere);
  return kept.size > 0 ? `/adressages/nouveau?${kept}` : "/adressages/nouveau";
}

export default function NewReferral() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (page.step === "patient") {
    const found = reply && "found" in reply ? reply.found : null;
    return (
      <Page
        title="Adresser un patient"
        subtitle="La date de naissance d’abord, puis les premières lettres du nom."
      >
        <PatientStep {...page} reply={reply} matches={found ?? page.recent} isSearched={found !== null} />
      </Page>
    );
  }
  const { patient } = page;
  const place = [patient.secteurCode, patient.communeName].filter(Boolean).join(" · ");
  return (
    <Page title="Adresser un patient" subtitle={`${patientLabel(patient)}, ${patient.age} ans · ${place}`}>
      <div className="flex w-full max-w-3xl flex-col gap-5">
        <LiveReferrals live={page.live} />
        <NewReferralForm
          key={`${page.draft?.id} ${patient.id}`}
          {...page}
          patientId={patient.id}
          age={patient.age}
          reply={reply}
        />
        {page.draft ? <DraftCard draft={page.draft} files={page.files} /> : null}
      </div>
    </Page>
  );
}
