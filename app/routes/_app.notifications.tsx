import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { parseForm } from "#app/platform/forms/form.server.ts";
import {
  listNotifications,
  markAllRead,
  NOTIFICATIONS_PER_PAGE,
  openNotification,
} from "#app/platform/outbox/notifications.server.ts";
import { ownPath } from "#app/platform/session/session.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";

export const meta = () => [{ title: "Notifications · Pluton" }];

const PATH = "/notifications";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor } = await requireActor(request, context);
  const [createdAt, id] = (new URL(request.url).searchParams.get("apres") ?? "").split("|");
  const after = createdAt && id ? { createdAt, id } : null;
  const rows = await listNotifications(db, actor.accountId, { after, limit: NOTIFICATIONS_PER_PAGE + 1 });
  const notifications = rows.slice(0, NOTIFICATIONS_PER_PAGE);
  const last = rows.length > NOTIFICATIONS_PER_PAGE ? notifications.at(-1) : undefined;
  return {
    notifications,
    hasUnread: notifications.some((one) => one.readAt === null),
    isFirst: after === null,
    cursor: last ? `${last.createdAt}|${last.id}` : null,
  };
}

/** Opening one marks it as read and goes where it leads; without one, all are marked. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, actor, now } = await requireActor(request, context);
  const form = await parseForm(request, z.object({ id: z.string().max(40).optional() }));
  if (!form.ok) return form.reply;
  if (!form.value.id) {
    await markAllRead(db, actor.accountId, now);
    return redirect(PATH);
  }
  const path = await openNotification(db, actor.accountId, form.value.id, now);
  return redirect(ownPath(path) ?? PATH);
}

export default function Notifications() {
  const { notifications, hasUnread, isFirst, cursor } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Notifications"
      actions={
        hasUnread ? (
          <Form method="post">
            <SubmitButton tone="plain">Tout marquer comme lu</SubmitButton>
          </Form>
        ) : null
      }
    >
      <Card isFlush>
        {notifications.length === 0 ? (
          <EmptyState title="Aucune notification">
            Vous serez prévenu ici de ce qui vous attend : une réponse, un retour, un rendez-vous déplacé.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-base-300">
            {notifications.map((one) => (
              <li key={one.id}>
                <Form method="post">
                  <button
                    type="submit"
                    name="id"
                    value={one.id}
                    className="flex w-full cursor-pointer flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3 text-left text-sm hover:bg-base-200"
                  >
                    <span className={`min-w-0 flex-1 ${one.readAt ? "" : "font-semibold"}`}>
                      {one.readAt ? null : <span className="mr-2 text-primary">Nouveau</span>}
                      {one.text}
                    </span>
                    <time dateTime={one.createdAt} className="text-base-content/70">
                      {formatInstant(one.createdAt)}
                    </time>
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <Pagination
          firstPath={isFirst ? null : PATH}
          nextPath={cursor ? `${PATH}?apres=${encodeURIComponent(cursor)}` : null}
        />
      </Card>
    </Page>
  );
}
