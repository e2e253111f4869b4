import { differencesOf, type FieldDifference } from "#app/platform/forms/merge.rules.ts";
import { localInstant } from "#app/shared/dates.ts";
import { SESSION_LABELS } from "./session-labels.vocabulary.ts";
import { TEACHING_KIND_LABELS, type TeachingKind } from "./teaching.vocabulary.ts";

interface Session {
  kind: TeachingKind;
  title: string | null;
  theme: string | null;
  filiereId: string | null;
  presenterId: string | null;
  moderatorId: string;
  startsAt: string;
  endsAt: string;
  siteId: string | null;
  place: string | null;
  videoUrl: string | null;
}

/** A session as its form holds it. */
export function sessionValues(session: Session): Record<string, string> {
  const [day = "", startTime = ""] = localInstant(session.startsAt).split("T");
  const [, endTime = ""] = localInstant(session.endsAt).split("T");
  return {
    kind: session.kind,
    title: session.title ?? "",
    theme: session.theme ?? "",
    filiereId: session.filiereId ?? "",
    presenterId: session.presenterId ?? "",
    moderatorId: session.moderatorId,
    day,
    startTime,
    endTime,
    siteId: session.siteId ?? "",
    place: session.place ?? "",
    videoUrl: session.videoUrl ?? "",
  };
}

const TIMES = ["day", "startTime", "endTime"] as const;

/** What is not the same in the session and in what was typed, in words; `names` says what identifiers stand for. */
export function sessionDifferences(
  recorded: Session,
  typed: Session,
  names: ReadonlyMap<string, string>,
): FieldDifference[] {
  return differencesOf({
    labels: SESSION_LABELS,
    recorded: sessionValues(recorded),
    typed: sessionValues(typed),
    changed: null,
    groups: { day: TIMES },
    show(name, texts, side) {
      if (name === "kind") return texts.map((text) => TEACHING_KIND_LABELS[text as TeachingKind]).join(", ");
      if (name === "day") return TIMES.map((time) => String(side[time] ?? "")).join(" ");
      return texts.map((text) => names.get(text) ?? text).join(", ");
    },
  });
}
