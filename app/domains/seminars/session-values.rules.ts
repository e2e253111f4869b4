import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { differencesOf, type FieldDifference } from "#app/platform/forms/merge.rules.ts";
import {
  addDays,
  dayOf,
  daysBetween,
  formatDay,
  formatInstant,
  formatTime,
  instantOf,
  localInstant,
} from "#app/shared/dates.ts";
import { SESSION_FIELD_LABELS as LABELS } from "./management.vocabulary.ts";
import type { QuotaKind } from "./seminars.vocabulary.ts";
import {
  HALF_DAY_ROWS,
  type HalfDay,
  QUOTA_ROWS,
  type Quota,
  quotaGroup,
  rowLabel,
  rowNumbers,
  TRAINER_ROWS,
} from "./session-rows.rules.ts";

/** What a session's form holds. */
export interface SessionContent {
  halfDays: readonly HalfDay[];
  siteId: string | null;
  place: string | null;
  videoUrl: string | null;
  /** As they are typed: a name, or a name with the address of an account. */
  trainers: readonly string[];
  capacity: number | null;
  /** Null: at once. */
  enrolmentOpensAt: string | null;
  /** Null: when the session begins. */
  enrolmentClosesAt: string | null;
  quotaKind: QuotaKind | null;
  quotas: readonly Quota[];
  quotaReleaseDays: number | null;
}

interface StoredSession extends Omit<SessionContent, "trainers" | "quotaReleaseDays"> {
  startsAt: string;
  quotaReleasesOn: string | null;
  trainers: readonly { name: string; email: string | null }[];
}

/** A person with an account, as the form suggests and reads them: two may bear the same name. */
export function trainerLabel(person: { name: string; email: string | null }): string {
  return person.email === null ? person.name : `${person.name} (${person.email})`;
}

export function contentOf(session: StoredSession): SessionContent {
  const isToTheStart = session.enrolmentClosesAt === session.startsAt;
  return {
    ...session,
    trainers: session.trainers.map(trainerLabel),
    enrolmentClosesAt: isToTheStart ? null : session.enrolmentClosesAt,
    quotaReleaseDays:
      session.quotaReleasesOn === null ? null : daysBetween(session.quotaReleasesOn, dayOf(session.startsAt)),
  };
}

/** A session as the fields of its form hold it. */
export function sessionValues(content: SessionContent): Record<string, string> {
  const { quotaKind } = content;
  return {
    ...halfDayRows(content.halfDays),
    siteId: content.siteId ?? "",
    place: content.place ?? "",
    videoUrl: content.videoUrl ?? "",
    ...numbered("trainer", TRAINER_ROWS, (index) => content.trainers[index] ?? ""),
    isUnlimited: content.capacity === null ? "on" : "",
    capacity: content.capacity === null ? "" : String(content.capacity),
    enrolmentOpensAt: content.enrolmentOpensAt ? localInstant(content.enrolmentOpensAt) : "",
    enrolmentClosesAt: content.enrolmentClosesAt ? localInstant(content.enrolmentClosesAt) : "",
    ...numbered("quotaGroup", QUOTA_ROWS, (index) => {
      const quota = content.quotas[index];
      return quota && quotaKind ? quotaGroup(quotaKind, quota.key) : "";
    }),
    ...numbered("quotaPlaces", QUOTA_ROWS, (index) => String(content.quotas[index]?.places ?? "")),
    quotaReleaseDays: content.quotaReleaseDays === null ? "" : String(content.quotaReleaseDays),
  };
}

/** Fields that are one thing for people, under the name of the first. */
const GROUPS: Record<string, readonly string[]> = {
  day1: rowNumbers(HALF_DAY_ROWS).flatMap((row) => [`day${row}`, `from${row}`, `to${row}`]),
  trainer1: rowNumbers(TRAINER_ROWS).map((row) => `trainer${row}`),
  isUnlimited: ["isUnlimited", "capacity"],
  quotaGroup1: [
    ...rowNumbers(QUOTA_ROWS).flatMap((row) => [`quotaGroup${row}`, `quotaPlaces${row}`]),
    "quotaReleaseDays",
  ],
};

const FORM_LABELS = {
  day1: LABELS.halfDays,
  siteId: LABELS.siteId,
  place: LABELS.place,
  videoUrl: LABELS.videoUrl,
  trainer1: LABELS.trainers,
  isUnlimited: LABELS.capacity,
  enrolmentOpensAt: LABELS.enrolmentOpensAt,
  enrolmentClosesAt: LABELS.enrolmentClosesAt,
  quotaGroup1: LABELS.quotas,
};

/** What a field at fault is called, whichever its row. */
export const SESSION_FAULT_LABELS: Record<string, string> = {
  ...LABELS,
  ...Object.fromEntries(
    rowNumbers(HALF_DAY_ROWS).flatMap((row) => [
      [`day${row}`, rowLabel(row, "demi-journée")],
      [`to${row}`, rowLabel(row, "demi-journée")],
    ]),
  ),
  ...Object.fromEntries(
    rowNumbers(QUOTA_ROWS).flatMap((row) => [
      [`quotaGroup${row}`, LABELS.quotas],
      [`quotaPlaces${row}`, LABELS.quotas],
    ]),
  ),
};

/** The first fields of what differs, by the names of the form. */
export function changedSessionFields(before: SessionContent, after: SessionContent): string[] {
  const [one, other] = [sessionValues(before), sessionValues(after)];
  return Object.keys(FORM_LABELS).filter((name) =>
    (GROUPS[name] ?? [name]).some((field) => one[field] !== other[field]),
  );
}

interface Names {
  sites: readonly { id: string; name: string }[];
  secteurs: readonly { id: string; name: string }[];
  establishments: readonly { id: string; name: string }[];
}

/** What two people changed in one session, in words. */
export function sessionDifferences(
  stored: SessionContent,
  typed: SessionContent,
  context: { names: Names; changed: readonly string[] },
): FieldDifference[] {
  const inWords: Record<string, (content: SessionContent) => string> = {
    day1: (content) => content.halfDays.map(halfDayWords).join("\n"),
    siteId: (content) => context.names.sites.find(({ id }) => id === content.siteId)?.name ?? "",
    trainer1: (content) => content.trainers.join(", "),
    isUnlimited: (content) => capacityWords(content.capacity),
    quotaGroup1: (content) => quotaWords(content, context.names),
    enrolmentOpensAt: (content) => instantWords(content.enrolmentOpensAt),
    enrolmentClosesAt: (content) => instantWords(content.enrolmentClosesAt),
  };
  const recorded = sessionValues(stored);
  return differencesOf({
    labels: FORM_LABELS,
    recorded,
    typed: sessionValues(typed),
    changed: context.changed,
    groups: GROUPS,
    show: (name, texts, side) => inWords[name]?.(side === recorded ? stored : typed) ?? texts.join(", "),
  });
}

/** «mar. 12 janv. 2027, 09:00 à 12:00» */
export function halfDayWords(halfDay: Pick<HalfDay, "startsAt" | "endsAt">): string {
  return `${formatDay(halfDay.startsAt)}, ${formatTime(halfDay.startsAt)} à ${formatTime(halfDay.endsAt)}`;
}

export function capacityWords(capacity: number | null): string {
  if (capacity === null) return "sans limite";
  return capacity === 1 ? "1 place" : `${capacity} places`;
}

/** What people are told when the date or the place of their session changes; nothing else concerns them. */
export function changeSentences(
  before: SessionContent,
  after: SessionContent,
  placeOf: (content: SessionContent) => string,
): string[] {
  const dates = (content: SessionContent) => content.halfDays.map(halfDayWords).join(" ; ");
  const [where, whereNow] = [placeOf(before), placeOf(after)];
  return [
    ...(dates(before) === dates(after)
      ? []
      : [`Nouvelle date : ${dates(after)} (auparavant : ${dates(before)}).`]),
    ...(where === whereNow ? [] : [`Nouveau lieu : ${whereNow} (auparavant : ${where}).`]),
  ];
}

/** The same half-days with the first on another day; clock times stay. */
export function shiftedHalfDays(halfDays: readonly HalfDay[], firstDay: string): HalfDay[] {
  const first = halfDays[0];
  if (!first) return [];
  const days = daysBetween(dayOf(first.startsAt), firstDay);
  return halfDays.map(({ moment, startsAt, endsAt }) => ({
    moment,
    startsAt: shifted(startsAt, days),
    endsAt: shifted(endsAt, days),
  }));
}

/** The session again, from the date that was polled: its other half-days follow as they did. */
export function extraContent(
  content: SessionContent,
  polled: { startsAt: string; endsAt: string },
): SessionContent {
  const [first, ...others] = shiftedHalfDays(content.halfDays, dayOf(polled.startsAt));
  const { startsAt, endsAt } = polled;
  return {
    ...content,
    halfDays: [
      { moment: first?.moment ?? "morning", startsAt, endsAt },
      ...others.filter((halfDay) => halfDay.startsAt >= endsAt),
    ],
  };
}

/** The same clock time, so many days later. */
export function shifted(instant: string, days: number): string {
  return instantOf(addDays(dayOf(instant), days), formatTime(instant)).toISOString();
}

function halfDayRows(halfDays: readonly HalfDay[]): Record<string, string> {
  const rows = rowNumbers(HALF_DAY_ROWS).flatMap((row) => {
    const halfDay = halfDays[row - 1];
    const [day, from] = halfDay ? localInstant(halfDay.startsAt).split("T") : [];
    const to = halfDay ? localInstant(halfDay.endsAt).split("T")[1] : "";
    return [
      [`day${row}`, day ?? ""],
      [`from${row}`, from ?? ""],
      [`to${row}`, to ?? ""],
    ];
  });
  return Object.fromEntries(rows);
}

function numbered(name: string, count: number, textOf: (index: number) => string): Record<string, string> {
  return Object.fromEntries(rowNumbers(count).map((row) => [`${name}${row}`, textOf(row - 1)]));
}

function instantWords(instant: string | null): string {
  return instant === null ? "" : formatInstant(instant);
}

function quotaWords(content: SessionContent, names: Names): string {
  const { quotaKind } = content;
  if (quotaKind === null) return "";
  const lines = content.quotas.map(({ key, places }) => `${groupName(quotaKind, key, names)} : ${places}`);
  return [...lines, `rendues à tous ${content.quotaReleaseDays ?? 0} jours avant`].join(", ");
}

/** What a group is called. */
export function groupName(kind: QuotaKind, key: string, names: Omit<Names, "sites">): string {
  if (kind === "profession") return (PROFESSION_LABELS as Record<string, string>)[key] ?? key;
  const places = kind === "secteur" ? names.secteurs : names.establishments;
  return places.find(({ id }) => id === key)?.name ?? key;
}
