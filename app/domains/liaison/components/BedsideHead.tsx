import { Phone } from "lucide-react";
import { formatInstant } from "#app/shared/dates.ts";
import { type AnswerSubject, identityWords, placeWords } from "../answer-text.rules.ts";
import {
  IMMEDIATE_RISK_LABELS,
  type ImmediateRisk,
  LIAISON_AIM_LABELS,
  type LiaisonLevel,
} from "../liaison.vocabulary.ts";
import { LevelTag } from "./LevelTag.tsx";

interface HeadProps {
  subject: AnswerSubject;
  row: {
    callbackPhone: string;
    level: LiaisonLevel;
    immediateRisk: ImmediateRisk;
    contactDueAt: string;
    firstContactAt: string | null;
  };
  now: string;
}

/** What one needs at the bed: who, where, whom to call, what was asked. */
export function BedsideHead({ subject, row, now }: HeadProps) {
  return (
    <section
      aria-label="Patient et question"
      className="flex flex-col gap-2 rounded-box border border-base-300 bg-base-100 p-4"
    >
      <p className="font-semibold">{identityWords(subject, now)}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span>{placeWords(subject)}</span>
        <LevelTag level={row.level} />
      </p>
      {row.immediateRisk === "none" ? null : (
        <p className="font-medium text-error">{IMMEDIATE_RISK_LABELS[row.immediateRisk]}</p>
      )}
      <p className="whitespace-pre-line break-words">{subject.question}</p>
      <p className="text-base-content/70 text-sm">
        Attendu{"\u00a0"}: {LIAISON_AIM_LABELS[subject.aim].toLowerCase()}
        {row.firstContactAt ? "" : `. À voir avant le ${formatInstant(row.contactDueAt)}`}
      </p>
      <PhoneButton phone={row.callbackPhone} label="Appeler le service" />
    </section>
  );
}

/** A number to press, as wide as the thumb needs. */
export function PhoneButton(props: { phone: string; label: string; onClick?: () => void }) {
  return (
    <a
      href={`tel:${props.phone.replace(/[^\d+]/g, "")}`}
      onClick={props.onClick}
      className="btn min-h-11 border-base-300 bg-base-100 max-sm:w-full sm:self-start"
    >
      <Phone aria-hidden="true" className="size-4" />
      {props.label} : {props.phone}
    </a>
  );
}
