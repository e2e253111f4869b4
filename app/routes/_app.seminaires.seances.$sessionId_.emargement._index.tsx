import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { FileText, Presentation } from "lucide-react";
import { closeHalfDay, reopenHalfDay } from "#app/domains/seminars/closing.service.server.ts";
import { ClosedSheet, Reopenings } from "#app/domains/seminars/components/ClosedSheet.tsx";
import { HalfDayTabs } from "#app/domains/seminars/components/HalfDayTabs.tsx";
import { SheetCard } from "#app/domains/seminars/components/SheetCard.tsx";
import { SignedCount } from "#app/domains/seminars/components/SignedCount.tsx";
import { SigningScreen } from "#app/domains/seminars/components/SigningScreen.tsx";
import { sessionCertificatesPath, sheetPath } from "#app/domains/seminars/seminars.paths.ts";
import { closeForm, reopenForm, sheetForm } from "#app/domains/seminars/sheet.forms.ts";
import { saveSheet } from "#app/domains/seminars/sheet.service.server.ts";
import { loadSheetPage } from "#app/domains/seminars/sheet-page.service.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatDay, formatTime } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Émargement · Pluton" }];

/** A refused sheet is read anew: what was signed meanwhile is what it was refused for. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === "POST" || defaultShouldRevalidate;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // The trainers of the session and the coordination: the service tells.
  const ctx = await requireActor(request, context, "seminar.enrol");
  const halfDayId = new URL(request.url).searchParams.get("demi-journee");
  const { sessionSecret, publicUrl } = context.config;
  const page = await loadSheetPage(ctx, { sessionId: params.sessionId ?? "", halfDayId }, sessionSecret);
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  return { ...page.value, publicUrl };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "seminar.enrol");
  const here = (halfDayId: string) => redirect(sheetPath(params.sessionId ?? "", halfDayId));
  const data = await request.formData();
  const intent = data.get("intent");
  if (intent === "reopen") {
    const form = parseFormData(data, reopenForm);
    if (!form.ok) return form.reply;
    const outcome = await reopenHalfDay(ctx, form.value);
    return outcome.ok ? here(form.value.halfDayId) : answerRefusal(outcome, form.values);
  }
  if (intent === "close") {
    const form = parseFormData(data, closeForm);
    if (!form.ok) return form.reply;
    const outcome = await closeHalfDay(ctx, form.value);
    return outcome.ok ? here(form.value.halfDayId) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(data, sheetForm);
  if (!form.ok) return form.reply;
  const outcome = await saveSheet(ctx, form.value);
  return outcome.ok ? here(form.value.halfDayId) : answerRefusal(outcome, form.values);
}

export default function Sheet() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { halfDay, session } = page;
  const root = sheetPath(session.id);
  const query = `?demi-journee=${halfDay.id}`;
  return (
    <Page
      title={`Émargement : ${page.label.title}`}
      subtitle={`${formatDay(halfDay.startsAt)}, ${formatTime(halfDay.startsAt)} – ${formatTime(halfDay.endsAt)}`}
      actions={
        <>
          <LinkButton
            to={`${root}/feuille.pdf`}
            isDocument
            icon={<FileText className="size-4" aria-hidden="true" />}
          >
            Feuille papier
          </LinkButton>
          {session.status === "held" && page.isCoordinator ? (
            <LinkButton to={sessionCertificatesPath(session.id)}>Attestations</LinkButton>
          ) : null}
        </>
      }
    >
      <HalfDayTabs halfDays={page.halfDays} current={halfDay.id} root={root} />
      {page.codes ? (
        <Card
          title="Code de présence"
          aside={
            <LinkButton
              to={`${root}/ecran${query}`}
              isSmall
              icon={<Presentation className="size-4" aria-hidden="true" />}
            >
              Projeter en grand
            </LinkButton>
          }
        >
          <div className="flex flex-col gap-4">
            <SigningScreen codes={page.codes} now={page.now} publicUrl={page.publicUrl} />
            <SignedCount
              key={halfDay.id}
              address={`${root}/signatures${query}`}
              signed={page.rows.filter(({ signature }) => signature).length}
              of={page.rows.length}
              version={halfDay.sheetVersion}
            />
          </div>
        </Card>
      ) : null}
      {halfDay.closedAt ? (
        <ClosedSheet page={page} reply={reply} />
      ) : (
        <SheetCard key={halfDay.id} page={page} reply={reply} />
      )}
      <Reopenings page={page} />
    </Page>
  );
}
