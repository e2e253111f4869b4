import { Link } from "@remix-run/react";
import { dayOf, formatShortDay } from "#app/shared/dates.ts";
import { Tag } from "#app/ui/Tag.tsx";
import { bedWords } from "../bed.rules.ts";
import { wardWords } from "../board.rules.ts";
import type { BoardCardData } from "../board.service.server.ts";
import { dueSubject } from "../clocks.rules.ts";
import { IMMEDIATE_RISK_LABELS, LIAISON_REASON_LABELS } from "../liaison.vocabulary.ts";
import { Countdown } from "./Countdown.tsx";
import { LevelTag } from "./LevelTag.tsx";

/** One request at a glance: whom, where, how urgent, why, until when, and who has it. The whole card can be pressed. */
export function BoardCard(props: {
  card: BoardCardData;
  now: Date;
  /** The asking ward reads the state in its own words; the others read it above the column. */
  isWard: boolean;
  hasHospital: boolean;
}) {
  const { card, now } = props;
  const place = [
    props.hasHospital ? card.hospitalName : null,
    card.wardName,
    card.bed ? bedWords(card.bed) : null,
  ];
  return (
    <li
      data-row=""
      className={`relative flex flex-col gap-1 rounded-field border bg-base-100 p-3 text-sm focus-within:border-primary hover:border-primary ${card.waitsForMe ? "border-primary/50" : "border-base-300"}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <Link
          to={`/liaison/${card.id}`}
          className="font-semibold text-primary after:absolute after:inset-0 hover:underline"
        >
          {card.patient}
          {card.age === null ? null : (
            <span className="font-normal text-base-content/70">{`, ${card.age}\u00a0ans`}</span>
          )}
        </Link>
        <LevelTag level={card.level} />
      </div>
      <p className="text-base-content/70">{place.filter(Boolean).join(" · ")}</p>
      <p>
        {LIAISON_REASON_LABELS[card.reason]}
        {card.immediateRisk === "none" ? null : (
          <strong className="font-medium text-error"> · {IMMEDIATE_RISK_LABELS[card.immediateRisk]}</strong>
        )}
      </p>
      <p className="truncate text-base-content/70" title={card.question}>
        {card.question}
      </p>
      {props.isWard ? <p className="font-medium">{wardWords(card.status)}</p> : null}
      <CardFoot card={card} now={now} />
      {card.expectedDischargeOn && card.closedAt === null ? (
        <p>
          <DischargeTag card={card} now={now} />
        </p>
      ) : null}
    </li>
  );
}

/** Until when, and who has it. */
function CardFoot({ card, now }: { card: BoardCardData; now: Date }) {
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      {card.dueAt ? (
        <span>
          {dueSubject(card)} :{" "}
          <Countdown
            startedAt={card.answeredAt || card.status === "written" ? card.updatedAt : card.clockStartedAt}
            dueAt={card.dueAt}
            now={now}
          />
        </span>
      ) : (
        <span className="text-base-content/70">
          {card.closedAt ? `Close le ${formatShortDay(card.closedAt)}` : null}
        </span>
      )}
      <span className={card.isMine ? "font-medium" : "text-base-content/70"}>
        {card.isMine ? "Vous" : (card.intern ?? (card.closedAt ? "" : "À personne encore"))}
      </span>
    </p>
  );
}

function DischargeTag({ card, now }: { card: BoardCardData; now: Date }) {
  const day = card.expectedDischargeOn ?? "";
  const today = dayOf(now);
  if (day === today) return <Tag tone={card.isLeavingUnseen ? "danger" : "warning"}>Sort aujourd’hui</Tag>;
  if (day < today)
    return (
      <Tag tone={card.isLeavingUnseen ? "danger" : "neutral"}>Sortie prévue le {formatShortDay(day)}</Tag>
    );
  return <span className="text-base-content/70">Sortie prévue le {formatShortDay(day)}</span>;
}
