import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { UserPlus } from "lucide-react";
import { ACCOUNTS_PER_PAGE, listAccounts } from "#app/domains/people/accounts.queries.server.ts";
import { AccountStatusTag, personName } from "#app/domains/people/components/AccountPage.tsx";
import {
  ACCOUNT_STATUS_LABELS,
  ACCOUNT_STATUSES,
  PROFESSION_LABELS,
} from "#app/domains/people/people.vocabulary.ts";
import { ROLE_LABELS, ROLES } from "#app/platform/access/roles.vocabulary.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { optionsOf, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";

export const meta = () => [{ title: "Comptes · Pluton" }];

const PATH = "/administration/comptes";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, "account.manage");
  const search = new URL(request.url).searchParams;
  const [searchKey, id] = (search.get("apres") ?? "").split("|");
  const filter = {
    text: search.get("nom") ?? "",
    status: ACCOUNT_STATUSES.find((status) => status === search.get("etat")) ?? null,
    role: ROLES.find((role) => role === search.get("role")) ?? null,
    after: searchKey && id ? { searchKey, id } : null,
  };
  const rows = await listAccounts(db, filter, now);
  const accounts = rows.slice(0, ACCOUNTS_PER_PAGE);
  const last = accounts.at(-1);
  const kept = new URLSearchParams(search);
  if (last) kept.set("apres", `${last.searchKey}|${last.id}`);
  const first = new URLSearchParams(search);
  first.delete("apres");
  return {
    accounts,
    filter,
    nextPath: rows.length > ACCOUNTS_PER_PAGE ? `${PATH}?${kept}` : null,
    firstPath: filter.after ? `${PATH}?${first}` : null,
  };
}

type Row = Awaited<ReturnType<typeof loader>>["accounts"][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "name",
    header: "Nom",
    cell: (row) => (
      <Link to={`${PATH}/${row.id}`} className="link link-primary font-medium">
        {personName(row)}
      </Link>
    ),
  },
  { key: "profession", header: "Profession", cell: (row) => PROFESSION_LABELS[row.profession] },
  { key: "establishment", header: "Établissement", cell: (row) => row.establishmentName ?? "—" },
  {
    key: "email",
    header: "Adresse",
    cell: (row) => <span className="[overflow-wrap:anywhere]">{row.email}</span>,
    isWideOnly: true,
  },
  { key: "status", header: "État", cell: (row) => <AccountStatusTag status={row.status} /> },
  {
    key: "seen",
    header: "Dernière connexion",
    cell: (row) => (row.lastSignInAt ? formatShortDay(row.lastSignInAt) : "jamais"),
  },
];

export default function Accounts() {
  const { accounts, filter, nextPath, firstPath } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Comptes"
      subtitle="Qui peut se servir de Pluton, et avec quels rôles."
      actions={
        <LinkButton
          to={`${PATH}/nouveau`}
          tone="primary"
          icon={<UserPlus aria-hidden="true" className="size-4" />}
        >
          Inviter quelqu’un
        </LinkButton>
      }
    >
      <Card isFlush>
        <Form
          method="get"
          role="search"
          className="grid items-end gap-3 border-base-300 border-b p-4 sm:grid-cols-[2fr_1fr_1fr_auto]"
        >
          <TextField isFilter name="nom" label="Nom ou adresse" type="search" defaultValue={filter.text} />
          <SelectField
            isFilter
            name="etat"
            label="État"
            placeholder="Tous"
            options={optionsOf(ACCOUNT_STATUS_LABELS)}
            defaultValue={filter.status ?? ""}
          />
          <SelectField
            isFilter
            name="role"
            label="Rôle en cours"
            placeholder="Tous"
            options={optionsOf(ROLE_LABELS)}
            defaultValue={filter.role ?? ""}
          />
          <SubmitButton tone="plain">Chercher</SubmitButton>
        </Form>
        {accounts.length === 0 ? (
          <EmptyState title="Aucun compte ne correspond">
            Élargissez la recherche, ou invitez cette personne.
          </EmptyState>
        ) : (
          <DataTable caption="Comptes" columns={COLUMNS} rows={accounts} rowKey={(row) => row.id} />
        )}
        <Pagination firstPath={firstPath} nextPath={nextPath} />
      </Card>
    </Page>
  );
}
