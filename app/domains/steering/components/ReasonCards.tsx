import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { BREACH_REASON_LABELS, RESET_REASON_LABELS } from "#app/domains/liaison/liaison.vocabulary.ts";
import { Card } from "#app/ui/Card.tsx";
import { maskedWords } from "../figure-words.rules.ts";
import type { breachReasons, ReasonCount, resetReasons } from "../liaison-figures.rules.ts";
import { LIAISON_DEFINITIONS, type RowReason } from "../liaison-figures.vocabulary.ts";
import { Definition } from "./Definition.tsx";

type Breaches = ReturnType<typeof breachReasons>;

/** Clocks that were not kept, and why; each count leads to its rows. */
export function BreachCard(props: {
  breaches: { contact: Breaches; answer: Breaches };
  minimum: number;
  rowsPath(clock: "contact" | "answer", reason?: RowReason): string;
}) {
  const { contact, answer } = props.breaches;
  return (
    <Card title="Délais dépassés">
      <div className="grid gap-5 sm:grid-cols-2">
        <ReasonList
          title={
            <Link className="link" to={props.rowsPath("contact")}>
              Premier contact : {contact.late}
            </Link>
          }
          reasons={contact.reasons}
          labels={BREACH_REASON_LABELS}
          minimum={props.minimum}
          rest={contact.unexplained}
          rowsPath={(reason) => props.rowsPath("contact", reason)}
        />
        <ReasonList
          title={
            <Link className="link" to={props.rowsPath("answer")}>
              Réponse signée : {answer.late}
            </Link>
          }
          reasons={answer.reasons}
          labels={BREACH_REASON_LABELS}
          minimum={props.minimum}
          rest={answer.unexplained}
          rowsPath={(reason) => props.rowsPath("answer", reason)}
        />
      </div>
      <Definition>{LIAISON_DEFINITIONS.breaches}</Definition>
    </Card>
  );
}

export function ResetCard(props: {
  resets: { count: number; reasons: ReturnType<typeof resetReasons> };
  requests: number;
  minimum: number;
  rowsPath(reason?: RowReason): string;
}) {
  return (
    <Card
      title="Délais réinitialisés"
      aside={
        <Link className="link" to={props.rowsPath()}>
          Voir les lignes
        </Link>
      }
    >
      <ReasonList
        title={`${props.resets.count} demandes sur ${props.requests}`}
        reasons={props.resets.reasons}
        labels={RESET_REASON_LABELS}
        minimum={props.minimum}
        rest={0}
        rowsPath={props.rowsPath}
      />
      <Definition>{LIAISON_DEFINITIONS.resets}</Definition>
    </Card>
  );
}

function ReasonList<Reason extends RowReason>(props: {
  title: ReactNode;
  reasons: readonly ReasonCount<Reason>[];
  labels: Record<Reason, string>;
  minimum: number;
  /** Late and still open: no reason yet. */
  rest: number;
  rowsPath(reason: RowReason): string;
}) {
  return (
    <div>
      <h3 className="font-medium text-sm">{props.title}</h3>
      <dl className="mt-2 flex flex-col gap-1 text-sm">
        {props.reasons.map(({ reason, count }) => (
          <Line
            key={reason}
            label={props.labels[reason]}
            count={maskedWords(count, props.minimum)}
            to={count < props.minimum ? null : props.rowsPath(reason)}
          />
        ))}
        {props.rest > 0 ? (
          <Line label="Pas encore expliqués" count={String(props.rest)} to={props.rowsPath("sans-motif")} />
        ) : null}
      </dl>
    </div>
  );
}

/** A count that is masked leads nowhere: its rows would say it. */
function Line(props: { label: string; count: string; to: string | null }) {
  return (
    <div className="flex justify-between gap-3 border-base-300 border-b py-1">
      <dt>{props.label}</dt>
      <dd className="whitespace-nowrap font-medium">
        {props.to ? (
          <Link className="link" to={props.to} aria-label={`${props.label} : ${props.count} demandes`}>
            {props.count}
          </Link>
        ) : (
          props.count
        )}
      </dd>
    </div>
  );
}
