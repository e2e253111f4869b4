import { fileReply } from "#app/platform/file-reply.ts";
import { csvFile } from "#app/shared/csv.ts";
import {
  EVALUATION_MOMENT_LABELS,
  QUESTION_KIND_LABELS,
  QUESTION_MEASURE_LABELS,
} from "./evaluation.vocabulary.ts";
import type { QuestionResult } from "./results.rules.ts";
import type { EvaluationResults, OpinionResult } from "./results.service.server.ts";

type Line = readonly (string | number | null)[];

const HEADER: Line = [
  "moment",
  "question",
  "reponse attendue",
  "invites",
  "ont repondu",
  "moyenne",
  "choix",
  "nombre",
  "part",
];

const PLACES = 1_000;

/** The file of a page of results. */
export function resultsReply(results: EvaluationResults, name: string): Response {
  return fileReply(resultsCsv(results), { name, format: "csv" });
}

/** What the pages of results show, as lines: what they hide is blank here too. */
export function resultsCsv(results: EvaluationResults): string {
  const lines = [
    ...opinionLines(EVALUATION_MOMENT_LABELS.on_day, results.onDay),
    ...opinionLines(EVALUATION_MOMENT_LABELS.three_months, results.threeMonths),
    ...knowledgeLines(results),
  ];
  return csvFile([HEADER, ...lines]);
}

function opinionLines(moment: string, opinion: OpinionResult): Line[] {
  return [
    [moment, "Ensemble", null, opinion.invited, opinion.answered, rounded(opinion.overall), null, null, null],
    ...(opinion.attractiveness === null
      ? []
      : [
          [
            ...[moment, QUESTION_MEASURE_LABELS.attractiveness, null, null, null],
            ...[rounded(opinion.attractiveness), null, null, null],
          ],
        ]),
    ...opinion.questions.flatMap((question) => questionLines(moment, question)),
    ...opinion.comments.flatMap(({ label, texts }) =>
      texts.map(
        (text): Line => [moment, label, QUESTION_KIND_LABELS.text, null, null, null, text, null, null],
      ),
    ),
  ];
}

function questionLines(moment: string, question: QuestionResult): Line[] {
  const { label, answered, mean, choices } = question;
  const kind = QUESTION_KIND_LABELS[question.kind];
  return [
    [moment, label, kind, null, answered, rounded(mean), null, null, null],
    ...choices.map(
      (choice): Line => [
        moment,
        label,
        kind,
        null,
        null,
        null,
        `${choice.label}${choice.isRight ? " (juste)" : ""}`,
        choice.count,
        rounded(choice.share),
      ],
    ),
  ];
}

function knowledgeLines({ knowledge }: EvaluationResults): Line[] {
  if (!knowledge) return [];
  const { before, after, paired, invitedBefore, invitedAfter } = knowledge;
  const score = (moment: string, invited: number | null, count: number, mean: number | null): Line => [
    moment,
    "Score de connaissances, en %",
    null,
    invited,
    count,
    rounded(mean),
    null,
    null,
    null,
  ];
  return [
    score("Connaissances avant", invitedBefore, before.count, before.mean),
    score("Connaissances après", invitedAfter, after.count, after.mean),
    score("Avant, parmi qui a répondu deux fois", null, paired.count, paired.before),
    score("Après, parmi qui a répondu deux fois", null, paired.count, paired.after),
    ...knowledge.questions.flatMap((question) => [
      ...questionLines("Connaissances avant", question.before),
      ...questionLines("Connaissances après", question.after),
    ]),
  ];
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * PLACES) / PLACES;
}
