import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { findAccount } from "#app/domains/people/accounts.queries.server.ts";
import { personName } from "#app/domains/people/components/AccountPage.tsx";
import { AuditSearch } from "#app/domains/people/components/AuditSearch.tsx";
import { auditFilterOf } from "#app/platform/audit/audit.forms.ts";
import {
  EVENTS_PER_PAGE,
  findChainState,
  listAuditEvents,
} from "#app/platform/audit/audit.queries.server.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { auditLabel } from "#app/platform/audit/audit.vocabulary.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatShortDay, formatTime } from "#app/shared/dates.ts";
import { formatCount } from "#app/shared/numbers.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";

export const meta = () => [{ title: "Journal d’audit · Pluton" }];

const PATH = "/administration/audit";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "audit.read");
  const params = new URL(request.url).searchParams;
  const filter = auditFilterOf(params);
  const [at, id] = (params.get("apres") ?? "").split("|");
  const after = at && id ? { at, id } : null;
  const rows = await listAuditEvents(ctx.db, filter, { after, limit: EVENTS_PER_PAGE + 1 });
  const account = filter.accountId ? await findAccount(ctx.db, filter.accountId) : null;
  const chain = await findChainState(ctx.db);
  await recordAudit(ctx.db, ctx, { action: "audit.search", detail: { ...filter } });

  params.delete("apres");
  const events = rows.slice(0, EVENTS_PER_PAGE);
  const last = rows.length > EVENTS_PER_PAGE ? events.at(-1) : undefined;
  return {
    events,
    filter,
    chain,
    accountName: account ? personName(account) : null,
    search: params.toString(),
    isFirst: after === null,
    cursor: last ? `${last.at}|${last.id}` : null,
  };
}

type Row = Awaited<ReturnType<typeof loader>>["events"][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "at",
    header: "Instant",
    cell: (row) => (
      <time dateTime={row.at} className="whitespace-nowrap">
        {formatShortDay(row.at)}, {formatTime(row.at)}
      </time>
    ),
  },
  {
    key: "actor",
    header: "Acteur",
    cell: (row) =>
      row.accountId ? (
        <Link to={`${PATH}?compte=${row.accountId}`} className="link">
          {row.actorLabel}
        </Link>
      ) : (
        row.actorLabel
      ),
  },
  {
    key: "action",
    header: "Action",
    cell: (row) => <span title={row.action}>{auditLabel(row.action)}</span>,
  },
  {
    key: "patient",
    header: "Patient",
    cell: (row) =>
      row.patientId ? (
        <Link to={`${PATH}?patient=${row.patientId}`} className="link break-all font-mono text-xs">
          {row.patientId}
        </Link>
      ) : (
        "—"
      ),
  },
  {
    key: "subject",
    header: "Objet",
    cell: (row) => (
      <span className="break-all font-mono text-xs">
        {[row.subjectType, row.subjectId].filter(Boolean).join(" ") || "—"}
      </span>
    ),
  },
];

export default function Audit() {
  const { events, filter, chain, accountName, search, isFirst, cursor } = useLoaderData<typeof loader>();
  const page = (more: string) => `${PATH}?${[search, more].filter(Boolean).join("&")}`;
  return (
    <Page
      title="Journal d’audit"
      subtitle={`${formatCount(chain.sealed)} événements scellés, ${formatCount(chain.waiting)} en attente. Le journal ne contient ni nom de patient, ni texte clinique.`}
      actions={
        <LinkButton
          to={`/administration/audit.csv?${search}`}
          isDocument
          icon={<Download aria-hidden="true" className="size-4" />}
        >
          Exporter
        </LinkButton>
      }
    >
      <Card isFlush>
        <AuditSearch filter={filter} accountName={accountName} />
        {events.length === 0 ? (
          <EmptyState title="Aucun événement">Élargissez la période ou retirez un filtre.</EmptyState>
        ) : (
          <DataTable caption="Événements" columns={COLUMNS} rows={events} rowKey={(row) => row.id} />
        )}
        <Pagination
          firstPath={isFirst ? null : page("")}
          nextPath={cursor ? page(`apres=${encodeURIComponent(cursor)}`) : null}
        />
      </Card>
    </Page>
  );
}
