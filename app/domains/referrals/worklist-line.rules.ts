import { ageOn, dayOf, daysBetween } from "#app/shared/dates.ts";
import type { DueTone } from "#app/shared/due.ts";
import { type PatientNames, shortPatientLabel } from "./patient-label.rules.ts";
import type { Priority, ReferralKind, ReferralStatus } from "./referrals.vocabulary.ts";
import { type DatedReferral, deadlineText } from "./worklist.rules.ts";

/** What a list shows of a referral, and all that a browser receives of it: no whole name, no birth date. */
export interface WorklistLine {
  id: string;
  path: string;
  /** «Marie D.» */
  patient: string;
  /** Years. */
  age: number | null;
  secteur: string | null;
  commune: string | null;
  reason: string | null;
  kind: ReferralKind;
  status: ReferralStatus;
  priority: Priority;
  isClosed: boolean;
  isSoonAfterReturn: boolean;
  /** Sent, and nobody of the filière or the desk has looked at it. */
  isUnopened: boolean;
  /** Whole days since it was sent, or begun for a draft. */
  days: number;
  deadline: { text: string; tone: DueTone };
  /** The sender; the filière where the list is of what was sent. */
  other: string;
}

type LineSource = DatedReferral & { [Name in keyof PatientNames]: string | null } & {
  id: string;
  kind: ReferralKind;
  submittedAt: string | null;
  createdAt: string;
  firstOpenedAt: string | null;
  previousReferralId: string | null;
  reason: string | null;
  birthOn: string | null;
  communeName: string | null;
  secteurCode: string | null;
  filiereName: string | null;
  senderTitle: string | null;
  senderFamilyName: string | null;
};

/** The line of a referral in a list of what was sent (`isSent`) or received; `estimateWeeks` as for `deadlineText`. */
export function lineOf(
  row: LineSource,
  list: { isSent: boolean; now: Date; today: string; estimateWeeks: Record<Priority, number | null> | null },
): WorklistLine {
  return {
    id: row.id,
    path: row.status === "draft" ? `/adressages/nouveau?brouillon=${row.id}` : `/adressages/${row.id}`,
    patient: shortPatientLabel(row),
    age: row.birthOn ? ageOn(row.birthOn, list.today) : null,
    secteur: row.secteurCode,
    commune: row.communeName,
    reason: row.reason ? beginningOf(row.reason) : null,
    kind: row.kind,
    status: row.status,
    priority: row.priority,
    isClosed: row.closedAt !== null,
    isSoonAfterReturn: row.previousReferralId !== null,
    isUnopened: list.isSent && row.status === "submitted" && row.firstOpenedAt === null,
    days: daysBetween(dayOf(row.submittedAt ?? row.createdAt), list.today),
    deadline: deadlineText(row, list.now, list.estimateWeeks),
    other: list.isSent
      ? (row.filiereName ?? "Guichet territorial")
      : [row.senderTitle, row.senderFamilyName].filter(Boolean).join(" "),
  };
}

const REASON_SHOWN = 60;

/** Cut between two words. */
export function beginningOf(text: string): string {
  if (text.length <= REASON_SHOWN) return text;
  const cut = text.slice(0, REASON_SHOWN);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), REASON_SHOWN / 2)).replace(/[\s,;:.]+$/, "")}…`;
}
