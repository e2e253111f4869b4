import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { freePlaces, listFilieres } from "#app/domains/filieres/filieres.queries.server.ts";
import { enqueueForm, moveUpForm, reviewForm } from "#app/domains/referrals/care.forms.ts";
import { auditList, withoutDesk } from "#app/domains/referrals/care-pages.service.server.ts";
import { QueueAction, QueueTable } from "#app/domains/referrals/components/QueueTable.tsx";
import { countWaiting, listQueue } from "#app/domains/referrals/waiting-list.queries.server.ts";
import { QUEUE_PAGE } from "#app/domains/referrals/waiting-list.rules.ts";
import {
  enqueueReferral,
  moveUpReferral,
  reviewWait,
} from "#app/domains/referrals/waiting-list.service.server.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { readPage } from "#app/platform/http/search.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";

export const meta = () => [{ title: "Liste d’attente · Pluton" }];

/** A refusal may come from what changed meanwhile: the list is read again. */
export const shouldRevalidate = () => true;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.list");
  const search = new URL(request.url).searchParams;
  const filieres = (await listFilieres(ctx.db)).filter(({ id }) =>
    can(withoutDesk(ctx.actor), "referral.read", { filiere: id }),
  );
  const filiere = filieres.find(({ id }) => id === search.get("filiere")) ?? filieres[0];
  if (!filiere) throw new Response(null, { status: 403 });
  const page = readPage(search);
  const rows = await listQueue(ctx.db, filiere.id, page);
  await auditList(ctx, "waiting_list.read", rows);
  return {
    filiere: { id: filiere.id, name: filiere.shortName, waitReviewDays: filiere.waitReviewDays },
    filieres: filieres.map(({ id, shortName }) => ({ value: id, label: shortName })),
    rows: rows.slice(0, QUEUE_PAGE),
    hasMore: rows.length > QUEUE_PAGE,
    page,
    total: await countWaiting(ctx.db, filiere.id),
    free: await freePlaces(ctx.db, filiere.id),
    mayRank: can(ctx.actor, "referral.triage", { filiere: filiere.id }),
    mayBook: can(ctx.actor, "appointment.write", { filiere: filiere.id }),
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
      ) : null}
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
