import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { administrationEntries } from "#app/platform/navigation/administration.rules.ts";
import { countMessages } from "#app/platform/outbox/outbox.queries.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Page } from "#app/ui/Page.tsx";
import { Tag } from "#app/ui/Tag.tsx";

export const meta = () => [{ title: "Administration · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor } = await requireActor(request, context);
  const entries = administrationEntries(actor);
  if (entries.length === 0) throw new Response(null, { status: 403 });
  return { entries, failedCount: await countMessages(db, "failed") };
}

export default function Administration() {
  const { entries, failedCount } = useLoaderData<typeof loader>();
  return (
    <Page title="Administration">
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {entries.map((entry) => (
          <li key={entry.path} className="rounded-box border border-base-300 bg-base-100 p-4">
            <Link to={entry.path} className="link link-primary font-semibold">
              {entry.label}
            </Link>
            <p className="mt-1 text-base-content/70 text-sm">{entry.help}</p>
            {entry.path.endsWith("/messages") && failedCount > 0 ? (
              <p className="mt-2">
                <Tag tone="danger">
                  {failedCount === 1 ? "1 message en échec" : `${failedCount} messages en échec`}
                </Tag>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Page>
  );
}
