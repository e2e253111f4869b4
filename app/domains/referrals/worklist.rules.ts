import { deskWorklist, filiereWorklist, secteurWorklist } from "#app/domains/filieres/tallies.rules.ts";
import { dayOf, daysBetween } from "#app/shared/dates.ts";
import { type DueTone, dueTone, dueWords } from "#app/shared/due.ts";
import { stageOf, TALLY_KEYS, type TallyKey } from "./referrals.rules.ts";
import type { Priority, ReferralOwner, ReferralStage, ReferralStatus } from "./referrals.vocabulary.ts";

/** One list of referrals: what a filière received, what a secteur sent, or what waits at the desk. */
export type View =
  | { kind: "filiere"; id: string; code: string; name: string }
  | { kind: "secteur"; id: string; code: string; name: string }
  | { kind: "desk"; id: string; code: string; name: string };

/** `liste` in the address of the desk's list. */
export const DESK_CODE = "guichet";

export const TABS = ["a-traiter", "en-attente", "en-soins", "clos", "brouillons", "tous"] as const;
export type TabSlug = (typeof TABS)[number];

export const TAB_LABELS: Record<TabSlug, string> = {
  "a-traiter": "À traiter",
  "en-attente": "En attente",
  "en-soins": "En soins",
  clos: "Clos",
  brouillons: "Brouillons",
  tous: "Tous",
};

/** The stage that a tab shows; null: all but drafts. */
export const TAB_STAGES: Record<TabSlug, ReferralStage | null> = {
  "a-traiter": "triage",
  "en-attente": "waiting",
  "en-soins": "care",
  clos: "closed",
  brouillons: "draft",
  tous: null,
};

/** The tabs that a list has: the desk keeps nothing past its routing, drafts are the secteur's. */
export function tabsOf(view: View): TabSlug[] {
  if (view.kind === "desk") return ["a-traiter", "clos", "tous"];
  return TABS.filter((tab) => tab !== "brouillons" || view.kind === "secteur");
}

/** The tally that counts a list. */
export function tallyWorklist(view: View): string {
  if (view.kind === "filiere") return filiereWorklist(view.id);
  return view.kind === "secteur" ? secteurWorklist(view.id) : deskWorklist(view.id);
}

/** How many a tab holds; what is closed is not counted on its tab, it only grows. */
export function countOf(tab: TabSlug, tallies: Record<TallyKey, number>): number | null {
  const stage = TAB_STAGES[tab];
  if (stage === null || stage === "closed") return null;
  return TALLY_KEYS.filter((key) => key !== "returned" && stageOf(key, null) === stage).reduce(
    (sum, key) => sum + tallies[key],
    0,
  );
}

export interface DatedReferral {
  status: ReferralStatus;
  owner: ReferralOwner;
  priority: Priority;
  dueAt: string | null;
  remindedAt: string | null;
  escalatedAt: string | null;
  closedAt: string | null;
}

/**
 * The date that matters now, in words: the answer, the information, the place, the appointment, the end of care,
 * the return. `estimateWeeks` is the filière's estimate for a new referral of that priority, null when unknown.
 */
export function deadlineText(
  referral: DatedReferral,
  now: Date,
  estimateWeeks: Record<Priority, number | null> | null,
): { text: string; tone: DueTone } {
  const { dueAt, status } = referral;
  if (dueAt === null)
    return { text: referral.closedAt ? `clos le ${shortDay(referral.closedAt)}` : "", tone: "neutral" };
  const words = { text: dueWords(dueAt, now), tone: dueTone(dueAt, now) };
  const isPast = dueAt < now.toISOString();
  if (status === "needs_information") return informationText(referral, words);
  if (status === "accepted") return { ...words, text: `à organiser, ${words.text}` };
  if (status === "waiting" && !isPast) {
    const weeks = estimateWeeks?.[referral.priority] ?? null;
    return { text: weeks === null ? "en file d’attente" : placeText(weeks), tone: "neutral" };
  }
  if (status === "waiting") return { text: `attente, ${words.text}`, tone: words.tone };
  if (status === "scheduled")
    return { text: `rendez-vous le ${shortDay(dueAt)}`, tone: isPast ? "danger" : "neutral" };
  if (status === "in_care") return careText(referral, dueAt, now);
  return words;
}

function placeText(weeks: number): string {
  return weeks === 0 ? "place estimée : moins d’une sem." : `place estimée : ${weeks}\u00a0sem.`;
}

function informationText(referral: DatedReferral, words: { text: string; tone: DueTone }) {
  if (referral.escalatedAt) return { text: `sans réponse, ${words.text}`, tone: words.tone };
  if (referral.remindedAt) return { text: `relancé le ${shortDay(referral.remindedAt)}`, tone: words.tone };
  return { text: `complément, ${words.text}`, tone: words.tone };
}

function careText(referral: DatedReferral, dueAt: string, now: Date): { text: string; tone: DueTone } {
  const late = daysBetween(dayOf(dueAt), dayOf(now));
  const tone = dueTone(dueAt, now);
  if (referral.owner === "secteur") return { text: `accusé du retour, ${dueWords(dueAt, now)}`, tone };
  if (dueAt < now.toISOString())
    return { text: `fin dépassée de ${Math.max(late, 0)}\u00a0j`, tone: "danger" };
  return { text: `fin prévue le ${shortDay(dueAt)}`, tone };
}

/** «14/02» */
function shortDay(instant: string): string {
  const day = dayOf(instant);
  return `${day.slice(8)}/${day.slice(5, 7)}`;
}

/** Where a page of the list ends: the next begins after it. No patient data: it stands in the address. */
export interface Cursor {
  /** Due date, or creation for the tab of all; empty where the list has neither. */
  at: string;
  id: string;
}

export function encodeCursor(cursor: Cursor): string {
  return `${cursor.at}~${cursor.id}`;
}

export function decodeCursor(text: string | null): Cursor | null {
  const match = /^([0-9TZ:.-]*)~([0-9a-f-]{36})$/.exec(text ?? "");
  return match ? { at: match[1] ?? "", id: match[2] ?? "" } : null;
}
