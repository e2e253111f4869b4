import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { askLiaison } from "#app/domains/liaison/ask.service.server.ts";
import { openAskPage } from "#app/domains/liaison/ask-page.service.server.ts";
import {
  type AskReply,
  answerAskRefusal,
  chooseAskedCommune,
} from "#app/domains/liaison/ask-reply.server.ts";
import { AskForm } from "#app/domains/liaison/components/AskForm.tsx";
import { askLiaisonForm } from "#app/domains/liaison/request.forms.ts";
import { answerLapsed, parseForm } from "#app/platform/forms/form.server.ts";
import { sendOrKeep } from "#app/platform/forms/offline.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { RouteError } from "#app/ui/RouteError.tsx";

export const meta: MetaFunction = () => [{ title: "Demander un avis · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.request");
  return openAskPage(ctx, new URL(request.url).searchParams.get("service"));
}

/**
 * A refused form changes nothing: read again without a session or a network, this page would leave, with all that was
 * typed.
 */
export function shouldRevalidate({ actionStatus }: { actionStatus?: number | undefined }) {
  return (actionStatus ?? 0) < FIRST_REFUSED;
}
const FIRST_REFUSED = 400;

export async function action({ request, context }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return answerLapsed(request);
  const ctx = await requireActor(request, context, "liaison.request");
  const form = await parseForm(request, askLiaisonForm);
  if (!form.ok) return form.reply;
  const commune = await chooseAskedCommune(ctx.db, form.value);
  if (!commune.ok) return answerAskRefusal(commune, form.values, commune.communes);
  const policy = { isWrongInsKeyRefused: !context.config.isDemo };
  const outcome = await askLiaison(ctx, { ...form.value, communeCode: commune.value }, policy);
  return outcome.ok
    ? redirect(`/liaison/${outcome.value.requestId}?envoyee=oui`)
    : answerAskRefusal(outcome, form.values);
}

/** A ward's Wi-Fi drops; the request must not be typed twice. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

export default function AskLiaison() {
  const page = useLoaderData<typeof loader>();
  const reply: AskReply | undefined = useActionData<typeof action>();
  return (
    <Page
      title="Demander un avis de psychiatrie"
      subtitle="Une minute suffit ; le reste peut être dit au lit du patient."
      actions={<LinkButton to="/liaison/services">Lien et affiche du service</LinkButton>}
    >
      <div className="w-full max-w-2xl">
        {page.wards.length > 0 ? <AskForm page={page} reply={reply} /> : <NoWard />}
      </div>
    </Page>
  );
}

function NoWard() {
  return (
    <Card>
      <EmptyState title="Aucun service ouvert à votre nom">
        L’administration du réseau rattache votre compte à un service, ou ouvre de nouveau celui-ci.
      </EmptyState>
    </Card>
  );
}

/** Whoever scanned a ward's code without the right to ask is told what to do instead. */
export function ErrorBoundary() {
  return (
    <RouteError
      explanations={{
        403: {
          title: "Votre compte ne demande pas d’avis de liaison",
          text: "Demandez à l’administration du réseau de rattacher votre compte à votre service. Si la situation presse, appelez l’équipe de liaison ou le psychiatre de garde par le standard de l’hôpital.",
        },
      }}
    />
  );
}
