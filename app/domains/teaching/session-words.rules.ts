import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { formatInstant, formatTime } from "#app/shared/dates.ts";
import { TEACHING_KIND_LABELS, type TeachingKind, type TeachingStatus } from "./teaching.vocabulary.ts";

interface Named {
  presenterTitle: string | null;
  presenterGivenName: string | null;
  presenterFamilyName: string | null;
  moderatorTitle: string | null;
  moderatorGivenName: string;
  moderatorFamilyName: string;
}

/** «Présentation de cas, lun. 7 déc. 2026 à 14:00»: what leaves the application names no case. */
export function sessionLabel(session: { kind: TeachingKind; startsAt: string }): string {
  return `${TEACHING_KIND_LABELS[session.kind]}, ${formatInstant(session.startsAt)}`;
}

/** «14:00 à 15:30» */
export function hoursWords(session: { startsAt: string; endsAt: string }): string {
  return `${formatTime(session.startsAt)} à ${formatTime(session.endsAt)}`;
}

export function presenterName(session: Named): string | null {
  const { presenterTitle: title, presenterGivenName: givenName, presenterFamilyName: familyName } = session;
  return givenName && familyName ? professionalLabel({ title, givenName, familyName }) : null;
}

export function moderatorName(session: Named): string {
  return professionalLabel({
    title: session.moderatorTitle,
    givenName: session.moderatorGivenName,
    familyName: session.moderatorFamilyName,
  });
}

/** Where it takes place, in a line; empty when it is only a video link. */
export function placeWords(session: {
  siteName: string | null;
  place: string | null;
  videoUrl: string | null;
}): string {
  return [session.siteName, session.place, session.videoUrl ? "visioconférence" : null]
    .filter(Boolean)
    .join(", ");
}

/** What a list calls the session: its title, or what it waits for. */
export function titleOf(session: {
  title: string | null;
  status: TeachingStatus;
  kind: TeachingKind;
}): string {
  return session.title ?? (session.status === "free" ? "Créneau libre" : TEACHING_KIND_LABELS[session.kind]);
}
