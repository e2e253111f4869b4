import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { ReviewConclusions } from "#app/domains/liaison/components/ReviewConclusions.tsx";
import { ReviewLists } from "#app/domains/liaison/components/ReviewLists.tsx";
import { ReviewByWard } from "#app/domains/liaison/components/ReviewTables.tsx";
import { readReviewSearch, reviewForm, reviewPath } from "#app/domains/liaison/review.forms.ts";
import { concludeReview, openReview } from "#app/domains/liaison/review.service.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { monthOf, monthsBetween, monthWords, shiftMonth } from "#app/shared/months.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { Page } from "#app/ui/Page.tsx";
import { PrintButton } from "#app/ui/PrintButton.tsx";

export const meta: MetaFunction = () => [{ title: "Revue de pertinence · Liaison · Pluton" }];

/** A refusal comes from what changed meanwhile: the page is read again. */
export const shouldRevalidate = () => true;

const MONTHS_OFFERED = 24;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.list");
  const page = await openReview(ctx, readReviewSearch(request.url, monthOf(ctx.now.toISOString())));
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.triage");
  const form = await parseForm(request, reviewForm);
  if (!form.ok) return form.reply;
  const outcome = await concludeReview(ctx, form.value);
  if (!outcome.ok) return answerRefusal(outcome, form.values);
  const { search } = new URL(request.url);
  return redirect(`/liaison/revue${search}`);
}

export default function Review() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { search, hospitals, ownWards } = page;
  const months = monthsBetween(shiftMonth(page.thisMonth, -(MONTHS_OFFERED - 1)), page.thisMonth).reverse();
  return (
    <Page
      title={`Revue de pertinence, ${monthWords(search.mois)}`}
      subtitle={`${page.hospital.name}${ownWards ? ` · ${ownWards.join(", ")}` : ""}`}
      actions={
        <>
          <PrintButton />
          <LinkButton
            to={reviewPath(search, "/liaison/revue.csv")}
            isDocument
            icon={<Download className="size-4" aria-hidden="true" />}
          >
            Exporter (CSV)
          </LinkButton>
          <LinkButton to="/liaison">Demandes ouvertes</LinkButton>
        </>
      }
    >
      <div className="no-print">
        <FilterBar
          filters={[
            ...(hospitals.length > 1
              ? [
                  {
                    name: "hopital",
                    label: "Hôpital",
                    value: page.hospital.code,
                    all: "le premier",
                    options: hospitals.map(({ code, shortName }) => ({ value: code, label: shortName })),
                  },
                ]
              : []),
            {
              name: "mois",
              label: "Mois",
              value: search.mois,
              all: "le mois dernier",
              options: months.map((month) => ({ value: month, label: monthWords(month) })),
            },
          ]}
        />
      </div>
      {page.isCut ? (
        <Alert tone="warning" title="La liste est coupée">
          Seules les premières demandes du mois sont comptées.
        </Alert>
      ) : null}
      {page.requests.length === 0 ? (
        <Card>
          <EmptyState title="Aucune demande ce mois-là">
            Choisissez un autre mois : les demandes y apparaissent avec l’issue de leur tri.
          </EmptyState>
        </Card>
      ) : (
        <>
          <ReviewByWard page={page} />
          <ReviewLists requests={page.requests} />
        </>
      )}
      <ReviewConclusions page={page} reply={reply} />
    </Page>
  );
}
