import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { acknowledgeForm } from "#app/domains/referrals/care.forms.ts";
import { openReturn } from "#app/domains/referrals/care-pages.service.server.ts";
import { EpisodePanel } from "#app/domains/referrals/components/EpisodePanel.tsx";
import { PatientHead } from "#app/domains/referrals/components/PatientHead.tsx";
import { AcknowledgeCard, AcknowledgedCard } from "#app/domains/referrals/components/ReturnCards.tsx";
import { acknowledgeReturn } from "#app/domains/referrals/returns.service.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { UnplacedReply } from "#app/ui/UnplacedReply.tsx";

export const meta = () => [{ title: "Retour au secteur · Pluton" }];

/** A refusal may come from what changed meanwhile: the page is read again. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const page = await openReturn(ctx, params.referralId ?? "");
  if (!page.ok) throw new Response(null, { status: HTTP_STATUS[page.kind] });
  return page.value;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "return.acknowledge");
  const referralId = params.referralId ?? "";
  const form = await parseForm(request, acknowledgeForm);
  if (!form.ok) return form.reply;
  const outcome = await acknowledgeReturn(ctx, { ...form.value, referralId });
  return outcome.ok ? redirect(`/adressages/${referralId}/retour`) : answerRefusal(outcome, form.values);
}

const NOTHING = { writeCare: false, end: false, return: false, acknowledge: false };

export default function Return() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!page.letter || !page.episode) {
    return (
      <Page title="Retour au secteur" subtitle={<PatientHead head={page} />}>
        <Card>
          <EmptyState title="Le retour n’est pas encore adressé.">
            La filière l’envoie avec sa lettre, une fois les soins terminés.
          </EmptyState>
        </Card>
      </Page>
    );
  }
  return (
    <Page
      title="Retour au secteur"
      subtitle={<PatientHead head={page} />}
      actions={
        <LinkButton
          to={`/adressages/${page.referralId}/lettre.pdf`}
          isDocument
          icon={<Download aria-hidden="true" className="size-4" />}
        >
          Télécharger la lettre
        </LinkButton>
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title="Lettre de la filière" aside={page.letter.author}>
          <p className="max-w-prose whitespace-pre-line break-words text-sm leading-relaxed">
            {page.letter.body}
          </p>
        </Card>
        <div className="flex flex-col gap-5">
          <UnplacedReply
            reply={reply}
            placed={page.mayAcknowledge ? ["acknowledge"] : []}
            texts={{ note: "Note pour la filière" }}
          />
          {page.mayAcknowledge ? (
            <AcknowledgeCard
              reply={reply}
              version={page.version}
              orientations={page.orientations}
              proposed={page.episode.orientationResourceId}
              proposedName={page.notes?.orientationName ?? null}
            />
          ) : null}
          <AcknowledgedCard episode={page.episode} notes={page.notes} now={page.now} />
          <EpisodePanel
            referralId={page.referralId}
            episode={page.episode}
            may={NOTHING}
            now={page.now}
            here="retour"
          />
        </div>
      </div>
    </Page>
  );
}
