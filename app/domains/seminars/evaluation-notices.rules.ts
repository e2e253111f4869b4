import { formatDay, formatInstant } from "#app/shared/dates.ts";
import { quoted } from "#app/shared/text.ts";
import { ANONYMITY_WORDS, type EvaluationMoment } from "./evaluation.vocabulary.ts";
import type { NewsLabel } from "./notices.rules.ts";

const SENTENCES: Record<EvaluationMoment, string> = {
  before: "Avant la séance, quelques questions sur ce que vous savez déjà",
  on_day: "Votre avis sur la séance",
  three_months: "Trois mois après, ce qui a changé dans votre pratique",
};

/** One sentence, the same inside the application and as the subject of the e-mail. */
export function askedSentence(
  moment: EvaluationMoment,
  session: NewsLabel,
  { isReminder }: { isReminder: boolean },
): string {
  const what = `${SENTENCES[moment]} : ${quoted(session.title)}, ${formatDay(session.startsAt)}.`;
  return isReminder ? `Rappel. ${what}` : what;
}

/** What the e-mail says beyond its sentence. */
export function askedParagraphs(asked: {
  moment: EvaluationMoment;
  session: NewsLabel;
  closesAt: string;
  isReminder: boolean;
  link: string;
}): string[] {
  const { moment, session, closesAt, link } = asked;
  const until =
    moment === "before"
      ? `Répondez avant le début de la séance, le ${formatInstant(closesAt)}. Les mêmes questions reviennent après : la séance s’y mesure, pas vous.`
      : `Deux minutes suffisent. L’évaluation est ouverte jusqu’au ${formatDay(closesAt)}.`;
  return [askedSentence(moment, session, asked), until, link, ANONYMITY_WORDS];
}
