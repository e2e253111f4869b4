import { dayOf } from "#app/shared/dates.ts";
import type { BreachReason, ImmediateRisk, IracResult, LiaisonLevel } from "./liaison.vocabulary.ts";
import type { FILIERE_PRIORITIES, FollowUp, Measure, Skill, SuicideRisk } from "./notes.vocabulary.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";

/** What the note of one visit says. Instants in ISO UTC, days as YYYY-MM-DD, `minutes` spent in all. */
export interface NoteContent {
  contactAt: string | null;
  assessment: string | null;
  suicideRisk: SuicideRisk | null;
  riskDetail: string | null;
  seniorCalledAt: string | null;
  seniorCalled: string | null;
  seniorAdvice: string | null;
  advice: string | null;
  treatment: string | null;
  ifWorse: string | null;
  followUp: FollowUp | null;
  followUpDetail: string | null;
  filiereId: string | null;
  filierePriority: (typeof FILIERE_PRIORITIES)[number] | null;
  nextVisitOn: string | null;
  cim10Code: string | null;
  measures: Measure[];
  measuresDetail: string | null;
  teamResult: IracResult | null;
  skills: Skill[];
  minutes: number | null;
  /** Kept with the request: why its contact clock was missed. */
  breachReason: BreachReason | null;
  breachNote: string | null;
}

/** The visit that a note tells of. */
export interface NoteVisit {
  visit: number;
  requestedAt: string;
  /** The first contact, which a later visit cannot precede; null until it has happened. */
  firstContactAt: string | null;
  contactDueAt: string;
  /** The writer signs themselves, and calls nobody. */
  isSenior: boolean;
}

export interface NoteFault {
  field: keyof NoteContent;
  message: string;
}

/** Fields have minutes: what happened within the request's own minute happened after it. */
const MINUTE_LENGTH = 16;

/** Why the patient cannot have been seen then; null when they can. */
export function contactFault(contactAt: string, visit: NoteVisit, now: Date): string | null {
  if (isBeforeMinute(contactAt, earliestOf(visit))) {
    return visit.visit === 1 ? LIAISON_REFUSALS.contactBeforeRequest : LIAISON_REFUSALS.contactBeforeFirst;
  }
  return contactAt > now.toISOString() ? LIAISON_REFUSALS.contactInFuture : null;
}

/** The contact as it is recorded: one typed for the request's own minute is not before the request. */
export function settledContact(contactAt: string, visit: NoteVisit): string {
  const earliest = earliestOf(visit);
  return contactAt < earliest ? earliest : contactAt;
}

/** Was the first contact late? Later visits have a day, not a clock. */
export function isContactLate(contactAt: string | null, visit: NoteVisit): boolean {
  return visit.visit === 1 && contactAt !== null && contactAt > visit.contactDueAt;
}

/** Any risk but none asks for the senior before the note is handed in (issue: liaison, bedside write-up). */
export function needsSeniorCall(risk: SuicideRisk | null, visit: Pick<NoteVisit, "isSenior">): boolean {
  return risk !== null && risk !== "none" && !visit.isSenior;
}

/** What the senior signs first: a risk that the ward or the intern found, or an immediate request. */
export function isSeriousNote(
  note: Pick<NoteContent, "suicideRisk">,
  request: { level: LiaisonLevel; immediateRisk: ImmediateRisk },
): boolean {
  return (
    note.suicideRisk === "moderate" ||
    note.suicideRisk === "high" ||
    request.level === "immediate" ||
    request.immediateRisk !== "none"
  );
}

/** Everything that keeps the note from being handed in, in the order of the form; empty when nothing does. */
export function submissionFaults(note: NoteContent, visit: NoteVisit, now: Date): NoteFault[] {
  return [
    ...contactFaults(note, visit, now),
    ...(note.assessment ? [] : [fault("assessment", "Écrivez votre évaluation.")]),
    ...(note.suicideRisk ? [] : [fault("suicideRisk", "Cotez le risque suicidaire.")]),
    ...callFaults(note, visit, now),
    ...(note.advice ? [] : [fault("advice", "Écrivez les conseils au service.")]),
    ...(note.ifWorse ? [] : [fault("ifWorse", "Dites quoi faire en cas d’aggravation.")]),
    ...followUpFaults(note, now),
  ];
}

function contactFaults(note: NoteContent, visit: NoteVisit, now: Date): NoteFault[] {
  if (!note.contactAt) return [fault("contactAt", "Indiquez quand vous avez vu le patient.")];
  const wrong = contactFault(note.contactAt, visit, now);
  if (wrong) return [fault("contactAt", wrong)];
  if (!isContactLate(note.contactAt, visit)) return [];
  if (!note.breachReason) return [fault("breachReason", LIAISON_REFUSALS.breachReasonMissing)];
  const isSaid = note.breachReason !== "other" || note.breachNote !== null;
  return isSaid ? [] : [fault("breachNote", "Précisez la raison du dépassement.")];
}

function callFaults(note: NoteContent, visit: NoteVisit, now: Date): NoteFault[] {
  const isNeeded = needsSeniorCall(note.suicideRisk, visit);
  const faults: NoteFault[] = [];
  if (!note.seniorCalledAt) {
    if (isNeeded) faults.push(fault("seniorCalledAt", LIAISON_REFUSALS.seniorCallMissing));
  } else if (isBeforeMinute(note.seniorCalledAt, earliestOf(visit))) {
    faults.push(fault("seniorCalledAt", LIAISON_REFUSALS.callBeforeRequest));
  } else if (note.seniorCalledAt > now.toISOString()) {
    faults.push(fault("seniorCalledAt", LIAISON_REFUSALS.callInFuture));
  }
  if (isNeeded && !note.seniorCalled)
    faults.push(fault("seniorCalled", "Dites quel senior vous avez appelé."));
  if (isNeeded && !note.seniorAdvice) faults.push(fault("seniorAdvice", "Écrivez ce qui a été décidé."));
  return faults;
}

function followUpFaults(note: NoteContent, now: Date): NoteFault[] {
  if (!note.followUp) return [fault("followUp", "Choisissez la suite, même s’il n’y en a pas.")];
  if (note.followUp === "visit") {
    if (!note.nextVisitOn) return [fault("nextVisitOn", "Indiquez le jour de la prochaine visite.")];
    return note.nextVisitOn < dayOf(now) ? [fault("nextVisitOn", "Ce jour est déjà passé.")] : [];
  }
  if (note.followUp !== "filiere") return [];
  return [
    ...(note.filiereId ? [] : [fault("filiereId", "Choisissez la filière.")]),
    ...(note.filierePriority ? [] : [fault("filierePriority", "Choisissez la priorité pour la filière.")]),
  ];
}

/** What does not belong to the chosen follow-up is typed text of a choice given up: it is not handed in. */
export function settledNote(note: NoteContent, visit: NoteVisit): NoteContent {
  const isFiliere = note.followUp === "filiere";
  const isLate = isContactLate(note.contactAt, visit);
  return {
    ...note,
    contactAt: note.contactAt && settledContact(note.contactAt, visit),
    filiereId: isFiliere ? note.filiereId : null,
    filierePriority: isFiliere ? note.filierePriority : null,
    nextVisitOn: note.followUp === "visit" ? note.nextVisitOn : null,
    breachReason: isLate ? note.breachReason : null,
    breachNote: isLate ? note.breachNote : null,
  };
}

function earliestOf(visit: NoteVisit): string {
  return visit.visit === 1 ? visit.requestedAt : (visit.firstContactAt ?? visit.requestedAt);
}

function isBeforeMinute(instant: string, earliest: string): boolean {
  return instant.slice(0, MINUTE_LENGTH) < earliest.slice(0, MINUTE_LENGTH);
}

function fault(field: keyof NoteContent, message: string): NoteFault {
  return { field, message };
}
