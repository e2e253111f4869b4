import {
  APPOINTMENT_PURPOSE_LABELS,
  LOGISTICS_KIND_LABELS,
} from "#app/domains/referrals/episodes.vocabulary.ts";
import { type PatientNames, patientLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { PRIORITY_LABELS } from "#app/domains/referrals/referrals.vocabulary.ts";
import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf, endOfDay, instantOf } from "#app/shared/dates.ts";
import {
  countFailedMails,
  countOwned,
  LINES_PER_SORT,
  listAppointmentsToRebook,
  listLogisticsToDo,
  listOwnDrafts,
  listOwnedReferrals,
  listPlannedAppointments,
  listReturnsToAcknowledge,
  listUnreviewedAccesses,
  type OwnedBy,
} from "./day.queries.server.ts";
import { HORIZON_DAYS, inOrder, isToDo, toDoLimits, whatToDo } from "./day.rules.ts";
import type { DayItem } from "./day.vocabulary.ts";
import { queuesToServe } from "./extra-session-items.service.server.ts";
import { waitingLiaison } from "./liaison-items.service.server.ts";
import { ownSeminars } from "./seminar-items.service.server.ts";
import { ownTeaching } from "./teaching-items.service.server.ts";

/** Past appointments whose outcome is still to be recorded are looked for this far back. */
const OUTCOME_DAYS = 14;

type Provider = (ctx: UseCaseContext) => Promise<DayItem[]>;

/** Where a day's items come from; each answers nothing to whom it does not concern. */
const PROVIDERS: readonly Provider[] = [
  ownedReferrals,
  ownDrafts,
  returnsToAcknowledge,
  todaysAppointments,
  outcomesToRecord,
  appointmentsToRebook,
  logisticsToDo,
  waitingLiaison,
  ownSeminars,
  ownTeaching,
  queuesToServe,
  failedMails,
  unreviewedAccesses,
];

/**
 * All that waits for this person, nearest deadline first. The patients named are read:
 * one audit line lists them, as for every list (ADR 008).
 */
export async function listMyDay(ctx: UseCaseContext): Promise<DayItem[]> {
  const found = await Promise.all(PROVIDERS.map((provider) => provider(ctx)));
  const items = inOrder(found.flat());
  const patientIds = [...new Set(items.flatMap((item) => item.patientId ?? []))];
  if (patientIds.length > 0) {
    await recordAudit(ctx.db, ctx, {
      action: "patient.list",
      subjectType: "patient",
      detail: { count: patientIds.length, ids: patientIds.join(" ") },
    });
  }
  return items;
}

/** How many referrals wait for this person: the number on the rail. */
export async function countOwnedReferrals(ctx: UseCaseContext): Promise<number> {
  const limits = toDoLimits(ctx.now);
  const counts = await Promise.all(ownedBy(ctx).map((query) => countOwned(ctx.db, query, limits)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function ownedReferrals(ctx: UseCaseContext): Promise<DayItem[]> {
  const found = await Promise.all(ownedBy(ctx).map((query) => listOwnedReferrals(ctx.db, query)));
  const rows = found.flat().filter((row) => isToDo(row, ctx.now));
  return rows.map((row) => ({
    key: `referral-${row.id}`,
    kind: row.status === "in_care" ? "care" : "referral",
    what: whatToDo(row),
    ...named(row),
    detail: joined(row.filiereName, PRIORITY_LABELS[row.priority]),
    dueAt: row.dueAt,
    path: `/adressages/${row.id}`,
  }));
}

/** The owners in whose name this person acts; the desk is one for the territory. */
function ownedBy(ctx: UseCaseContext): OwnedBy[] {
  const dueBefore = endOfDay(addDays(dayOf(ctx.now), HORIZON_DAYS)).toISOString();
  const secteurs = scopesOf(ctx.actor, "referral.follow", "secteur");
  const filieres = scopesOf(ctx.actor, "referral.triage", "filiere");
  const owned: OwnedBy[] = [
    { owner: "secteur", scopeIds: secteurs.all ? null : secteurs.ids, dueBefore },
    { owner: "filiere", scopeIds: filieres.all ? null : filieres.ids, dueBefore },
    { owner: "desk", scopeIds: can(ctx.actor, "referral.desk") ? null : [], dueBefore },
  ];
  return owned.filter(({ scopeIds }) => scopeIds === null || scopeIds.length > 0);
}

async function ownDrafts(ctx: UseCaseContext): Promise<DayItem[]> {
  if (!can(ctx.actor, "referral.create")) return [];
  const rows = await listOwnDrafts(ctx.db, ctx.actor.accountId);
  return rows.map((row) => ({
    key: `draft-${row.id}`,
    kind: "draft",
    what: "Terminer le brouillon d’adressage",
    ...named(row),
    detail: row.filiereName,
    dueAt: null,
    path: `/adressages/nouveau?brouillon=${row.id}`,
  }));
}

async function returnsToAcknowledge(ctx: UseCaseContext): Promise<DayItem[]> {
  const { ids } = scopesOf(ctx.actor, "return.acknowledge", "secteur");
  if (ids.length === 0) return [];
  const rows = await listReturnsToAcknowledge(ctx.db, ids);
  return rows.map((row) => ({
    key: `return-${row.referralId}`,
    kind: "return",
    what: "Accuser réception du retour",
    ...named(row),
    detail: row.filiereName,
    dueAt: row.returnDueAt,
    path: `/adressages/${row.referralId}/retour`,
  }));
}

async function todaysAppointments(ctx: UseCaseContext): Promise<DayItem[]> {
  const today = dayOf(ctx.now);
  const before = endOfDay(today).toISOString();
  const rows = await plannedAppointments(ctx, { from: instantOf(today).toISOString(), before });
  return rows.map((row) => ({
    key: `appointment-${row.id}`,
    kind: "appointment",
    what: APPOINTMENT_PURPOSE_LABELS[row.purpose],
    ...named(row),
    detail: joined(row.filiereName, row.siteName),
    dueAt: row.startsAt,
    path: `/adressages/rendez-vous/${row.id}`,
  }));
}

async function outcomesToRecord(ctx: UseCaseContext): Promise<DayItem[]> {
  const today = dayOf(ctx.now);
  const from = instantOf(addDays(today, -OUTCOME_DAYS)).toISOString();
  const rows = await plannedAppointments(ctx, { from, before: instantOf(today).toISOString() });
  return rows.map((row) => ({
    key: `outcome-${row.id}`,
    kind: "outcome",
    what: "Noter si le rendez-vous a eu lieu",
    ...named(row),
    detail: joined(row.filiereName, row.siteName),
    dueAt: row.startsAt,
    path: `/adressages/rendez-vous/${row.id}`,
  }));
}

function plannedAppointments(ctx: UseCaseContext, span: { from: string; before: string }) {
  if (!can(ctx.actor, "appointment.write")) return Promise.resolve([]);
  const coordinated = scopesOf(ctx.actor, "logistics.write", "filiere");
  return listPlannedAppointments(ctx.db, {
    filiereIds: coordinated.ids,
    professionalId: ctx.actor.professionalId,
    ...span,
  });
}

async function appointmentsToRebook(ctx: UseCaseContext): Promise<DayItem[]> {
  const { ids } = scopesOf(ctx.actor, "logistics.write", "filiere");
  if (ids.length === 0) return [];
  const rows = await listAppointmentsToRebook(ctx.db, ids);
  return rows.map((row) => ({
    key: `rebook-${row.id}`,
    kind: "rebook",
    what: `Refixer le rendez-vous ${row.status === "missed" ? "manqué" : "annulé"}`,
    ...named(row),
    detail: row.filiereName,
    dueAt: row.startsAt,
    path: `/adressages/rendez-vous/${row.id}`,
  }));
}

async function logisticsToDo(ctx: UseCaseContext): Promise<DayItem[]> {
  const { ids } = scopesOf(ctx.actor, "logistics.write", "filiere");
  if (ids.length === 0) return [];
  const dueUntil = addDays(dayOf(ctx.now), 1);
  const rows = await listLogisticsToDo(ctx.db, { filiereIds: ids, dueUntil });
  return rows.map((row) => ({
    key: `logistics-${row.id}`,
    kind: "logistics",
    what: `${LOGISTICS_KIND_LABELS[row.kind]} à faire`,
    ...named(row),
    detail: row.filiereName,
    dueAt: row.dueOn ? endOfDay(row.dueOn).toISOString() : null,
    path: `/parcours/${row.referralId}`,
  }));
}

async function failedMails(ctx: UseCaseContext): Promise<DayItem[]> {
  if (!can(ctx.actor, "outbox.read")) return [];
  const count = await countFailedMails(ctx.db);
  if (count === 0) return [];
  return [
    oversight({
      key: "failed-mails",
      what: count === 1 ? "Un courriel n’est pas parti" : `${counted(count)} courriels ne sont pas partis`,
      path: "/administration/messages?etat=failed",
    }),
  ];
}

async function unreviewedAccesses(ctx: UseCaseContext): Promise<DayItem[]> {
  if (!can(ctx.actor, "emergency.review")) return [];
  const accesses = await listUnreviewedAccesses(ctx.db);
  const count = accesses.length;
  if (count === 0) return [];
  return [
    oversight({
      key: "emergency-accesses",
      what:
        count === 1
          ? "Examiner un accès d’urgence à un dossier"
          : `Examiner ${counted(count)} accès d’urgence à des dossiers`,
      path: "/acces-urgence",
    }),
  ];
}

function oversight(item: Pick<DayItem, "key" | "what" | "path">): DayItem {
  return { ...item, kind: "oversight", who: null, detail: null, dueAt: null, patientId: null };
}

function counted(count: number): string {
  return count >= LINES_PER_SORT ? `plus de ${LINES_PER_SORT - 1}` : String(count);
}

function named(row: PatientNames & { patientId: string }): Pick<DayItem, "who" | "patientId"> {
  return { who: patientLabel(row), patientId: row.patientId };
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(" · ");
}
