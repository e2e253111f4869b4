import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { openSeminar } from "#app/domains/seminars/catalogue.service.server.ts";
import { OrderExplained, SeminarFacts } from "#app/domains/seminars/components/SeminarFacts.tsx";
import { SessionLists } from "#app/domains/seminars/components/SessionLists.tsx";
import { PROGRAMME_PATH, placeRequestPath } from "#app/domains/seminars/seminars.paths.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

/** Anybody may find it. */
export const handle = { isIndexed: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.seminar.title : "Séminaire"} · Programme · Pluton` },
];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const page = await openSeminar(context.db, params.code ?? "", { viewer: null, now: new Date() });
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export default function PublicSeminar() {
  const { seminar, coming, past } = useLoaderData<typeof loader>();
  return (
    <Page
      title={seminar.title}
      subtitle={
        <Link to={PROGRAMME_PATH} className="link">
          Programme des séminaires
        </Link>
      }
    >
      <SessionLists
        coming={coming}
        past={past}
        seminarPath={`${PROGRAMME_PATH}/${seminar.code}`}
        renderAction={(session) =>
          session.opening.kind === "open" ? (
            <LinkButton to={placeRequestPath(session)} tone="primary">
              {session.free > 0 ? "S’inscrire" : "Rejoindre la liste d’attente"}
            </LinkButton>
          ) : null
        }
      />
      <SeminarFacts seminar={seminar} />
      <OrderExplained sessions={coming} />
    </Page>
  );
}
