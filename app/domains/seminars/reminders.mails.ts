import { dayOf, formatDay } from "#app/shared/dates.ts";
import { quoted } from "#app/shared/text.ts";
import { halfDayWords } from "./catalogue.rules.ts";
import type { DueReminder } from "./reminders.rules.ts";
import { followPath, SIGN_PATH, sessionPath, signPath } from "./seminars.paths.ts";
import { placeWords } from "./session-words.rules.ts";

interface RemindedSession {
  id: string;
  title: string;
  startsAt: string;
  halfDays: readonly { startsAt: string; endsAt: string }[];
  siteName: string | null;
  siteAddress: string | null;
  place: string | null;
  videoUrl: string | null;
}

/** One sentence, the same inside the application and as the subject of the e-mail. */
export function reminderSentence({ kind }: DueReminder, session: RemindedSession): string {
  const what = `${quoted(session.title)}, ${formatDay(session.startsAt)}`;
  return kind === "day"
    ? `C’est aujourd’hui : ${quoted(session.title)}.`
    : `Rappel de votre séance : ${what}.`;
}

/** Where a reminder leads inside the application. */
export function reminderPath({ kind }: DueReminder, session: { id: string }): string {
  return kind === "day" ? SIGN_PATH : sessionPath(session.id);
}

/** When, where, what to do if one cannot come; on the day itself, the way to sign. Opening a link does nothing. */
export function reminderParagraphs(
  reminder: DueReminder,
  session: RemindedSession,
  recipient: { enrolmentId: string; accountId: string | null },
): string[] {
  const { enrolmentId, accountId } = recipient;
  const own = accountId ? sessionPath(session.id) : followPath(enrolmentId);
  const isToday = reminder.kind === "day";
  const halfDays = session.halfDays.filter(({ startsAt }) => !isToday || dayOf(startsAt) === reminder.forOn);
  const facts = [
    reminderSentence(reminder, session),
    ["Horaires :", ...halfDays.map(halfDayWords)].join("\n"),
    `Lieu : ${[placeWords(session), session.siteAddress].filter(Boolean).join(", ")}`,
    ...(session.videoUrl ? [`Visioconférence : ${session.videoUrl}`] : []),
  ];
  if (isToday)
    return [
      ...facts,
      "Pour signer votre présence, ouvrez ce lien dans la salle, puis tapez le code affiché :",
      `{url}${accountId ? SIGN_PATH : signPath(enrolmentId)}`,
      "Un empêchement ? Prévenez en rendant votre place :",
      `{url}${own}`,
    ];
  return [
    ...facts,
    "Dans votre agenda :",
    `{url}${own}/agenda.ics`,
    "Un empêchement ? Rendez votre place, quelqu’un l’attend :",
    `{url}${own}`,
  ];
}
