import { formatDay, formatInstant } from "#app/shared/dates.ts";
import { quoted } from "#app/shared/text.ts";
import { END_REASON_LABELS, type EndReason } from "./seminars.vocabulary.ts";

/** What happened to somebody's enrolment, as it is told to them. */
export type EnrolmentNews =
  | { kind: "confirmed" }
  | { kind: "waiting"; rank: number }
  | { kind: "offered"; expiresAt: string }
  /** The session's date or place is not what it was; `what` says each in a sentence. */
  | { kind: "changed"; what: readonly string[] }
  | { kind: "ended"; reason: EndReason; comment: string | null };

export interface NewsLabel {
  title: string;
  startsAt: string;
}

/** One sentence, the same inside the application and as the subject of the e-mail. */
export function newsSentence(news: EnrolmentNews, session: NewsLabel): string {
  const what = `${quoted(session.title)}, ${formatDay(session.startsAt)}`;
  switch (news.kind) {
    case "confirmed":
      return `Place confirmée : ${what}.`;
    case "waiting":
      return `Liste d’attente, rang ${news.rank} : ${what}.`;
    case "offered":
      return `Une place se libère, à confirmer avant le ${formatInstant(news.expiresAt)} : ${what}.`;
    case "changed":
      return `Séance modifiée : ${what}.`;
    case "ended":
      return `${END_REASON_LABELS[news.reason]} : ${what}.`;
  }
}

/** What the e-mail says beyond its sentence; `link` is the line that leads to the person's own page. */
export function newsParagraphs(news: EnrolmentNews, session: NewsLabel, link: string): string[] {
  const sentence = newsSentence(news, session);
  switch (news.kind) {
    case "confirmed":
      return [sentence, "Un empêchement ? Rendez votre place d’un clic, quelqu’un l’attend :", link];
    case "waiting":
      return [
        sentence,
        "Vous n’avez pas de place à ce jour. Si une place se libère, vous recevrez une proposition à confirmer. Votre rang, ou quitter la liste :",
        link,
      ];
    case "offered":
      return [
        sentence,
        "Acceptez-la ou laissez-la, sans vous connecter :",
        link,
        "Sans réponse dans le délai, elle va à la personne suivante.",
      ];
    case "changed":
      return [
        sentence,
        ...news.what,
        "Votre inscription, ou votre rang, ne change pas. Un empêchement ?",
        link,
      ];
    case "ended":
      return [sentence, ...(news.comment ? [news.comment] : []), "Les autres séances :", link];
  }
}
