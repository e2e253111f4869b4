import { csvFile } from "#app/shared/csv.ts";
import { formatInstant } from "#app/shared/dates.ts";
import {
  LIAISON_AIM_LABELS,
  LIAISON_LEVEL_LABELS,
  LIAISON_REFUSAL_REASON_LABELS,
  RESET_REASON_LABELS,
  TRIAGE_OUTCOME_LABELS,
} from "./liaison.vocabulary.ts";
import type { ReviewedRequest } from "./review.rules.ts";

const COLUMNS = [
  "reference",
  "service",
  "demandee le",
  "niveau demande",
  "niveau retenu",
  "issue de la revue",
  "motif",
  "question",
  "commentaire",
  "par",
  "le",
  "personne appelee",
  "appel le",
  "objectif",
  "resultat equipe",
  "resultat service",
  "reinitialisations",
];

/** The requests of a month, one a line, without any patient; the ward's question where it was not retained. */
export function reviewCsv(requests: readonly ReviewedRequest[]): string {
  return csvFile([COLUMNS, ...requests.map(lineOf)]);
}

function lineOf(request: ReviewedRequest): (string | number | null)[] {
  const { decision, refusalReason } = request;
  return [
    request.reference,
    request.wardName,
    formatInstant(request.requestedAt),
    LIAISON_LEVEL_LABELS[request.requestedLevel],
    LIAISON_LEVEL_LABELS[request.level],
    request.outcome ? TRIAGE_OUTCOME_LABELS[request.outcome] : "Sans tri",
    refusalReason ? LIAISON_REFUSAL_REASON_LABELS[refusalReason] : null,
    request.outcome === "refused" ? request.question : null,
    decision?.comment ?? null,
    decision?.by ?? null,
    decision ? formatInstant(decision.at) : null,
    request.calledPerson,
    request.calledAt ? formatInstant(request.calledAt) : null,
    LIAISON_AIM_LABELS[request.aim],
    request.teamResult,
    request.wardResult,
    request.resets.map(({ reason }) => RESET_REASON_LABELS[reason]).join(", "),
  ];
}
