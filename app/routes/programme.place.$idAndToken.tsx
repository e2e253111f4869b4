import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OfferedPlace } from "#app/domains/seminars/components/OfferedPlace.tsx";
import { answerForm } from "#app/domains/seminars/enrolment-requests.forms.ts";
import { openOffer } from "#app/domains/seminars/follow.service.server.ts";
import { requireLink } from "#app/domains/seminars/link.guard.server.ts";
import { answerOffer } from "#app/domains/seminars/offers.service.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Place proposée · Programme · Pluton" }];

const STATUS = { open: 200, used: 409, over: 410 };

/** A page with two buttons: mail filters open every link, and must answer nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { id, ctx, followLink } = requireLink(args);
  const opened = await openOffer(ctx.db, id, ctx.now);
  if (!opened) throw new Response(null, { status: 404 });
  return data(
    { offer: opened.offer, followPath: followLink(opened.enrolmentId), now: ctx.now.toISOString() },
    { status: STATUS[opened.offer.kind] },
  );
}

export async function action(args: ActionFunctionArgs) {
  const { id, ctx, followLink } = requireLink(args);
  const form = await parseForm(args.request, answerForm);
  if (!form.ok) return form.reply;
  const outcome = await answerOffer(ctx, { offerId: id, answer: form.value.answer });
  return outcome.ok ? redirect(followLink(outcome.value.enrolmentId)) : answerRefusal(outcome, form.values);
}

export default function OfferRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page title="Une place vous est proposée">
      <OfferedPlace {...page} reply={useActionData<typeof action>()} />
    </Page>
  );
}
