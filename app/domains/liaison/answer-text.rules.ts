import { BORN_WORDS, SEX_LABELS, type Sex } from "#app/domains/patients/patients.vocabulary.ts";
import { type PatientNames, patientLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { ageOn, dayOf, formatDay, formatInstant, formatShortDay } from "#app/shared/dates.ts";
import { bedWords } from "./bed.rules.ts";
import { cim10Label } from "./cim10.vocabulary.ts";
import {
  IRAC_RESULT_LABELS,
  type IracResult,
  LIAISON_AIM_LABELS,
  LIAISON_LEVEL_LABELS,
  LIAISON_REASON_LABELS,
  type LiaisonAim,
  type LiaisonLevel,
  type LiaisonReason,
} from "./liaison.vocabulary.ts";
import {
  type FollowUp,
  MEASURE_LABELS,
  type Measure,
  SUICIDE_RISK_LABELS,
  type SuicideRisk,
} from "./notes.vocabulary.ts";

/** Whom the answer is about, and what was asked. */
export interface AnswerSubject extends PatientNames {
  reference: string;
  birthOn: string;
  sex: Sex;
  bed: string | null;
  question: string;
  aim: LiaisonAim;
  reason: LiaisonReason;
  level: LiaisonLevel;
  requestedAt: string;
  wardName: string;
  hospitalName: string;
  territoryName: string;
}

/** One visit's signed note, as it leaves. */
export interface AnswerNote {
  visit: number;
  contactAt: string | null;
  assessment: string | null;
  cim10Code: string | null;
  suicideRisk: SuicideRisk | null;
  riskDetail: string | null;
  advice: string | null;
  treatment: string | null;
  measures: readonly Measure[];
  measuresDetail: string | null;
  teamResult: number | null;
  ifWorse: string | null;
  followUp: FollowUp | null;
  followUpDetail: string | null;
  nextVisitOn: string | null;
  filiereName: string | null;
  referralReference: string | null;
  copySecteurCode: string | null;
  authorAccountId: string;
  authorTitle: string | null;
  authorGivenName: string;
  authorFamilyName: string;
  countersignedBy: string | null;
  countersignedAt: string | null;
  signerTitle: string | null;
  signerGivenName: string | null;
  signerFamilyName: string | null;
}

export interface AnswerBlock {
  title: string;
  lines: { label: string | null; text: string }[];
}

/** The answer in the order in which a ward reads it: the same on the screen and on paper. */
export function answerBlocks(subject: AnswerSubject, note: AnswerNote): AnswerBlock[] {
  return [
    {
      title: "Question posée",
      lines: [
        line(null, subject.question),
        line("Demande", askedWords(subject)),
        line("Attendu", LIAISON_AIM_LABELS[subject.aim]),
      ],
    },
    {
      title: "Conclusion",
      lines: [
        line(null, note.assessment),
        line("CIM-10", note.cim10Code && cim10Label(note.cim10Code)),
        line("Risque suicidaire", riskWords(note)),
        line("Objectif de la demande", resultWords(note.teamResult)),
      ],
    },
    {
      title: "Conduite à tenir",
      lines: [
        line(null, note.advice),
        line("Traitement", note.treatment),
        line("Mesures", measureWords(note)),
      ],
    },
    { title: "À surveiller, et quand rappeler", lines: [line(null, note.ifWorse)] },
    { title: "Suite", lines: [line(null, followUpSentence(note)), line(null, note.followUpDetail)] },
  ].map((block) => ({ ...block, lines: block.lines.filter((one) => one !== null) }));
}

/** «DUPONT Marie, née le 3 mai 1980 (46 ans), femme». */
export function identityWords(subject: AnswerSubject, on: string): string {
  const birth = `${BORN_WORDS[subject.sex]} le ${formatShortDay(subject.birthOn)}`;
  return `${patientLabel(subject)}, ${birth} (${ageOn(subject.birthOn, dayOf(on))} ans), ${SEX_LABELS[subject.sex].toLowerCase()}`;
}

/** The names of birth, which identify, when those in use differ. */
export function birthNamesWords(subject: AnswerSubject): string {
  return `Nom de naissance : ${subject.birthFamilyName.toLocaleUpperCase("fr")}, prénoms : ${subject.birthGivenNames}`;
}

export function placeWords(subject: AnswerSubject): string {
  return `${subject.hospitalName}, ${subject.wardName}${subject.bed ? `, ${bedWords(subject.bed)}` : ""}`;
}

/** Who saw the patient and who signed, with times; a senior who did both signs alone, and it is said. */
export function signatureWords(note: AnswerNote): string {
  const author = nameOf(note.authorTitle, note.authorGivenName, note.authorFamilyName);
  const seen = note.contactAt ? `Patient vu le ${formatInstant(note.contactAt)}` : "Patient vu";
  if (!note.countersignedAt) return `${seen} par ${author}. Provisoire tant que le senior n’a pas signé.`;
  const signedAt = ` le ${formatInstant(note.countersignedAt)}`;
  if (note.countersignedBy === note.authorAccountId)
    return `${seen} par ${author}, psychiatre responsable de la liaison, qui signe sa propre réponse${signedAt}.`;
  const signer = nameOf(note.signerTitle, note.signerGivenName ?? "", note.signerFamilyName ?? "");
  return `${seen} par ${author}. Réponse contresignée par ${signer}, psychiatre responsable de la liaison,${signedAt}.`;
}

function askedWords(subject: AnswerSubject): string {
  return `${LIAISON_REASON_LABELS[subject.reason]}, ${LIAISON_LEVEL_LABELS[subject.level].toLowerCase()}, reçue le ${formatInstant(subject.requestedAt)}`;
}

function riskWords(note: AnswerNote): string | null {
  if (!note.suicideRisk) return null;
  return [SUICIDE_RISK_LABELS[note.suicideRisk].toLowerCase(), note.riskDetail].filter(Boolean).join(". ");
}

function resultWords(result: number | null): string | null {
  return result === null ? null : IRAC_RESULT_LABELS[result as IracResult].toLowerCase();
}

function measureWords(note: AnswerNote): string | null {
  const labels = note.measures.map((measure) => MEASURE_LABELS[measure]).join(", ");
  return [labels, note.measuresDetail].filter(Boolean).join(". ") || null;
}

function followUpSentence(note: AnswerNote): string | null {
  switch (note.followUp) {
    case "visit":
      return note.nextVisitOn
        ? `Nouvelle visite de liaison le ${formatDay(note.nextVisitOn)}.`
        : "Nouvelle visite de liaison.";
    case "secteur":
      return note.copySecteurCode
        ? `Suite par le secteur ${note.copySecteurCode}, qui reçoit cette réponse.`
        : "Suite par le secteur du patient, hors du réseau : remettre cette réponse avec la lettre de sortie.";
    case "filiere":
      return `Adressé à la filière ${note.filiereName ?? ""}${
        note.referralReference ? ` (adressage ${note.referralReference})` : ""
      }, au nom du secteur ${note.copySecteurCode ?? ""}.`;
    case "gp":
      return "Suite par le médecin traitant : joindre cette réponse à la lettre de sortie.";
    case "none":
      return "Pas de suite psychiatrique nécessaire.";
    default:
      return null;
  }
}

function nameOf(title: string | null, given: string, family: string): string {
  return [title, given, family].filter(Boolean).join(" ");
}

function line(label: string | null, text: string | null) {
  return text ? { label, text } : null;
}
