import { Link } from "@remix-run/react";
import { LIAISON_LEVEL_LABELS, LIAISON_STATUS_LABELS } from "#app/domains/liaison/liaison.vocabulary.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { minutesWords } from "../figure-words.rules.ts";
import type { LiaisonFact } from "../liaison-facts.rules.ts";

/** The requests behind a figure: no patient, no question; a link for whoever may open them. */
export function FactTable(props: { rows: readonly LiaisonFact[]; mayOpen: boolean }) {
  const columns: Column<LiaisonFact>[] = [
    {
      key: "reference",
      header: "Demande",
      cell: (fact) => (
        <span className="whitespace-nowrap">
          {props.mayOpen ? <Link to={`/liaison/${fact.id}`}>{fact.reference}</Link> : fact.reference}
        </span>
      ),
    },
    {
      key: "at",
      header: "Reçue",
      cell: (fact) => <span className="xl:whitespace-nowrap">{formatInstant(fact.requestedAt)}</span>,
    },
    { key: "ward", header: "Service", cell: (fact) => `${fact.hospitalName}, ${fact.wardName}` },
    { key: "level", header: "Niveau", cell: (fact) => LIAISON_LEVEL_LABELS[fact.level] },
    { key: "status", header: "État", cell: (fact) => LIAISON_STATUS_LABELS[fact.status] },
    {
      key: "contact",
      header: "Premier contact",
      cell: (fact) => <Delay minutes={fact.contactMinutes} isInTime={fact.isContactInTime} />,
    },
    {
      key: "answer",
      header: "Réponse signée",
      cell: (fact) => <Delay minutes={fact.answerMinutes} isInTime={fact.isAnswerInTime} />,
    },
    {
      key: "resets",
      header: "Réinitialisations",
      isNumeric: true,
      cell: (fact) => fact.resets.length || "–",
    },
  ];
  return <DataTable caption="Demandes" columns={columns} rows={props.rows} rowKey={(fact) => fact.id} />;
}

function Delay(props: { minutes: number | null; isInTime: boolean | null }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      {minutesWords(props.minutes)}
      {props.isInTime === false ? <Tag tone="danger">hors délai</Tag> : null}
    </span>
  );
}
