import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { anonymousContext } from "#app/domains/people/anonymous.server.ts";
import { openPlaceRequest } from "#app/domains/seminars/catalogue.service.server.ts";
import { PlaceRequest } from "#app/domains/seminars/components/PlaceRequest.tsx";
import { placeRequestForm } from "#app/domains/seminars/enrolment-requests.forms.ts";
import { requestPlace } from "#app/domains/seminars/enrolment-requests.service.server.ts";
import { PROGRAMME_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Demander une place · Programme · Pluton" }];

const SENT = "envoyee";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await openPlaceRequest(context.db, params, new Date());
  if (!page) throw new Response(null, { status: 404 });
  return {
    ...page,
    isSent: new URL(request.url).searchParams.has(SENT),
    validHours: await readSetting(context.db, "seminar.request_hours"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await parseForm(request, placeRequestForm);
  if (!form.ok) return form.reply;
  const outcome = await requestPlace(anonymousContext(request, context), params.sessionId ?? "", form.value);
  return outcome.ok
    ? redirect(`${new URL(request.url).pathname}?${SENT}`)
    : answerRefusal(outcome, form.values);
}

export default function PlaceRequestRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page
      title="Demander une place"
      subtitle={
        <Link to={`${PROGRAMME_PATH}/${page.session.code}`} className="link">
          {page.session.title}
        </Link>
      }
    >
      <PlaceRequest page={page} reply={useActionData<typeof action>()} />
    </Page>
  );
}
