import { Link } from "@remix-run/react";
import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { formatInstant, formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { DueTag } from "#app/ui/DueTag.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import type { SessionPerson } from "../managed-session.queries.server.ts";
import { managedSessionPath } from "../seminars.paths.ts";
import { END_REASON_LABELS } from "../seminars.vocabulary.ts";
import { reasonWords } from "../session-words.rules.ts";

type Person = SessionPerson;

/** Those who have a place. */
export function ConfirmedCard(props: { sessionId: string; people: readonly Person[] }) {
  return (
    <PeopleCard
      id="confirmees"
      title="Inscriptions confirmées"
      empty="Personne n’a encore de place confirmée"
      people={props.people}
      columns={[
        nameColumn(props.sessionId),
        ...WHERE,
        {
          key: "since",
          header: "Confirmée le",
          isWideOnly: true,
          cell: (person) => dayWords(person.confirmedAt),
        },
      ]}
    />
  );
}

/** Places that are kept until their answer. */
export function OffersCard(props: { sessionId: string; people: readonly Person[]; now: string }) {
  if (props.people.length === 0) return null;
  return (
    <PeopleCard
      title="Places proposées, sans réponse encore"
      empty=""
      people={props.people}
      columns={[
        nameColumn(props.sessionId),
        ...WHERE,
        {
          key: "until",
          header: "Répond avant le",
          cell: ({ offerExpiresAt }) =>
            offerExpiresAt ? (
              <>
                {formatInstant(offerExpiresAt)} <DueTag dueAt={offerExpiresAt} now={props.now} />
              </>
            ) : null,
        },
      ]}
    />
  );
}

/** Who is served next, and why in this order. */
export function QueueCard(props: { sessionId: string; people: readonly Person[]; isByPriority: boolean }) {
  const ranks = new Map(props.people.map(({ id }, index) => [id, index + 1]));
  return (
    <PeopleCard
      id="attente"
      title="Liste d’attente, dans l’ordre où elle est servie"
      empty="Personne n’attend"
      people={props.people}
      columns={[
        nameColumn(props.sessionId, (person) => `${ranks.get(person.id)}. `),
        ...WHERE,
        {
          key: "asked",
          header: "Demande",
          isWideOnly: true,
          cell: (person) => formatInstant(person.enrolledAt),
        },
        {
          key: "why",
          header: "Raisons de l’ordre",
          cell: (person) => (
            <span className="cell-bare">
              {(props.isByPriority ? reasonWords(person.priorityReasons).join(". ") : "") ||
                "Ordre d’arrivée"}
            </span>
          ),
        },
      ]}
    />
  );
}

export function AbsentCard(props: { sessionId: string; people: readonly Person[] }) {
  if (props.people.length === 0) return null;
  return (
    <PeopleCard
      title="Absences"
      empty=""
      people={props.people}
      columns={[
        nameColumn(props.sessionId),
        ...WHERE,
        { key: "reason", header: "Motif", cell: (person) => person.absenceReason ?? "Aucun motif donné" },
      ]}
    />
  );
}

/** Enrolments that are over, with their reason. */
export function EndedTable({ people }: { people: readonly Person[] }) {
  return (
    <DataTable<Person>
      caption="Inscriptions terminées"
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        { key: "name", header: "Nom", cell: fullName },
        {
          key: "why",
          header: "Fin",
          cell: ({ endReason, endComment }) =>
            [endReason ? END_REASON_LABELS[endReason] : null, endComment].filter(Boolean).join(" : "),
        },
        { key: "on", header: "Le", cell: (person) => dayWords(person.endedAt) },
      ]}
    />
  );
}

function PeopleCard(props: {
  id?: string;
  title: string;
  empty: string;
  people: readonly Person[];
  columns: readonly Column<Person>[];
}) {
  return (
    <Card
      {...(props.id ? { id: props.id } : {})}
      title={props.title}
      aside={String(props.people.length)}
      isFlush
    >
      {props.people.length > 0 ? (
        <DataTable
          caption={props.title}
          rows={props.people}
          rowKey={(person) => person.id}
          columns={props.columns}
        />
      ) : (
        <EmptyState title={props.empty} />
      )}
    </Card>
  );
}

/** On a phone they stand under the name. */
const WHERE: readonly Column<Person>[] = [
  {
    key: "profession",
    header: "Profession",
    isWideOnly: true,
    cell: (person) => PROFESSION_LABELS[person.profession],
  },
  {
    key: "where",
    header: "Lieu d’exercice",
    isWideOnly: true,
    cell: (person) => whereWords(person) || "non renseigné",
  },
];

function whereWords({ secteurCode, establishmentName, workplace }: Person): string {
  return [secteurCode, establishmentName ?? workplace].filter(Boolean).join(", ");
}

function nameColumn(sessionId: string, before?: (person: Person) => string): Column<Person> {
  return {
    key: "name",
    header: "Nom",
    cell: (person) => (
      <>
        {before?.(person)}
        <Link to={`${managedSessionPath(sessionId)}?personne=${person.id}#personne`} className="link">
          {fullName(person)}
        </Link>
        <span className="block text-base-content/70 md:hidden">
          {[PROFESSION_LABELS[person.profession], whereWords(person)].filter(Boolean).join(", ")}
        </span>
      </>
    ),
  };
}

export function fullName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`;
}

function dayWords(instant: string | null): string {
  return instant === null ? "" : formatShortDay(instant);
}
