import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { contactForm, endForm, extendForm } from "#app/domains/referrals/care.forms.ts";
import { openCare } from "#app/domains/referrals/care-pages.service.server.ts";
import { AppointmentsPanel } from "#app/domains/referrals/components/AppointmentsPanel.tsx";
import {
  ContactCard,
  ContactList,
  EndCard,
  ExtendCard,
} from "#app/domains/referrals/components/CareCards.tsx";
import { EpisodeHistory } from "#app/domains/referrals/components/EpisodeHistory.tsx";
import { EpisodePanel } from "#app/domains/referrals/components/EpisodePanel.tsx";
import { PatientHead } from "#app/domains/referrals/components/PatientHead.tsx";
import { endEpisode, extendEpisode, recordContact } from "#app/domains/referrals/episodes.service.server.ts";
import { aimResultOf } from "#app/domains/referrals/episodes.vocabulary.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { UnplacedReply } from "#app/ui/UnplacedReply.tsx";

export const meta = () => [{ title: "Épisode de soins · Pluton" }];

/** A refusal may come from what changed meanwhile: the page is read again. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const page = await openCare(ctx, params.referralId ?? "");
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  return { ...page.value, today: dayOf(ctx.now) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "episode.write");
  const referralId = params.referralId ?? "";
  const path = `/adressages/${referralId}/soins`;
  const data = await request.formData();
  const intent = data.get("intent");
  if (intent === "extend") {
    const form = parseFormData(data, extendForm);
    if (!form.ok) return form.reply;
    const outcome = await extendEpisode(ctx, { ...form.value, referralId });
    return outcome.ok ? redirect(path) : answerRefusal(outcome, form.values);
  }
  if (intent === "end") {
    const form = parseFormData(data, endForm);
    if (!form.ok) return form.reply;
    const { aimReached, endingNote: note, ...ending } = form.value;
    const result = aimReached === null ? null : aimResultOf(Number(aimReached));
    const outcome = await endEpisode(ctx, { ...ending, referralId, aimReached: result, note });
    return outcome.ok ? redirect(`/adressages/${referralId}/lettre`) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(data, contactForm);
  if (!form.ok) return form.reply;
  const { contactMinutes: durationMinutes, ...contact } = form.value;
  const outcome = await recordContact(ctx, { ...contact, referralId, durationMinutes });
  return outcome.ok ? redirect(path) : answerRefusal(outcome, form.values);
}

export default function Care() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { overview } = page;
  const episode = overview?.episode;
  if (!overview || !episode) {
    return (
      <Page title="Épisode de soins" subtitle={<PatientHead head={page} />}>
        <Card>
          <EmptyState title="Aucun soin n’est prévu.">
            L’épisode se prépare quand le premier rendez-vous est fixé.
          </EmptyState>
        </Card>
      </Page>
    );
  }
  const { may } = overview;
  return (
    <Page title="Épisode de soins" subtitle={<PatientHead head={page} />}>
      <UnplacedReply
        reply={reply}
        placed={[...(may.writeCare ? ["contact"] : []), ...(may.end ? ["extend", "end"] : [])]}
        texts={{ note: "Note", reason: "Motif de la prolongation", endingNote: "Note de fin" }}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-5">
          {may.writeCare ? (
            <ContactCard
              reply={reply}
              today={page.today}
              startedOn={episode.startedOn}
              count={page.contacts.length}
            />
          ) : null}
          <ContactList contacts={page.contacts} />
        </div>
        <div className="flex flex-col gap-5">
          <EpisodePanel {...overview} episode={episode} now={page.now} here="soins" />
          {may.end ? <ExtendCard reply={reply} version={page.version} episode={episode} /> : null}
          {may.end ? (
            <EndCard reply={reply} version={page.version} today={page.today} aim={page.aim} />
          ) : null}
          <AppointmentsPanel {...overview} now={page.now} />
          <EpisodeHistory events={page.events} />
        </div>
      </div>
    </Page>
  );
}
