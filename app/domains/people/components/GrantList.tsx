import { Form } from "@remix-run/react";
import {
  ROLE_LABELS,
  type Role,
  SCOPE_TYPE_LABELS,
  type ScopeType,
} from "#app/platform/access/roles.vocabulary.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Tag } from "#app/ui/Tag.tsx";

interface GrantRow {
  id: string;
  role: Role;
  scopeType: ScopeType;
  scopeId: string;
  startsOn: string;
  endsOn: string | null;
  revokedAt: string | null;
}

interface Scope {
  type: ScopeType;
  id: string;
  label: string;
}

/** The roles of an account, with the way to take back those that are in force or to come. */
export function GrantList(props: {
  grants: readonly GrantRow[];
  scopes: readonly Scope[];
  today: string;
  /** Address of the roles page. */
  path: string;
}) {
  if (props.grants.length === 0)
    return (
      <EmptyState title="Aucun rôle">
        Sans rôle, cette personne voit seulement l’annuaire et les filières.
      </EmptyState>
    );
  const columns: readonly Column<GrantRow>[] = [
    {
      key: "role",
      header: "Rôle",
      cell: (grant) => <span className="font-medium">{ROLE_LABELS[grant.role]}</span>,
    },
    { key: "scope", header: "Périmètre", cell: (grant) => scopeLabel(grant, props.scopes) },
    { key: "period", header: "Période", cell: periodLabel },
    { key: "state", header: "État", cell: (grant) => <StateTag grant={grant} today={props.today} /> },
    {
      key: "withdraw",
      header: "Retirer",
      cell: (grant) =>
        isOver(grant, props.today) ? (
          "—"
        ) : (
          <Form method="post" action={`${props.path}/${grant.id}`}>
            <SubmitButton tone="plain" isSmall>
              Retirer
              <span className="sr-only"> le rôle {ROLE_LABELS[grant.role]}</span>
            </SubmitButton>
          </Form>
        ),
    },
  ];
  return <DataTable caption="Rôles" columns={columns} rows={props.grants} rowKey={(grant) => grant.id} />;
}

function scopeLabel(grant: GrantRow, scopes: readonly Scope[]): string {
  const scope = scopes.find((one) => one.type === grant.scopeType && one.id === grant.scopeId);
  if (grant.scopeType === "network") return scope?.label ?? SCOPE_TYPE_LABELS.network;
  return `${SCOPE_TYPE_LABELS[grant.scopeType]} : ${scope?.label ?? "hors de la liste actuelle"}`;
}

function periodLabel(grant: GrantRow): string {
  const start = `du ${formatShortDay(grant.startsOn)}`;
  return grant.endsOn ? `${start} au ${formatShortDay(grant.endsOn)}` : `${start}, sans fin`;
}

function isOver(grant: GrantRow, today: string): boolean {
  return grant.revokedAt !== null || (grant.endsOn !== null && grant.endsOn < today);
}

function StateTag({ grant, today }: { grant: GrantRow; today: string }) {
  if (grant.revokedAt) return <Tag>Retiré le {formatShortDay(grant.revokedAt)}</Tag>;
  if (isOver(grant, today)) return <Tag>Terminé</Tag>;
  return grant.startsOn > today ? <Tag tone="info">À venir</Tag> : <Tag tone="success">En cours</Tag>;
}
