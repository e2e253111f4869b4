import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FollowedPlace } from "#app/domains/seminars/components/FollowedPlace.tsx";
import { followForm } from "#app/domains/seminars/enrolment-requests.forms.ts";
import { moveFollowed, openFollowed } from "#app/domains/seminars/follow.service.server.ts";
import { requireLink } from "#app/domains/seminars/link.guard.server.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Ma place · Programme · Pluton" }];

export async function loader(args: LoaderFunctionArgs) {
  const { id, ctx, followLink, signLink, evaluationLink } = requireLink(args);
  const followed = await openFollowed(ctx.db, id, ctx.now);
  if (!followed) throw new Response(null, { status: 404 });
  return {
    ...followed,
    agendaPath: `${followLink(id)}/agenda.ics`,
    signPath: signLink(id),
    evaluationPath: followed.evaluationPersonId ? evaluationLink(followed.evaluationPersonId) : null,
    now: ctx.now.toISOString(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { id, ctx, followLink } = requireLink(args);
  const form = await parseForm(args.request, followForm);
  if (!form.ok) return form.reply;
  const outcome = await moveFollowed(ctx, { enrolmentId: id, intent: form.value.intent });
  return outcome.ok ? redirect(followLink(id)) : answerRefusal(outcome, form.values);
}

export default function FollowRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page title={page.session.title}>
      <FollowedPlace page={page} reply={useActionData<typeof action>()} />
    </Page>
  );
}
