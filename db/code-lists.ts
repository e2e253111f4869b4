import { CRITERION_KINDS, FILIERE_DUTIES } from "../app/domains/filieres/filieres.vocabulary.ts";
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
  ...of("domains/people/people", "Profession", PROFESSIONS, "professional.profession"),
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
];
