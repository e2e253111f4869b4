import { Link } from "@remix-run/react";
import { Phone } from "lucide-react";
import { BORN_WORDS, SEX_LABELS, type Sex } from "#app/domains/patients/patients.vocabulary.ts";
import { type PatientNames, patientLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { ageOn, dayOf, formatShortDay } from "#app/shared/dates.ts";
import { Tag } from "#app/ui/Tag.tsx";
import { bedWords } from "../bed.rules.ts";
import { isLeaving, isUnseen } from "../board.rules.ts";
import {
  IMMEDIATE_RISK_LABELS,
  type ImmediateRisk,
  LIAISON_LEVEL_LABELS,
  LIAISON_STATUS_LABELS,
  type LiaisonLevel,
  type LiaisonStatus,
} from "../liaison.vocabulary.ts";
import { liaisonOwnerSentence } from "../page-moves.rules.ts";
import { LevelTag } from "./LevelTag.tsx";

interface BannerProps {
  request: {
    patientId: string;
    status: LiaisonStatus;
    level: LiaisonLevel;
    requestedLevel: LiaisonLevel;
    immediateRisk: ImmediateRisk;
    visit: number;
    bed: string | null;
    callbackPhone: string;
    expectedDischargeOn: string | null;
    closedAt: string | null;
  };
  head: PatientNames & {
    birthOn: string;
    sex: Sex;
    secteurCode: string | null;
    communeName: string | null;
    wardName: string;
    hospitalName: string;
    intern: string | null;
  };
  isFrequent: boolean;
  requestsOfYear: number;
  mayOpenPatient: boolean;
  isAnswerOnly: boolean;
  now: Date;
}

/** Whom it is about, where they lie, whom to call, in what state, and who must act. */
export function LiaisonBanner({ request, head, now, ...shown }: BannerProps) {
  const name = patientLabel(head);
  return (
    <section
      aria-label="Situation de la demande"
      className="flex flex-col gap-2 rounded-box border border-base-300 bg-base-100 p-4"
    >
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {shown.mayOpenPatient ? (
          <Link to={`/patients/${request.patientId}`} className="link link-primary font-semibold text-lg">
            {name}
          </Link>
        ) : (
          <strong className="font-semibold text-lg">{name}</strong>
        )}
        <span className="text-base-content/70 text-sm">
          {ageOn(head.birthOn, dayOf(now))} ans, {BORN_WORDS[head.sex]} le {formatShortDay(head.birthOn)} ·{" "}
          {SEX_LABELS[head.sex].toLowerCase()}
          {head.secteurCode ? ` · ${head.secteurCode}` : ""}
          {head.communeName ? ` · ${head.communeName}` : ""}
        </span>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">
          {head.hospitalName}, {head.wardName}
          {request.bed ? `, ${bedWords(request.bed)}` : ""}
        </span>
        {shown.isAnswerOnly ? null : <CallBack phone={request.callbackPhone} />}
      </p>
      <p className="flex flex-wrap gap-1">
        <LevelTag level={request.level} />
        {request.level === request.requestedLevel ? null : (
          <Tag>Demandé : {LIAISON_LEVEL_LABELS[request.requestedLevel].toLowerCase()}</Tag>
        )}
        <Tag tone={request.closedAt ? "neutral" : "info"}>{LIAISON_STATUS_LABELS[request.status]}</Tag>
        {request.immediateRisk === "none" || shown.isAnswerOnly ? null : (
          <Tag tone="danger">{IMMEDIATE_RISK_LABELS[request.immediateRisk]}</Tag>
        )}
        <LeavingTag request={request} now={now} />
        {shown.isFrequent ? (
          <Tag tone="warning">{`Demandes répétées : ${shown.requestsOfYear} en un an`}</Tag>
        ) : null}
      </p>
      <p className="font-medium text-sm">{liaisonOwnerSentence({ ...request, intern: head.intern })}</p>
    </section>
  );
}

function CallBack({ phone }: { phone: string }) {
  return (
    <a
      href={`tel:${phone.replace(/[^\d+]/g, "")}`}
      className="link link-primary inline-flex min-h-11 items-center gap-1.5 sm:min-h-6"
    >
      <Phone aria-hidden="true" className="size-4" />
      <span className="sr-only">Rappeler le service au </span>
      {phone}
    </a>
  );
}

function LeavingTag({ request, now }: Pick<BannerProps, "request" | "now">) {
  const day = request.expectedDischargeOn;
  if (!day || request.closedAt) return null;
  if (!isLeaving(request, now)) return <Tag>{`Sortie prévue le ${formatShortDay(day)}`}</Tag>;
  const words = day === dayOf(now) ? "Sort aujourd’hui" : `Sortie prévue le ${formatShortDay(day)}`;
  return isUnseen(request) ? (
    <Tag tone="danger">{`${words}, pas encore vu`}</Tag>
  ) : (
    <Tag tone="warning">{words}</Tag>
  );
}
