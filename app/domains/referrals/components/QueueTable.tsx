import { Link } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { ageOn, dayOf, formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { DueTag } from "#app/ui/DueTag.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { Tag, type Tone } from "#app/ui/Tag.tsx";
import { patientLabel } from "../patient-label.rules.ts";
import { PRIORITY_LABELS, type Priority } from "../referrals.vocabulary.ts";
import type { QueueLine } from "../waiting-list.queries.server.ts";
import { daysWaited, isReviewDue, waitReviewDueAt } from "../waiting-list.rules.ts";

const TONES: Record<Priority, Tone> = { urgent: "danger", prioritaire: "warning", programme: "neutral" };

interface QueueTableProps {
  rows: readonly QueueLine[];
  firstRank: number;
  filiere: { waitReviewDays: number };
  now: string;
  path: string;
  mayRank: boolean;
  mayBook: boolean;
}

/** The list in its order, with the rank that the sender sees and what each wait asks for. */
export function QueueTable(props: QueueTableProps) {
  const columns: Column<QueueLine>[] = [
    {
      key: "patient",
      header: "Patient",
      cell: (row) => (
        <>
          <Link className="link font-medium" to={`/adressages/${row.id}`}>
            {patientLabel(row)}
          </Link>{" "}
          <span className="whitespace-nowrap text-base-content/70">
            {ageOn(row.birthOn, dayOf(props.now))} ans
          </span>
        </>
      ),
    },
    {
      key: "rank",
      header: "Rang",
      isNumeric: true,
      cell: (row) => props.firstRank + props.rows.indexOf(row),
    },
    {
      key: "priority",
      header: "Priorité",
      cell: (row) => (
        <span className="inline-flex flex-wrap gap-1">
          <Tag tone={TONES[row.priority]}>{PRIORITY_LABELS[row.priority]}</Tag>
          {row.boost > 0 ? <Tag tone="info">Avancé</Tag> : null}
        </span>
      ),
    },
    { key: "secteur", header: "Secteur", cell: (row) => row.secteurCode },
    {
      key: "since",
      header: "Attend depuis",
      cell: (row) => (row.waitingSince ? <Since since={row.waitingSince} now={props.now} /> : "—"),
    },
    { key: "review", header: "Réévaluation", cell: (row) => <Review row={row} {...props} /> },
    {
      key: "care",
      header: "Soins à commencer",
      cell: (row) => (row.careDueAt ? <DueTag dueAt={row.careDueAt} now={props.now} /> : "sans délai"),
    },
    { key: "actions", header: "Actions", cell: (row) => <RowActions row={row} {...props} /> },
  ];
  return <DataTable caption="Liste d’attente" columns={columns} rows={props.rows} rowKey={(row) => row.id} />;
}

function Since(props: { since: string; now: string }) {
  const days = daysWaited(props.since, new Date(props.now));
  return (
    <span className="whitespace-nowrap" title={formatShortDay(props.since)}>
      {days === 0 ? "aujourd’hui" : `${days}\u00a0j`}
    </span>
  );
}

function Review({ row, filiere, now }: { row: QueueLine; filiere: { waitReviewDays: number }; now: string }) {
  if (!row.waitingSince) return null;
  const wait = { waitingSince: row.waitingSince, waitReviewedAt: row.waitReviewedAt };
  if (isReviewDue(wait, filiere.waitReviewDays, new Date(now))) return <Tag tone="danger">À réévaluer</Tag>;
  return <DueTag dueAt={waitReviewDueAt(wait, filiere.waitReviewDays)} now={now} />;
}

function RowActions({ row, path, mayRank, mayBook }: QueueTableProps & { row: QueueLine }) {
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      {mayBook ? (
        <Link className="link" to={`/adressages/${row.id}/rendez-vous`}>
          Fixer un rendez-vous
        </Link>
      ) : null}
      {mayRank ? (
        <>
          <Link className="link" to={`${path}&demande=${row.id}&action=reevaluer`}>
            Réévaluer
          </Link>
          <Link className="link" to={`${path}&demande=${row.id}&action=avancer`}>
            Faire passer devant
          </Link>
        </>
      ) : null}
    </span>
  );
}

/** The form of one row, above the list: reassess the wait, or move the patient up. */
export function QueueAction(props: {
  row: QueueLine;
  action: string | null;
  reply: FormReply | undefined;
  path: string;
}) {
  const { row, reply } = props;
  const hidden = { referralId: row.id, version: row.version };
  const isMoveUp = props.action === "avancer" || reply?.values.intent === "move_up";
  return (
    <Card
      title={
        isMoveUp ? `Faire passer devant : ${patientLabel(row)}` : `Réévaluer l’attente : ${patientLabel(row)}`
      }
      aside={
        <Link className="link" to={props.path}>
          Fermer
        </Link>
      }
    >
      {isMoveUp ? (
        <IntentForm
          key={`up-${row.id}`}
          schema={() => import("../care.forms.ts").then((forms) => forms.moveUpForm)}
          intent="move_up"
          reply={reply}
          hidden={hidden}
          labels={{ reason: "Motif" }}
          submit="Faire passer devant"
        >
          {(field) => (
            <TextArea
              {...field("reason")}
              label="Motif"
              help="Visible du secteur adresseur et gardé dans l’historique, avec votre nom."
              rows={2}
              isRequired
            />
          )}
        </IntentForm>
      ) : (
        <IntentForm
          key={`review-${row.id}`}
          schema={() => import("../care.forms.ts").then((forms) => forms.reviewForm)}
          intent="review"
          reply={reply}
          hidden={hidden}
          labels={{ note: "Risque pendant l’attente" }}
          submit="Enregistrer la réévaluation"
        >
          {(field) => (
            <TextArea
              {...field("note")}
              label="Risque pendant l’attente"
              help="En une phrase : qui a été joint, quel risque, quelle mesure."
              rows={2}
              isRequired
            />
          )}
        </IntentForm>
      )}
    </Card>
  );
}
