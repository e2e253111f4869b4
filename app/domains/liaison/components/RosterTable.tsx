import { formatInstant } from "#app/shared/dates.ts";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import type { RosterPerson } from "../roster.service.server.ts";
import { UNAVAILABILITY_LABELS } from "../roster.vocabulary.ts";

/** Who may be sent today: rest, absence and load of each intern. */
export function RosterTable(props: { people: readonly RosterPerson[]; heavyFrom: number }) {
  const columns: Column<RosterPerson>[] = [
    {
      key: "name",
      header: "Interne",
      cell: (person) => <span className="font-medium">{person.name}</span>,
    },
    { key: "hospitals", header: "Hôpitaux", cell: (person) => person.hospitals.join(", ") },
    { key: "state", header: "Aujourd’hui", cell: (person) => <PersonState person={person} /> },
    {
      key: "load",
      header: "Demandes en charge",
      isNumeric: true,
      cell: (person) =>
        person.load >= props.heavyFrom ? (
          <Tag tone="warning">{person.load} demandes : charge élevée</Tag>
        ) : (
          person.load
        ),
    },
  ];
  return (
    <DataTable
      caption="Internes de la liaison"
      columns={columns}
      rows={props.people}
      rowKey={(person) => person.accountId}
    />
  );
}

function PersonState({ person }: { person: RosterPerson }) {
  if (!person.blocked) return <Tag tone="success">Disponible</Tag>;
  const { kind, until } = person.blocked;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Tag tone="warning">{kind === "rest" ? "Repos de sécurité" : UNAVAILABILITY_LABELS[kind]}</Tag>
      <span className="text-base-content/70 text-sm">jusqu’au {formatInstant(until)}</span>
    </span>
  );
}
