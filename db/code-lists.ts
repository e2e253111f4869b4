import { CRITERION_KINDS, FILIERE_DUTIES } from "../app/domains/filieres/filieres.vocabulary.ts";
import {
  BREACH_REASONS,
  IMMEDIATE_RISKS,
  LIAISON_AIMS,
  LIAISON_CANCEL_REASONS,
  LIAISON_INFORMED,
  LIAISON_LEVELS,
  LIAISON_OWNERS,
  LIAISON_REASONS,
  LIAISON_REFUSAL_REASONS,
  LIAISON_STATUSES,
  RESET_REASONS,
  TARGET_UNITS,
  TRIAGE_OUTCOMES,
} from "../app/domains/liaison/liaison.vocabulary.ts";
import {
  COMMENT_KINDS,
  FOLLOW_UPS,
  MEASURES,
  NOTE_STATUSES,
  SKILLS,
  SUICIDE_RISKS,
} from "../app/domains/liaison/notes.vocabulary.ts";
import { ADMISSION_ORIGINS, UNAVAILABILITIES } from "../app/domains/liaison/roster.vocabulary.ts";
import {
  CHANNELS,
  IDENTITY_STATUSES,
  INS_KINDS,
  SECTEUR_ORIGINS,
  SECTEUR_REASONS,
  SEXES,
} from "../app/domains/patients/patients.vocabulary.ts";
import {
  ACCOUNT_LINK_KINDS,
  ACCOUNT_STATUSES,
  PROFESSIONS,
} from "../app/domains/people/people.vocabulary.ts";
import {
  APPOINTMENT_CANCEL_REASONS,
  APPOINTMENT_PURPOSES,
  APPOINTMENT_STATUSES,
  EDGAR_CODES,
  EPISODE_OUTCOMES,
  EPISODE_STATUSES,
  LOGISTICS_KINDS,
  LOGISTICS_OUTCOMES,
} from "../app/domains/referrals/episodes.vocabulary.ts";
import {
  ATTACHMENT_TYPES,
  CANCEL_REASONS,
  CRITERION_ANSWERS,
  DECLINE_REASONS,
  LETTER_KINDS,
  LETTER_STATUSES,
  MESSAGE_SIDES,
  PATIENT_INFORMED,
  PRIORITIES,
  REFERRAL_AIMS,
  REFERRAL_KINDS,
  REFERRAL_OWNERS,
  REFERRAL_STAGES,
  REFERRAL_STATUSES,
} from "../app/domains/referrals/referrals.vocabulary.ts";
import { CERTIFICATE_KINDS, SIGNATURE_METHODS } from "../app/domains/seminars/attendance.vocabulary.ts";
import {
  END_REASONS,
  ENROLMENT_STATUSES,
  MOMENTS,
  OFFER_OUTCOMES,
  QUEUE_POLICIES,
  QUOTA_KINDS,
  SESSION_STATUSES,
} from "../app/domains/seminars/seminars.vocabulary.ts";
import {
  CIRCLES,
  ESTABLISHMENT_KINDS,
  RESOURCE_EVENT_KINDS,
  RESOURCE_KINDS,
  SECTEUR_KINDS,
  SITE_KINDS,
} from "../app/domains/territory/territory.vocabulary.ts";
import { ROLES, SCOPE_TYPES } from "../app/platform/access/roles.vocabulary.ts";

export interface CodeList {
  /** `table.column` in SQL. */
  column: string;
  values: readonly string[];
  type: string;
  module: string;
}

function of(module: string, type: string, values: readonly string[], ...columns: string[]): CodeList[] {
  return columns.map((column) => ({ column, values, type, module: `../app/${module}.vocabulary.ts` }));
}

/** Every column whose values are a code list: its CHECK equals the vocabulary, and its type is the vocabulary's union. */
export const CODE_LISTS: readonly CodeList[] = [
  ...of("platform/access/roles", "Role", ROLES, "role_grant.role"),
  ...of("platform/access/roles", "ScopeType", SCOPE_TYPES, "role_grant.scope_type"),
  ...of(
    "domains/people/people",
    "Profession",
    PROFESSIONS,
    "professional.profession",
    "seminar_audience.profession",
    "seminar_participant.profession",
    "seminar_request.profession",
  ),
  ...of("domains/seminars/seminars", "SessionStatus", SESSION_STATUSES, "seminar_session.status"),
  ...of("domains/seminars/seminars", "Moment", MOMENTS, "seminar_half_day.moment"),
  ...of(
    "domains/seminars/seminars",
    "QueuePolicy",
    QUEUE_POLICIES,
    "seminar.policy",
    "seminar_session.policy",
  ),
  ...of("domains/seminars/seminars", "QuotaKind", QUOTA_KINDS, "seminar_session.quota_kind"),
  ...of(
    "domains/seminars/seminars",
    "EnrolmentStatus",
    ENROLMENT_STATUSES,
    "seminar_enrolment.status",
    "seminar_enrolment_event.from_status",
    "seminar_enrolment_event.to_status",
  ),
  ...of("domains/seminars/seminars", "EndReason", END_REASONS, "seminar_enrolment.end_reason"),
  ...of("domains/seminars/seminars", "OfferOutcome", OFFER_OUTCOMES, "seminar_offer.outcome"),
  ...of("domains/seminars/attendance", "SignatureMethod", SIGNATURE_METHODS, "seminar_signature.method"),
  ...of("domains/seminars/attendance", "CertificateKind", CERTIFICATE_KINDS, "seminar_certificate.kind"),
  ...of("domains/people/people", "AccountStatus", ACCOUNT_STATUSES, "account.status"),
  ...of("domains/people/people", "AccountLinkKind", ACCOUNT_LINK_KINDS, "account_link.kind"),
  ...of("domains/territory/territory", "EstablishmentKind", ESTABLISHMENT_KINDS, "establishment.kind"),
  ...of("domains/territory/territory", "SiteKind", SITE_KINDS, "site.kind"),
  ...of("domains/territory/territory", "SecteurKind", SECTEUR_KINDS, "secteur.kind"),
  ...of("domains/territory/territory", "ResourceKind", RESOURCE_KINDS, "resource.kind"),
  ...of("domains/territory/territory", "ResourceEventKind", RESOURCE_EVENT_KINDS, "resource_event.kind"),
  ...of("domains/territory/territory", "Circle", CIRCLES, "resource.circle", "filiere.circle"),
  ...of("domains/patients/patients", "Sex", SEXES, "patient.sex"),
  ...of("domains/patients/patients", "InsKind", INS_KINDS, "patient.ins_kind"),
  ...of("domains/patients/patients", "IdentityStatus", IDENTITY_STATUSES, "patient.identity_status"),
  ...of("domains/patients/patients", "Channel", CHANNELS, "patient.preferred_channel"),
  ...of("domains/patients/patients", "SecteurOrigin", SECTEUR_ORIGINS, "patient_secteur.origin"),
  ...of("domains/patients/patients", "SecteurReason", SECTEUR_REASONS, "patient_secteur.reason"),
  ...of("domains/filieres/filieres", "CriterionKind", CRITERION_KINDS, "filiere_criterion.kind"),
  ...of("domains/filieres/filieres", "FiliereDuty", FILIERE_DUTIES, "filiere_member.duty"),
  ...of(
    "domains/referrals/referrals",
    "Priority",
    PRIORITIES,
    "referral.priority",
    "filiere_target.priority",
    "liaison_note.filiere_priority",
  ),
  ...of("domains/referrals/referrals", "ReferralKind", REFERRAL_KINDS, "referral.kind"),
  ...of("domains/referrals/referrals", "ReferralAim", REFERRAL_AIMS, "referral.aim"),
  ...of("domains/referrals/referrals", "ReferralStatus", REFERRAL_STATUSES, "referral.status"),
  ...of("domains/referrals/referrals", "ReferralStage", REFERRAL_STAGES, "referral.stage"),
  ...of("domains/referrals/referrals", "ReferralOwner", REFERRAL_OWNERS, "referral.owner"),
  ...of("domains/referrals/referrals", "PatientInformed", PATIENT_INFORMED, "referral.patient_informed"),
  ...of("domains/referrals/referrals", "DeclineReason", DECLINE_REASONS, "referral.decline_reason"),
  ...of("domains/referrals/referrals", "CancelReason", CANCEL_REASONS, "referral.cancel_reason"),
  ...of("domains/referrals/referrals", "CriterionAnswer", CRITERION_ANSWERS, "referral_criterion.answer"),
  ...of("domains/referrals/referrals", "MessageSide", MESSAGE_SIDES, "referral_message.side"),
  ...of("domains/referrals/referrals", "AttachmentType", ATTACHMENT_TYPES, "attachment.media_type"),
  ...of("domains/referrals/referrals", "LetterKind", LETTER_KINDS, "letter.kind"),
  ...of("domains/referrals/referrals", "LetterStatus", LETTER_STATUSES, "letter.status"),
  ...of("domains/referrals/episodes", "LogisticsKind", LOGISTICS_KINDS, "logistics_entry.kind"),
  ...of("domains/referrals/episodes", "LogisticsOutcome", LOGISTICS_OUTCOMES, "logistics_entry.outcome"),
  ...of("domains/referrals/episodes", "EpisodeStatus", EPISODE_STATUSES, "episode.status"),
  ...of("domains/referrals/episodes", "EpisodeOutcome", EPISODE_OUTCOMES, "episode.outcome"),
  ...of("domains/referrals/episodes", "EdgarCode", EDGAR_CODES, "care_contact.edgar"),
  ...of("domains/referrals/episodes", "AppointmentStatus", APPOINTMENT_STATUSES, "appointment.status"),
  ...of("domains/referrals/episodes", "AppointmentPurpose", APPOINTMENT_PURPOSES, "appointment.purpose"),
  ...of(
    "domains/referrals/episodes",
    "AppointmentCancelReason",
    APPOINTMENT_CANCEL_REASONS,
    "appointment.cancel_reason",
  ),
  ...of(
    "domains/liaison/liaison",
    "LiaisonLevel",
    LIAISON_LEVELS,
    "liaison_request.level",
    "liaison_request.requested_level",
    "liaison_target.level",
    "liaison_event.level",
  ),
  ...of(
    "domains/liaison/liaison",
    "TargetUnit",
    TARGET_UNITS,
    "liaison_target.contact_unit",
    "liaison_target.answer_unit",
  ),
  ...of("domains/liaison/liaison", "LiaisonAim", LIAISON_AIMS, "liaison_request.aim"),
  ...of("domains/liaison/liaison", "LiaisonReason", LIAISON_REASONS, "liaison_request.reason"),
  ...of("domains/liaison/liaison", "LiaisonInformed", LIAISON_INFORMED, "liaison_request.patient_informed"),
  ...of("domains/liaison/liaison", "ImmediateRisk", IMMEDIATE_RISKS, "liaison_request.immediate_risk"),
  ...of("domains/liaison/liaison", "LiaisonStatus", LIAISON_STATUSES, "liaison_request.status"),
  ...of("domains/liaison/liaison", "LiaisonOwner", LIAISON_OWNERS, "liaison_request.owner"),
  ...of("domains/liaison/liaison", "TriageOutcome", TRIAGE_OUTCOMES, "liaison_request.triage_outcome"),
  ...of(
    "domains/liaison/liaison",
    "LiaisonRefusalReason",
    LIAISON_REFUSAL_REASONS,
    "liaison_request.refusal_reason",
  ),
  ...of(
    "domains/liaison/liaison",
    "LiaisonCancelReason",
    LIAISON_CANCEL_REASONS,
    "liaison_request.cancel_reason",
  ),
  ...of(
    "domains/liaison/liaison",
    "BreachReason",
    BREACH_REASONS,
    "liaison_request.contact_breach_reason",
    "liaison_request.answer_breach_reason",
  ),
  ...of("domains/liaison/liaison", "ResetReason", RESET_REASONS, "liaison_reset.reason"),
  ...of("domains/liaison/notes", "SuicideRisk", SUICIDE_RISKS, "liaison_note.suicide_risk"),
  ...of("domains/liaison/notes", "NoteStatus", NOTE_STATUSES, "liaison_note.status"),
  ...of("domains/liaison/notes", "FollowUp", FOLLOW_UPS, "liaison_note.follow_up"),
  ...of("domains/liaison/notes", "Measure", MEASURES, "liaison_note_measure.measure"),
  ...of("domains/liaison/notes", "Skill", SKILLS, "liaison_note_skill.skill"),
  ...of("domains/liaison/notes", "CommentKind", COMMENT_KINDS, "liaison_comment.kind"),
  ...of("domains/liaison/roster", "Unavailability", UNAVAILABILITIES, "liaison_unavailability.kind"),
  ...of("domains/liaison/roster", "AdmissionOrigin", ADMISSION_ORIGINS, "ward_admission.origin"),
];
