import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import {
  countMessages,
  listMessages,
  MESSAGES_PER_PAGE,
} from "#app/platform/outbox/outbox.queries.server.ts";
import { MESSAGE_STATUS_LABELS, MESSAGE_STATUSES } from "#app/platform/outbox/outbox.vocabulary.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export const meta = () => [{ title: "Messages · Pluton" }];

const PATH = "/administration/messages";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "outbox.read");
  const params = new URL(request.url).searchParams;
  const counts = {
    failed: await countMessages(db, "failed"),
    pending: await countMessages(db, "pending"),
    sent: null,
  };
  const status =
    MESSAGE_STATUSES.find((one) => one === params.get("etat")) ?? (counts.failed > 0 ? "failed" : "pending");
  const [createdAt, id] = (params.get("apres") ?? "").split("|");
  const after = createdAt && id ? { createdAt, id } : null;
  const rows = await listMessages(db, status, after);
  const messages = rows.slice(0, MESSAGES_PER_PAGE);
  const last = rows.length > MESSAGES_PER_PAGE ? messages.at(-1) : undefined;
  return {
    counts,
    status,
    messages,
    isSending: context.config.smtpUrl !== null,
    isFirst: after === null,
    cursor: last ? `${last.createdAt}|${last.id}` : null,
  };
}

type Row = Awaited<ReturnType<typeof loader>>["messages"][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "subject",
    header: "Objet",
    cell: (row) => (
      <Link to={`${PATH}/${row.id}`} className="link link-primary">
        {row.subject}
      </Link>
    ),
  },
  { key: "to", header: "Pour", cell: (row) => <span className="break-all">{row.recipientEmail}</span> },
  { key: "created", header: "Écrit", cell: (row) => formatInstant(row.createdAt) },
  { key: "attempts", header: "Essais", cell: (row) => row.attempts, isNumeric: true },
  {
    key: "state",
    header: "Suite",
    cell: (row) => {
      if (row.sentAt) return `parti ${formatInstant(row.sentAt)}`;
      return row.lastError ?? "attend son tour";
    },
  },
];

export default function Messages() {
  const { counts, status, messages, isSending, isFirst, cursor } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Messages"
      subtitle="Les courriels ne contiennent jamais de donnée de santé : un lien, rien d’autre."
    >
      {isSending ? null : (
        <Alert tone="info" title="Aucun serveur de messagerie n’est réglé">
          Rien ne part : vous voyez ici ce qui serait envoyé.
        </Alert>
      )}
      <Card isFlush>
        <div className="border-base-300 border-b p-3">
          <Tabs
            label="État des messages"
            tabs={MESSAGE_STATUSES.map((one) => ({
              label: MESSAGE_STATUS_LABELS[one],
              to: `${PATH}?etat=${one}`,
              count: counts[one],
              isCurrent: one === status,
            }))}
          />
        </div>
        {messages.length === 0 ? (
          <EmptyState title="Aucun message dans cet état" />
        ) : (
          <DataTable caption="Messages" columns={COLUMNS} rows={messages} rowKey={(row) => row.id} />
        )}
        <Pagination
          firstPath={isFirst ? null : `${PATH}?etat=${status}`}
          nextPath={cursor ? `${PATH}?etat=${status}&apres=${encodeURIComponent(cursor)}` : null}
        />
      </Card>
    </Page>
  );
}
