import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enqueueForm, moveUpForm, reviewForm } from "#app/domains/referrals/care.forms.ts";
import { openQueue } from "#app/domains/referrals/care-lists.service.server.ts";
import { CareSections } from "#app/domains/referrals/components/CareSections.tsx";
import { QueueAction, QueueTable } from "#app/domains/referrals/components/QueueTable.tsx";
import { QUEUE_PAGE } from "#app/domains/referrals/waiting-list.rules.ts";
import {
  enqueueReferral,
  moveUpReferral,
  reviewWait,
} from "#app/domains/referrals/waiting-list.service.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { readPage } from "#app/platform/http/search.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";
import { UnplacedReply } from "#app/ui/UnplacedReply.tsx";

export const meta = () => [{ title: "Liste d’attente · Pluton" }];

/** A refusal may come from what changed meanwhile: the list is read again. */
export const shouldRevalidate = () => true;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.list");
  const search = new URL(request.url).searchParams;
  const page = readPage(search);
  const queue = await openQueue(ctx, { filiereId: search.get("filiere"), page });
  if (!queue.ok) throw new Response(null, { status: HTTP_STATUS[queue.kind] });
  return {
    ...queue.value,
    page,
    open: { referralId: search.get("demande"), action: search.get("action") },
    now: ctx.now.toISOString(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.triage");
  const data = await request.formData();
  const intent = data.get("intent");
  const back = new URL(request.url).searchParams.get("filiere");
  const list = `/adressages/attente${back ? `?filiere=${back}` : ""}`;
  if (intent === "enqueue") {
    const form = parseFormData(data, enqueueForm);
    if (!form.ok) return form.reply;
    const outcome = await enqueueReferral(ctx, form.value);
    return outcome.ok
      ? redirect(`/adressages/${form.value.referralId}`)
      : answerRefusal(outcome, form.values);
  }
  if (intent === "move_up") {
    const form = parseFormData(data, moveUpForm);
    if (!form.ok) return form.reply;
    const outcome = await moveUpReferral(ctx, form.value);
    return outcome.ok ? redirect(list) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(data, reviewForm);
  if (!form.ok) return form.reply;
  const outcome = await reviewWait(ctx, form.value);
  return outcome.ok ? redirect(list) : answerRefusal(outcome, form.values);
}

export default function WaitingList() {
  const list = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const path = `/adressages/attente?filiere=${list.filiere.id}`;
  const openId = list.open.referralId ?? reply?.values.referralId;
  const opened = list.rows.find((row) => row.id === openId);
  return (
    <Page
      title={`Liste d’attente — ${list.filiere.name}`}
      subtitle={`${list.total} en attente, ${placesInWords(list.free)}. Ordre : priorité, puis date d’entrée. Réévaluation tous les ${list.filiere.waitReviewDays} jours.`}
    >
      <CareSections sections={list.sections} current="/adressages/attente" />
      {list.filieres.length > 1 ? (
        <FilterBar
          filters={[
            {
              name: "filiere",
              label: "Filière",
              value: list.filiere.id,
              options: list.filieres,
              all: "première",
            },
          ]}
        />
      ) : null}
      {opened && list.mayRank ? (
        <QueueAction row={opened} action={list.open.action} reply={reply} path={path} />
      ) : (
        <UnplacedReply
          reply={reply}
          placed={[]}
          texts={{ reason: "Motif", note: "Risque pendant l’attente" }}
        />
      )}
      <Card isFlush>
        {list.rows.length === 0 ? (
          <EmptyState title="Personne n’attend dans cette filière.">
            Une demande acceptée sans rendez-vous peut être mise en liste d’attente depuis sa page.
          </EmptyState>
        ) : (
          <QueueTable {...list} path={path} firstRank={(list.page - 1) * QUEUE_PAGE + 1} />
        )}
        <Pagination
          firstPath={list.page > 1 ? path : null}
          nextPath={list.hasMore ? `${path}&page=${list.page + 1}` : null}
        />
      </Card>
    </Page>
  );
}

function placesInWords(free: number): string {
  if (free <= 0) return "aucune place libre";
  return free === 1 ? "1 place libre" : `${free} places libres`;
}
