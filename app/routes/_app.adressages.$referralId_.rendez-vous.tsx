import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bookAppointment } from "#app/domains/referrals/booking.service.server.ts";
import { bookForm } from "#app/domains/referrals/care.forms.ts";
import { openBooking } from "#app/domains/referrals/care-pages.service.server.ts";
import { PatientHead } from "#app/domains/referrals/components/PatientHead.tsx";
import { SLOT_LABELS, SlotFields } from "#app/domains/referrals/components/SlotFields.tsx";
import { APPOINTMENT_PURPOSE_LABELS } from "#app/domains/referrals/episodes.vocabulary.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta = () => [{ title: "Fixer un rendez-vous · Pluton" }];

/** A refusal may come from what changed meanwhile: the page is read again. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "appointment.write");
  const page = await openBooking(ctx, params.referralId ?? "");
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  return page.value;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "appointment.write");
  const form = await parseForm(request, bookForm);
  if (!form.ok) return form.reply;
  const outcome = await bookAppointment(ctx, { ...form.value, referralId: params.referralId ?? "" });
  if (!outcome.ok) return answerRefusal(outcome, form.values);
  return redirect(`/adressages/rendez-vous/${outcome.value.appointmentId}`);
}

export default function Booking() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const isFirst = page.status === "accepted" || page.status === "waiting";
  const { first_visit, ...further } = APPOINTMENT_PURPOSE_LABELS;
  return (
    <Page
      title={isFirst ? "Fixer le premier rendez-vous" : "Fixer un rendez-vous"}
      subtitle={<PatientHead head={page} />}
    >
      <div className="max-w-2xl">
        <Card>
          <IntentForm
            schema={() => import("#app/domains/referrals/care.forms.ts").then((forms) => forms.bookForm)}
            intent="book"
            reply={reply}
            hidden={{ version: page.version, ...(isFirst ? { purpose: "first_visit" } : {}) }}
            defaults={{ durationMinutes: isFirst ? "60" : "45", siteId: page.sites[0]?.value }}
            labels={{ ...SLOT_LABELS, purpose: "Objet" }}
            submit={isFirst ? "Fixer, et prendre une place" : "Fixer le rendez-vous"}
          >
            {(field) => (
              <>
                {isFirst ? (
                  <p className="text-sm">
                    {first_visit} : il prend une des places libres de la filière ; honoré, il commence les
                    soins.
                  </p>
                ) : (
                  <SelectField {...field("purpose")} label="Objet" options={optionsOf(further)} isRequired />
                )}
                <SlotFields
                  field={field}
                  sites={page.sites}
                  team={page.team}
                  isBusy={reply?.refusal?.field === "isConfirmed"}
                />
              </>
            )}
          </IntentForm>
        </Card>
      </div>
    </Page>
  );
}
