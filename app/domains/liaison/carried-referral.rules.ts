import type { ReferralAim } from "#app/domains/referrals/referrals.vocabulary.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { cim10Label } from "./cim10.vocabulary.ts";
import {
  LIAISON_REASON_LABELS,
  type LiaisonAim,
  type LiaisonInformed,
  type LiaisonReason,
} from "./liaison.vocabulary.ts";
import { SUICIDE_RISK_LABELS, type SuicideRisk } from "./notes.vocabulary.ts";

interface CarriedRequest {
  reference: string;
  reason: LiaisonReason;
  question: string;
  stayReason: string | null;
  context: string | null;
  treatments: string | null;
  knownCare: string | null;
}

interface CarriedNote {
  contactAt: string | null;
  assessment: string | null;
  suicideRisk: SuicideRisk | null;
  riskDetail: string | null;
  cim10Code: string | null;
  advice: string | null;
  treatment: string | null;
  followUpDetail: string | null;
}

/** What the ward and the liaison wrote, as a referral's texts: the filière asks nobody to type it again. */
export function carriedTexts(
  request: CarriedRequest,
  note: CarriedNote,
  place: { hospitalName: string; wardName: string },
): { reason: string; history: string; treatments: string | null } {
  const seenOn = note.contactAt ? `, vu le ${formatShortDay(note.contactAt)}` : "";
  return {
    reason: paragraphs([
      `Adressé par la psychiatrie de liaison : ${place.hospitalName}, ${place.wardName}${seenOn} (demande ${request.reference}).`,
      `Motif : ${LIAISON_REASON_LABELS[request.reason]}.`,
      `Question du service : ${request.question}`,
      said("Ce qui est attendu de la filière", note.followUpDetail),
    ]),
    history: paragraphs([
      said("Évaluation de liaison", note.assessment),
      said("CIM-10", note.cim10Code && cim10Label(note.cim10Code)),
      said("Risque suicidaire", riskInWords(note)),
      said("Conseils donnés au service", note.advice),
      said("Motif du séjour", request.stayReason),
      said("Contexte", request.context),
      said("Suivi connu", request.knownCare),
    ]),
    treatments: paragraphs([request.treatments, said("Proposé par la liaison", note.treatment)]) || null,
  };
}

function riskInWords(note: CarriedNote): string | null {
  if (!note.suicideRisk) return null;
  return [SUICIDE_RISK_LABELS[note.suicideRisk], note.riskDetail].filter(Boolean).join(". ");
}

function said(label: string, text: string | null): string | null {
  return text ? `${label} : ${text}` : null;
}

function paragraphs(texts: readonly (string | null)[]): string {
  return texts.filter(Boolean).join("\n\n");
}

/** The ward's aim in the words of a filière. */
export const CARRIED_AIMS: Record<LiaisonAim, ReferralAim> = {
  diagnosis: "diagnosis",
  advice: "specialised_care",
  orientation: "specialised_care",
  risk: "crisis_prevention",
  capacity: "specialised_care",
  compulsory_care: "specialised_care",
  medication: "treatment_advice",
  behaviour: "specialised_care",
  brief_therapy: "psychotherapy",
  treatment: "specialised_care",
};

/** A referral does not know «unable»: the person is still to be told. */
export function carriedInformation(informed: LiaisonInformed): "agrees" | "hesitates" | "not_yet" {
  return informed === "unable" ? "not_yet" : informed;
}
