/** Dates in Europe/Paris, the only time zone that the network's people live in. */
export const TIME_ZONE = "Europe/Paris";

const MS_PER_DAY = 86_400_000;

const dayParts = new Intl.DateTimeFormat("en-CA", { timeZone: TIME_ZONE, dateStyle: "short" });
const dayFormat = new Intl.DateTimeFormat("fr-FR", {
  timeZone: TIME_ZONE,
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
});
const shortDayFormat = new Intl.DateTimeFormat("fr-FR", {
  timeZone: TIME_ZONE,
  day: "numeric",
  month: "short",
  year: "numeric",
});
const timeFormat = new Intl.DateTimeFormat("fr-FR", {
  timeZone: TIME_ZONE,
  hour: "2-digit",
  minute: "2-digit",
});

/** The calendar day (YYYY-MM-DD) in Paris at that instant. */
export function dayOf(instant: Date | string): string {
  const ms = typeof instant === "string" ? Date.parse(instant) : instant.getTime();
  const utcDay = Math.floor(ms / MS_PER_DAY);
  let day = parisDays.get(utcDay);
  if (day === undefined) {
    day = parisDayWithin(utcDay);
    if (parisDays.size >= DAYS_KEPT) parisDays.clear();
    parisDays.set(utcDay, day);
  }
  if (day === null) return dayParts.format(ms);
  return ms < day.midnight ? day.before : day.after;
}

interface ParisDay {
  /** The midnight of Paris within a day of UTC, in ms. */
  midnight: number;
  before: string;
  after: string;
}

const DAYS_KEPT = 2_000;
/** Formatting is slow, and a list asks for the same few days again and again. */
const parisDays = new Map<number, ParisDay | null>();

/** Null for the two days of the year on which the clock changes. */
function parisDayWithin(utcDay: number): ParisDay | null {
  const start = new Date(utcDay * MS_PER_DAY);
  const end = new Date(start.getTime() + MS_PER_DAY - 1);
  const offset = parisOffsetMs(start);
  if (offset !== parisOffsetMs(end)) return null;
  return {
    midnight: start.getTime() + MS_PER_DAY - offset,
    before: dayParts.format(start),
    after: dayParts.format(end),
  };
}

/** Adds calendar days to a day (YYYY-MM-DD). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole calendar days from one day to another; negative when `to` is before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** The instant at which a day's clock time happens in Paris; summer time is taken into account. */
export function instantOf(day: string, time = "00:00"): Date {
  const naive = new Date(`${day}T${time}:00Z`);
  return new Date(naive.getTime() - parisOffsetMs(new Date(naive.getTime() - parisOffsetMs(naive))));
}

/** The last instant of a day in Paris. */
export function endOfDay(day: string): Date {
  return new Date(instantOf(addDays(day, 1)).getTime() - 1);
}

/** Age in completed years on a day. */
export function ageOn(birthOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return day.slice(5) < birthOn.slice(5) ? years - 1 : years;
}

/** «0 an», «1 an», «40 ans» */
export function formatAge(years: number): string {
  return years < 2 ? `${years} an` : `${years} ans`;
}

/** «mar. 24 nov. 2026» */
export function formatDay(value: Date | string): string {
  return withOrdinal(dayFormat.format(toDate(value)));
}

/** «24 nov. 2026» */
export function formatShortDay(value: Date | string): string {
  return withOrdinal(shortDayFormat.format(toDate(value)));
}

/** «mar. 24 nov. 2026 à 14:05» */
export function formatInstant(value: Date | string): string {
  return `${formatDay(value)} à ${timeFormat.format(toDate(value))}`;
}

/** The first of a month is «1er» in French; `Intl` writes «1». */
function withOrdinal(day: string): string {
  return day.replace(/(^|\s)1(?=\s)/u, "$11er");
}

/** «14:05» */
export function formatTime(value: Date | string): string {
  return timeFormat.format(toDate(value));
}

/** A day without a time is read at noon, so that no time zone moves it. */
function toDate(value: Date | string): Date {
  if (value instanceof Date) return value;
  return value.length === 10 ? new Date(`${value}T12:00:00Z`) : new Date(value);
}

const offsetFormat = new Intl.DateTimeFormat("en-US", { timeZone: TIME_ZONE, timeZoneName: "longOffset" });

const MS_PER_HOUR = 3_600_000;
const HOURS_KEPT = 20_000;
/** The clock changes on a whole hour of UTC, so one answer does for each hour. */
const offsets = new Map<number, number>();

function parisOffsetMs(instant: Date): number {
  const hour = Math.floor(instant.getTime() / MS_PER_HOUR);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    offset = readOffsetMs(instant);
    if (offsets.size >= HOURS_KEPT) offsets.clear();
    offsets.set(hour, offset);
  }
  return offset;
}

function readOffsetMs(instant: Date): number {
  const parts = offsetFormat.formatToParts(instant);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT+01:00";
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === "-" ? -1 : 1) * minutes * 60_000;
}

const localFormat = new Intl.DateTimeFormat("sv-SE", {
  timeZone: TIME_ZONE,
  dateStyle: "short",
  timeStyle: "short",
});

/** «2026-11-24T14:05»: an instant as a `datetime-local` field shows it, in Paris. */
export function localInstant(value: Date | string): string {
  return localFormat.format(toDate(value)).replace(" ", "T");
}
