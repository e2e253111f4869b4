import { formatInstant } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { isBreached, lengthWords } from "../clocks.rules.ts";
import {
  BREACH_REASON_LABELS,
  type BreachReason,
  RESET_REASON_LABELS,
  type ResetReason,
} from "../liaison.vocabulary.ts";
import { Countdown } from "./Countdown.tsx";

interface ClocksProps {
  request: {
    requestedAt: string;
    clockStartedAt: string;
    contactDueAt: string;
    answerDueAt: string;
    firstContactAt: string | null;
    answeredAt: string | null;
    closedAt: string | null;
    contactBreachReason: BreachReason | null;
    answerBreachReason: BreachReason | null;
  };
  resets: readonly {
    id: string;
    reason: ResetReason;
    comment: string | null;
    previousStartedAt: string;
    startedAt: string;
    previousContactDueAt: string;
  }[];
  now: Date;
}

/** First contact and definitive answer; what a reset changed stands beside what was due before it. */
export function LiaisonClocks({ request, resets, now }: ClocksProps) {
  const startedAt = request.clockStartedAt;
  const isOver = request.closedAt !== null;
  return (
    <Card title="Délais">
      <DefinitionList
        items={[
          { label: "Demande", value: formatInstant(request.requestedAt) },
          {
            label: "Premier contact",
            value: (
              <Clock
                startedAt={startedAt}
                dueAt={request.contactDueAt}
                doneAt={request.firstContactAt}
                breach={request.contactBreachReason}
                {...{ now, isOver }}
              />
            ),
          },
          {
            label: "Réponse",
            value: (
              <Clock
                startedAt={startedAt}
                dueAt={request.answerDueAt}
                doneAt={request.answeredAt}
                breach={request.answerBreachReason}
                {...{ now, isOver }}
              />
            ),
          },
          ...resets.map((reset) => ({
            label: "Délai réinitialisé",
            value: (
              <>
                {RESET_REASON_LABELS[reset.reason]}
                {reset.comment ? ` : ${reset.comment}` : ""}
                <span className="block text-base-content/70">
                  Nouveau départ le {formatInstant(reset.startedAt)} ; départ d’avant le{" "}
                  {formatInstant(reset.previousStartedAt)}, premier contact dû alors le{" "}
                  {formatInstant(reset.previousContactDueAt)}
                </span>
              </>
            ),
          })),
        ]}
      />
    </Card>
  );
}

function Clock(props: {
  startedAt: string;
  dueAt: string;
  doneAt: string | null;
  breach: BreachReason | null;
  isOver: boolean;
  now: Date;
}) {
  const { dueAt, doneAt, now } = props;
  if (!doneAt && props.isOver)
    return <span className="text-base-content/70">Sans objet : la demande est close</span>;
  return (
    <>
      {doneAt ? (
        <>
          Le {formatInstant(doneAt)}, {doneWords(dueAt, doneAt, now)}
        </>
      ) : (
        <>
          Avant le {formatInstant(dueAt)} (<Countdown startedAt={props.startedAt} dueAt={dueAt} now={now} />)
        </>
      )}
      {props.breach ? (
        <span className="block text-base-content/70">
          Motif du retard : {BREACH_REASON_LABELS[props.breach].toLowerCase()}
        </span>
      ) : null}
    </>
  );
}

function doneWords(dueAt: string, doneAt: string, now: Date): string {
  if (!isBreached({ dueAt, doneAt }, now)) return "dans le délai";
  const minutes = Math.round((Date.parse(doneAt) - Date.parse(dueAt)) / 60_000);
  return minutes < 1 ? "dans le délai" : `${lengthWords(minutes)} après le délai`;
}
