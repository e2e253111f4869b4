import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CalendarPlus } from "lucide-react";
import { rebookAppointment } from "#app/domains/referrals/booking.service.server.ts";
import { attendForm, fallThroughForm, rebookForm } from "#app/domains/referrals/care.forms.ts";
import { openAppointment } from "#app/domains/referrals/care-pages.service.server.ts";
import { AppointmentTag } from "#app/domains/referrals/components/AppointmentTag.tsx";
import { PatientHead } from "#app/domains/referrals/components/PatientHead.tsx";
import {
  AttendCard,
  FallThroughCard,
  RebookCard,
} from "#app/domains/referrals/components/SettlementCards.tsx";
import { APPOINTMENT_PURPOSE_LABELS } from "#app/domains/referrals/episodes.vocabulary.ts";
import {
  attendAppointment,
  cancelAppointment,
  missAppointment,
} from "#app/domains/referrals/settlement.service.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS, type Outcome } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { Page } from "#app/ui/Page.tsx";
import { UnplacedReply } from "#app/ui/UnplacedReply.tsx";

export const meta = () => [{ title: "Rendez-vous · Pluton" }];

/** A refusal may come from what changed meanwhile: the page is read again. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "logistics.read");
  const page = await openAppointment(ctx, params.appointmentId ?? "");
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  return page.value;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "appointment.write");
  const appointmentId = params.appointmentId ?? "";
  const data = await request.formData();
  const intent = data.get("intent");
  if (intent === "attend") {
    const form = parseFormData(data, attendForm);
    if (!form.ok) return form.reply;
    const input = { ...form.value, appointmentId, durationMinutes: form.value.contactMinutes };
    return answer(await attendAppointment(ctx, input), form.values, appointmentId);
  }
  if (intent === "rebook") {
    const form = parseFormData(data, rebookForm);
    if (!form.ok) return form.reply;
    const outcome = await rebookAppointment(ctx, { ...form.value, appointmentId });
    return answer(outcome, form.values, outcome.ok ? outcome.value.appointmentId : appointmentId);
  }
  const form = parseFormData(data, fallThroughForm);
  if (!form.ok) return form.reply;
  const { value } = form;
  const input = {
    appointmentId,
    version: value.version,
    rebook: value.next === "now" ? value : null,
    isToRebook: value.next !== "none",
  };
  const outcome =
    value.what === "missed"
      ? await missAppointment(ctx, input)
      : await cancelAppointment(ctx, { ...input, reason: value.cancelReason ?? "other" });
  return answer(outcome, form.values, (outcome.ok && outcome.value.replacedById) || appointmentId);
}

function answer(outcome: Outcome<unknown>, values: Parameters<typeof answerRefusal>[1], nextId: string) {
  return outcome.ok ? redirect(`/adressages/rendez-vous/${nextId}`) : answerRefusal(outcome, values);
}

export default function AppointmentPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { appointment } = page;
  const isPlanned = appointment.status === "planned";
  const isPast = appointment.startsAt <= page.now;
  const shows = formsOf(page);
  return (
    <Page
      title={`Rendez-vous du ${formatInstant(appointment.startsAt)}`}
      subtitle={<PatientHead head={page} />}
      actions={<NextStep page={page} />}
    >
      <Card>
        <DefinitionList
          items={[
            { label: "Objet", value: APPOINTMENT_PURPOSE_LABELS[appointment.purpose] },
            { label: "Praticien", value: appointment.professionalName },
            { label: "Site", value: appointment.siteName },
            { label: "Durée", value: `${appointment.durationMinutes} min` },
            {
              label: "État",
              value: (
                <AppointmentTag
                  status={appointment.status}
                  isToRebook={appointment.isToRebook}
                  isUnsettled={isPlanned && isPast}
                />
              ),
            },
          ]}
        />
      </Card>
      <UnplacedReply
        reply={reply}
        placed={[
          ...(shows.attend ? ["attend"] : []),
          ...(shows.fallThrough ? ["fall_through"] : []),
          ...(shows.rebook ? ["rebook"] : []),
        ]}
        texts={{ note: "Note" }}
      />
      {page.maySettle ? (
        <div className="grid items-start gap-5 lg:grid-cols-2">
          {shows.attend ? <AttendCard page={page} reply={reply} /> : null}
          {shows.fallThrough ? <FallThroughCard page={page} reply={reply} /> : null}
          {shows.rebook ? <RebookCard page={page} reply={reply} /> : null}
        </div>
      ) : null}
    </Page>
  );
}

type AppointmentPageData = ReturnType<typeof useLoaderData<typeof loader>>;

/** The forms that the page shows now. */
function formsOf({ appointment, maySettle, mayAttend }: AppointmentPageData) {
  const isPlanned = appointment.status === "planned";
  return {
    attend: maySettle && isPlanned && mayAttend,
    fallThrough: maySettle && isPlanned,
    rebook: maySettle && appointment.isToRebook === 1,
  };
}

/** Before the visit the diary, after it the care. */
function NextStep({ page }: { page: AppointmentPageData }) {
  const { appointment } = page;
  if (appointment.status === "planned") {
    return (
      <LinkButton
        to={`/adressages/rendez-vous/${appointment.id}/agenda.ics`}
        isDocument
        icon={<CalendarPlus aria-hidden="true" className="size-4" />}
      >
        Ajouter à mon agenda
      </LinkButton>
    );
  }
  return appointment.status === "attended" && page.mayReadCare ? (
    <LinkButton to={`/adressages/${page.referralId}/soins`}>Suivre les soins</LinkButton>
  ) : null;
}
