import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmergencyAccesses } from "#app/domains/patients/components/EmergencyAccesses.tsx";
import {
  listAccessesToReview,
  reviewEmergencyAccess,
} from "#app/domains/patients/emergency.service.server.ts";
import { emergencySearch, reviewForm } from "#app/domains/patients/patients.forms.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

const PATH = "/acces-urgence";
const REVIEWED_PATH = `${PATH}?etat=examines`;

export const meta: MetaFunction = () => [{ title: "Accès d’urgence · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "emergency.review");
  const search = emergencySearch.parse(Object.fromEntries(new URL(request.url).searchParams));
  const outcome = await listAccessesToReview(ctx, search);
  if (!outcome.ok) throw new Response(null, { status: HTTP_STATUS[outcome.kind] });
  return { ...outcome.value, ...search };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "emergency.review");
  const form = await parseForm(request, reviewForm);
  if (!form.ok) return form.reply;
  const outcome = await reviewEmergencyAccess(ctx, form.value);
  return outcome.ok ? redirect(PATH) : answerRefusal(outcome, form.values);
}

export default function EmergencyReview() {
  const { accesses, hasMore, isReviewed, page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const path = isReviewed ? REVIEWED_PATH : `${PATH}?etat=a-examiner`;
  return (
    <Page
      title="Accès d’urgence"
      subtitle="Chaque « bris de glace » est examiné : qui, quand, pourquoi. Aucun contenu de dossier n’est montré ici."
    >
      <Card isFlush>
        <div className="border-base-300 border-b p-3">
          <Tabs
            label="Accès d’urgence"
            tabs={[
              { label: "À examiner", to: PATH, isCurrent: !isReviewed },
              { label: "Examinés", to: REVIEWED_PATH, isCurrent: isReviewed },
            ]}
          />
        </div>
        {accesses.length > 0 ? (
          <EmergencyAccesses accesses={accesses} reply={reply} />
        ) : (
          <EmptyState title={isReviewed ? "Aucun accès examiné" : "Aucun accès à examiner"}>
            Vous êtes prévenu dès qu’un accès d’urgence est ouvert.
          </EmptyState>
        )}
        <Pagination
          firstPath={page > 1 ? path : null}
          nextPath={hasMore ? `${path}&page=${page + 1}` : null}
        />
      </Card>
    </Page>
  );
}
