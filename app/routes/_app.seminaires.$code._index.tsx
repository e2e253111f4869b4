import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { eligibilityWords } from "#app/domains/seminars/catalogue.rules.ts";
import { openSeminar, viewerOf } from "#app/domains/seminars/catalogue.service.server.ts";
import { OrderExplained, SeminarFacts } from "#app/domains/seminars/components/SeminarFacts.tsx";
import { SessionButton } from "#app/domains/seminars/components/SessionButton.tsx";
import { SessionLists } from "#app/domains/seminars/components/SessionLists.tsx";
import { openOwnEnrolments } from "#app/domains/seminars/own-enrolments.service.server.ts";
import { SEMINARS_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.seminar.title : "Séminaire"} · Séminaires · Pluton` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireActor(request, context, "seminar.enrol");
  const viewer = await viewerOf(db, actor);
  const page = await openSeminar(db, params.code ?? "", { viewer, now });
  if (!page) throw new Response(null, { status: 404 });
  return {
    ...page,
    eligibility: viewer ? eligibilityWords(page.seminar.audience, viewer.profession) : null,
    own: await openOwnEnrolments(db, { participantId: viewer?.participantId ?? null, now }),
  };
}

export default function Seminar() {
  const { seminar, coming, past, eligibility, own } = useLoaderData<typeof loader>();
  const isEligible = eligibility?.isEligible ?? false;
  return (
    <Page
      title={seminar.title}
      subtitle={
        <Link to={SEMINARS_PATH} className="link">
          Séminaires
        </Link>
      }
    >
      {eligibility ? <Alert tone={isEligible ? "success" : "warning"}>{eligibility.words}</Alert> : null}
      <SessionLists
        seminarPath={`${SEMINARS_PATH}/${seminar.code}`}
        coming={coming}
        past={past}
        renderAction={(session) => (
          <SessionButton
            session={session}
            isEligible={isEligible}
            enrolment={own.find((one) => one.sessionId === session.id && one.standing !== "over")}
          />
        )}
      />
      <SeminarFacts
        seminar={seminar}
        {...(seminar.filiereCode ? { filierePath: `/filieres/${seminar.filiereCode}` } : {})}
      />
      <OrderExplained sessions={coming} />
    </Page>
  );
}
