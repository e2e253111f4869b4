import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { LiaisonAsked } from "#app/domains/liaison/components/LiaisonAsked.tsx";
import { LiaisonBanner } from "#app/domains/liaison/components/LiaisonBanner.tsx";
import { LiaisonClocks } from "#app/domains/liaison/components/LiaisonClocks.tsx";
import { EarlierConsults, LiaisonHistory } from "#app/domains/liaison/components/LiaisonHistory.tsx";
import { LiaisonMoves } from "#app/domains/liaison/components/LiaisonMoves.tsx";
import { LiaisonOutcome } from "#app/domains/liaison/components/LiaisonOutcome.tsx";
import { useTicking } from "#app/domains/liaison/components/useTicking.ts";
import { WhatNext } from "#app/domains/liaison/components/WhatNext.tsx";
import { findLiaisonAction } from "#app/domains/liaison/page-actions.server.ts";
import { openLiaisonRequest } from "#app/domains/liaison/read.service.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Demande de liaison · Pluton" }];

/** After a refused form too: the page then shows what changed meanwhile, and the form carries the new version. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === "POST" || defaultShouldRevalidate;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // Three roles of the liaison, and the patient's secteur: the service tells who may know of this one.
  const ctx = await requireActor(request, context);
  const opened = await openLiaisonRequest(ctx, params.requestId ?? "");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  return { ...opened.value, now: ctx.now.toISOString() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.read");
  const form = await request.formData();
  const run = findLiaisonAction(form.get("intent"));
  if (!run) throw new Response(null, { status: 400 });
  const answer = await run(ctx, params.requestId ?? "", form);
  return answer.ok ? redirect(`/liaison/${params.requestId}`) : answer.reply;
}

export default function LiaisonRequestRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [search] = useSearchParams();
  const now = useTicking(page.now);
  const { request, head, reader } = page;
  const isAnswerOnly = reader === "secteur";
  return (
    <Page
      title={`Demande de liaison ${request.reference}`}
      actions={isAnswerOnly ? null : <LinkButton to="/liaison">Toutes les demandes</LinkButton>}
    >
      {reader === "ward" ? (
        <WhatNext request={request} intern={head.intern} isJustSent={search.has("envoyee")} now={now} />
      ) : null}
      <LiaisonBanner {...page} isAnswerOnly={isAnswerOnly} now={now} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
        <div className="flex flex-col gap-5 lg:col-start-2 lg:row-start-1">
          <LiaisonMoves
            requestId={request.id}
            version={request.version}
            moves={page.moves}
            step={page.step}
            opened={stringOf(reply?.values.intent) ?? search.get("action")}
            reply={reply}
            choices={{ level: request.level, people: page.people }}
            now={now}
          />
        </div>
        <div className="flex flex-col gap-5 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <LiaisonOutcome request={request} />
          {isAnswerOnly ? null : <LiaisonAsked asked={request} asker={head.asker} />}
        </div>
        {isAnswerOnly ? null : (
          <div className="flex flex-col gap-5 lg:col-start-2">
            <LiaisonClocks request={request} resets={page.resets} now={now} />
            <EarlierConsults earlier={page.earlier} />
            <LiaisonHistory events={page.events} />
          </div>
        )}
      </div>
    </Page>
  );
}

function stringOf(value: string | string[] | undefined): string | null {
  return typeof value === "string" ? value : null;
}
