import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { listOpenSessions } from "#app/domains/people/accounts.queries.server.ts";
import { OwnAccountPage } from "#app/domains/people/components/OwnAccountPage.tsx";
import { endOwnSessions } from "#app/domains/people/own-account.service.server.ts";
import { endSessionForm } from "#app/domains/people/sign-in.forms.ts";
import { parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Tag } from "#app/ui/Tag.tsx";

export const meta = () => [{ title: "Mes sessions · Pluton" }];

const EVERYWHERE = "partout";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor, now, sessionId } = await requireActor(request, context);
  const sessions = await listOpenSessions(db, actor.accountId, now);
  return { sessions: sessions.map((session) => ({ ...session, isCurrent: session.id === sessionId })) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context);
  const form = await parseForm(request, endSessionForm);
  if (!form.ok) return form.reply;
  const { session } = form.value;
  await endOwnSessions(ctx, session === EVERYWHERE ? null : session);
  return redirect(session === EVERYWHERE ? "/connexion?motif=partout" : "/compte/sessions");
}

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>();
  return (
    <OwnAccountPage current="sessions">
      <Card title="Où vous êtes connecté">
        <ul className="flex flex-col divide-y divide-base-300">
          {sessions.map((session) => (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0"
            >
              <p className="text-sm">
                <span className="block font-medium">
                  {session.device ?? "Appareil inconnu"}{" "}
                  {session.isCurrent ? <Tag tone="success">cet appareil</Tag> : null}
                </span>
                <span className="text-base-content/70">
                  Ouverte {formatInstant(session.createdAt)}, vue {formatInstant(session.lastSeenAt)}
                </span>
              </p>
              {session.isCurrent ? null : (
                <Form method="post">
                  <SubmitButton name="session" value={session.id} tone="plain" isSmall>
                    Fermer
                    <span className="sr-only"> la session de {session.device}</span>
                  </SubmitButton>
                </Form>
              )}
            </li>
          ))}
        </ul>
        <Form method="post" className="mt-4">
          <SubmitButton name="session" value={EVERYWHERE} tone="danger">
            Me déconnecter partout
          </SubmitButton>
        </Form>
      </Card>
    </OwnAccountPage>
  );
}
