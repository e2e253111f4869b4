import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatInstant, formatShortDay, formatTime } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import {
  IRAC_RESULT_LABELS,
  type IracResult,
  LIAISON_AIM_LABELS,
  LIAISON_LEVEL_LABELS,
  LIAISON_REFUSAL_REASON_LABELS,
  RESET_REASON_LABELS,
} from "../liaison.vocabulary.ts";
import { type Decision, iracGap, type ReviewedRequest } from "../review.rules.ts";

/** What is worth talking about with the wards, request by request; a request is its reference, nobody's name. */
export function ReviewLists({ requests }: { requests: readonly ReviewedRequest[] }) {
  const refused = requests.filter(({ outcome }) => outcome === "refused");
  const phone = requests.filter(({ outcome }) => outcome === "phone");
  const changed = requests.filter(({ levelChanges }) => levelChanges.length > 0);
  const gaps = requests.filter((request) => (iracGap(request) ?? 0) !== 0);
  const resets = requests.filter((request) => request.resets.length > 0);
  return (
    <>
      <RequestList title="Non retenues après appel" empty="Aucune ce mois-ci" requests={refused}>
        {(request) => (
          <>
            <p className="font-medium">
              {request.refusalReason ? LIAISON_REFUSAL_REASON_LABELS[request.refusalReason] : "Sans motif"}
            </p>
            <Question text={request.question} />
            {request.calledAt ? (
              <p>
                Appel du {formatInstant(request.calledAt)} : {request.calledPerson}
              </p>
            ) : null}
            <DecisionWords decision={request.decision} />
          </>
        )}
      </RequestList>
      <RequestList title="Niveau modifié" empty="Aucun ce mois-ci" requests={changed}>
        {(request) =>
          request.levelChanges.map((change) => (
            <div key={change.at}>
              <p className="font-medium">
                {LIAISON_LEVEL_LABELS[change.from]} → {LIAISON_LEVEL_LABELS[change.to]}
              </p>
              <DecisionWords decision={change} />
            </div>
          ))
        }
      </RequestList>
      <RequestList title="Répondues par téléphone" empty="Aucune ce mois-ci" requests={phone}>
        {(request) => (
          <>
            <Question text={request.question} />
            <DecisionWords decision={request.decision} />
          </>
        )}
      </RequestList>
      <RequestList title="Résultats cotés différemment" empty="Aucun écart ce mois-ci" requests={gaps}>
        {(request) => (
          <>
            <p>Demandé : {LIAISON_AIM_LABELS[request.aim]}</p>
            <p>
              Équipe : {resultWords(request.teamResult)} · Service : {resultWords(request.wardResult)}
            </p>
            {request.wardComment ? <p className="whitespace-pre-line">« {request.wardComment} »</p> : null}
          </>
        )}
      </RequestList>
      <RequestList title="Délais réinitialisés" empty="Aucun ce mois-ci" requests={resets}>
        {(request) =>
          request.resets.map((reset) => (
            <div key={reset.at}>
              <p className="font-medium">{RESET_REASON_LABELS[reset.reason]}</p>
              <p>
                Départ du {formatInstant(reset.previousStartedAt)} reporté au {formatInstant(reset.startedAt)}
              </p>
              <DecisionWords decision={reset} />
            </div>
          ))
        }
      </RequestList>
    </>
  );
}

function RequestList(props: {
  title: string;
  empty: string;
  requests: readonly ReviewedRequest[];
  children(request: ReviewedRequest): ReactNode;
}) {
  if (props.requests.length === 0)
    return (
      <p className="px-1 text-base-content/70 text-sm">
        {props.title} : {props.empty.toLowerCase()}.
      </p>
    );
  return (
    <Card title={`${props.title} (${props.requests.length})`} isFlush>
      <ul className="divide-y divide-base-300">
        {props.requests.map((request) => (
          <li key={request.id} className="flex flex-col gap-1 px-4 py-3 text-sm">
            <p className="flex flex-wrap gap-x-2">
              <Link to={`/liaison/${request.id}`} className="link inline-flex min-h-6 items-center">
                {request.reference}
              </Link>
              <span className="text-base-content/70">
                {request.wardName}, {formatShortDay(request.requestedAt)} à {formatTime(request.requestedAt)}
              </span>
            </p>
            {props.children(request)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Question({ text }: { text: string }) {
  return <p className="whitespace-pre-line break-words">Question : « {text} »</p>;
}

function DecisionWords({ decision }: { decision: Decision | null }) {
  if (!decision) return null;
  return (
    <>
      {decision.comment ? <p className="whitespace-pre-line break-words">{decision.comment}</p> : null}
      <p className="text-base-content/70">
        {decision.by}, {formatInstant(decision.at)}
      </p>
    </>
  );
}

function resultWords(result: number | null): string {
  return result === null ? "non coté" : IRAC_RESULT_LABELS[result as IracResult].toLowerCase();
}
