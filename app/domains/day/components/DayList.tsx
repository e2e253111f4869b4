import { Link } from "@remix-run/react";
import { countdownWords } from "#app/domains/liaison/clocks.rules.ts";
import { formatTime } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DueTag } from "#app/ui/DueTag.tsx";
import { Tag, type Tone } from "#app/ui/Tag.tsx";
import {
  DAY_KIND_LABELS,
  DAY_SECTION_LABELS,
  type DayItem,
  type DayKind,
  type DaySection,
} from "../day.vocabulary.ts";

const KIND_TONES: Record<DayKind, Tone> = {
  referral: "info",
  care: "success",
  return: "warning",
  appointment: "neutral",
  outcome: "warning",
  rebook: "warning",
  logistics: "neutral",
  liaison: "info",
  seminar: "info",
  session: "neutral",
  teaching: "info",
  evaluation: "info",
  draft: "neutral",
  oversight: "warning",
};

/** What waits, by section, nearest deadline first; each line is one link. */
export function DayList(props: {
  sections: readonly { section: DaySection; items: DayItem[] }[];
  now: string;
}) {
  return props.sections.map(({ section, items }) => (
    <Card key={section} title={DAY_SECTION_LABELS[section]} aside={String(items.length)} isFlush>
      <ul className="mt-2" data-rows="">
        {items.map((item) => (
          <DayLine key={item.key} item={item} now={props.now} />
        ))}
      </ul>
    </Card>
  ));
}

/** The whole line can be pressed; the link alone is named and focused. */
function DayLine({ item, now }: { item: DayItem; now: string }) {
  return (
    <li
      data-row=""
      className="relative grid min-h-14 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-base-300 border-t px-4 py-2.5 text-sm focus-within:bg-base-200 hover:bg-base-200 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto]"
    >
      <span className="max-sm:order-3 max-sm:col-span-2">
        <Tag tone={KIND_TONES[item.kind]}>{DAY_KIND_LABELS[item.kind]}</Tag>
      </span>
      <span className="min-w-0">
        <Link
          to={item.path}
          className="font-medium text-primary after:absolute after:inset-0 hover:underline"
        >
          {item.who ? `${item.what} : ${item.who}` : item.what}
        </Link>
        {item.detail ? <span className="block text-base-content/70">{item.detail}</span> : null}
      </span>
      <span className="text-right">
        <When item={item} now={now} />
      </span>
    </li>
  );
}

function When({ item, now }: { item: DayItem; now: string }) {
  // A session takes place; nothing of it is overdue.
  if (item.dueAt === null || item.kind === "session") return null;
  // An hour may be the whole delay of a liaison request: days would not tell.
  return item.kind === "liaison" ? (
    <DueTag dueAt={item.dueAt} now={now} words={countdownWords(item.dueAt, new Date(now))} />
  ) : (
    <DueTag dueAt={item.dueAt} now={now} />
  );
}

/** Whom this person, or the filière, sees today. */
export function TodaysAppointments({ items }: { items: readonly DayItem[] }) {
  return (
    <Card title="Rendez-vous du jour" aside={String(items.length)} isFlush>
      <ul className="mt-2" data-rows="">
        {items.map((item) => (
          <li
            key={item.key}
            data-row=""
            className="relative flex min-h-14 gap-3 border-base-300 border-t px-4 py-2.5 text-sm focus-within:bg-base-200 hover:bg-base-200"
          >
            <time dateTime={item.dueAt ?? undefined} className="font-medium">
              {item.dueAt ? formatTime(item.dueAt) : null}
            </time>
            <span className="min-w-0">
              <Link
                to={item.path}
                className="font-medium text-primary after:absolute after:inset-0 hover:underline"
              >
                {item.who}
              </Link>
              <span className="block text-base-content/70">{`${item.what} · ${item.detail ?? ""}`}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
