import type { EpisodeStatus } from "#app/domains/referrals/episodes.vocabulary.ts";
import {
  REFERRAL_STATUSES,
  type ReferralKind,
  type ReferralOwner,
  type ReferralStatus,
} from "#app/domains/referrals/referrals.vocabulary.ts";
import { addDays, dayOf, daysBetween, instantOf } from "#app/shared/dates.ts";
import { DAY_SECTIONS, type DayItem, type DaySection } from "./day.vocabulary.ts";

/** Deadlines further away than this are not today's business (DOMAIN: ends of care are listed 30 days ahead). */
export const HORIZON_DAYS = 30;

const WEEK_DAYS = 7;

/** Days before its deadline from which a state waits on someone's desk. */
const LEAD_DAYS: Partial<Record<ReferralStatus, number>> = {
  submitted: HORIZON_DAYS,
  needs_information: HORIZON_DAYS,
  accepted: HORIZON_DAYS,
  waiting: WEEK_DAYS,
  scheduled: 0,
  in_care: HORIZON_DAYS,
};

export interface OwnedReferral {
  status: ReferralStatus;
  kind: ReferralKind;
  owner: ReferralOwner;
  dueAt: string | null;
  episodeStatus: EpisodeStatus | null;
}

/** Must its owner do something about it now? A returned patient waits for the secteur, which has its own line. */
export function isToDo(referral: OwnedReferral, now: Date): boolean {
  if (referral.dueAt === null || referral.episodeStatus === "returned") return false;
  const lead = LEAD_DAYS[referral.status];
  return lead !== undefined && dayOf(referral.dueAt) <= addDays(dayOf(now), lead);
}

/** For each status, the instant before which a deadline is to do: `isToDo` as limits, so that a database can count. */
export function toDoLimits(now: Date): { status: ReferralStatus; before: string }[] {
  return REFERRAL_STATUSES.flatMap((status) => {
    const lead = LEAD_DAYS[status];
    if (lead === undefined) return [];
    return [{ status, before: instantOf(addDays(dayOf(now), lead + 1)).toISOString() }];
  });
}

/** What its owner must do about a referral, as an infinitive. */
export function whatToDo(referral: OwnedReferral): string {
  if (referral.status === "in_care") {
    return referral.episodeStatus === "ended"
      ? "Adresser le retour au secteur"
      : "Préparer la fin ou prolonger";
  }
  if (referral.status === "submitted") {
    if (referral.owner === "desk") return "Orienter vers une filière";
    return referral.kind === "advice" ? "Rendre un avis" : "Trier l’adressage";
  }
  return WORDS[referral.status] ?? "Ouvrir l’adressage";
}

const WORDS: Partial<Record<ReferralStatus, string>> = {
  needs_information: "Apporter le complément demandé",
  accepted: "Fixer un rendez-vous ou inscrire en attente",
  waiting: "Proposer un rendez-vous ou réévaluer l’attente",
  scheduled: "Commencer la prise en charge",
};

/** Nearest deadline first, what has none at the end; the same order at each reading. */
export function inOrder(items: readonly DayItem[]): DayItem[] {
  return [...items].sort((a, b) => {
    const byDue = (a.dueAt ?? "9999").localeCompare(b.dueAt ?? "9999");
    return byDue || a.key.localeCompare(b.key);
  });
}

export function sectionOf(item: Pick<DayItem, "dueAt">, now: Date): DaySection {
  if (item.dueAt === null) return "later";
  if (item.dueAt < now.toISOString()) return "late";
  const left = daysBetween(dayOf(now), dayOf(item.dueAt));
  if (left === 0) return "today";
  return left <= WEEK_DAYS ? "week" : "later";
}

/** Today's appointments stand apart: their time passes, it is not a deadline. */
export function splitAppointments(items: readonly DayItem[]): { appointments: DayItem[]; toDo: DayItem[] } {
  const appointments = inOrder(items.filter((item) => item.kind === "appointment"));
  return { appointments, toDo: items.filter((item) => item.kind !== "appointment") };
}

/** The sections that hold something, in order. */
export function inSections(
  items: readonly DayItem[],
  now: Date,
): { section: DaySection; items: DayItem[] }[] {
  return DAY_SECTIONS.map((section) => ({
    section,
    items: inOrder(items.filter((item) => sectionOf(item, now) === section)),
  })).filter((group) => group.items.length > 0);
}
