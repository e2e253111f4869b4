import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { absenceFault, type Blocked, blockedAt } from "./rest.rules.ts";
import type { UnavailabilityForm } from "./roster.forms.ts";
import {
  countLoads,
  findOverlap,
  findUnavailability,
  listAbsencesOf,
  listInterns,
} from "./roster.queries.server.ts";
import { cancelUnavailability, insertUnavailability } from "./roster.store.server.ts";
import { ROSTER_REFUSALS } from "./roster.vocabulary.ts";

export interface RosterPerson {
  accountId: string;
  name: string;
  hospitals: string[];
  /** Open requests to see or to write up. */
  load: number;
  blocked: Blocked | null;
  absences: Awaited<ReturnType<typeof listAbsencesOf>>;
}

/** The interns posted in the hospitals that the actor follows, with their load, their rest and their absences. */
export async function loadRoster(
  ctx: UseCaseContext,
): Promise<{ people: RosterPerson[]; heavyFrom: number; mayEdit: boolean }> {
  const action = can(ctx.actor, "liaison.roster") ? "liaison.roster" : "liaison.take";
  const interns = await listInterns(ctx.db, {
    hospitals: scopesOf(ctx.actor, action, "hospital"),
    now: ctx.now,
  });
  const accountIds = [...new Set(interns.map((intern) => intern.accountId))];
  const restHours = await readSetting(ctx.db, "liaison.rest_hours");
  const absences = await listAbsencesOf(ctx.db, { accountIds, now: ctx.now, restHours });
  const loads = await countLoads(ctx.db, accountIds);
  const people = accountIds.map((accountId): RosterPerson => {
    const posts = interns.filter((intern) => intern.accountId === accountId);
    const own = absences.filter((absence) => absence.accountId === accountId);
    return {
      accountId,
      name: [posts[0]?.givenName, posts[0]?.familyName].filter(Boolean).join(" "),
      hospitals: posts.map((post) => post.hospitalName),
      load: loads.get(accountId) ?? 0,
      blocked: blockedAt(own, ctx.now, restHours),
      absences: own,
    };
  });
  const heavyFrom = await readSetting(ctx.db, "liaison.heavy_load");
  return { people, heavyFrom, mayEdit: action === "liaison.roster" };
}

/** Enters an absence or a guard. Refused when its times contradict one another, or when one of its kind overlaps. */
export function addUnavailability(
  ctx: UseCaseContext,
  form: UnavailabilityForm,
): Promise<Outcome<{ id: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    const refusal = await refuseOutside(trx, ctx, form.accountId);
    if (refusal) return refusal;
    const fault = absenceFault(form);
    if (fault) return refused("rule", ROSTER_REFUSALS[fault], { field: "endsAt" });
    if (await findOverlap(trx, form))
      return refused("conflict", ROSTER_REFUSALS.overlap, { field: "startsAt" });
    const id = await insertUnavailability(trx, {
      ...form,
      enteredBy: ctx.actor.accountId,
      createdAt: ctx.now.toISOString(),
    });
    await auditRoster(trx, ctx, "liaison.roster.add", id, { kind: form.kind });
    return done({ id });
  });
}

/** Withdraws an absence; the line stays, marked. */
export function withdrawUnavailability(ctx: UseCaseContext, form: { id: string }): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const absence = await findUnavailability(trx, form.id);
    if (!absence) return refused("notFound", ROSTER_REFUSALS.unknown);
    const refusal = await refuseOutside(trx, ctx, absence.accountId);
    if (refusal) return refusal;
    await cancelUnavailability(trx, form.id, ctx.now.toISOString());
    await auditRoster(trx, ctx, "liaison.roster.withdraw", form.id);
    return done();
  });
}

/** The supervisor enters the absences of the interns of their own hospitals. */
async function refuseOutside(trx: Trx, ctx: UseCaseContext, accountId: string): Promise<Refusal | null> {
  if (!can(ctx.actor, "liaison.roster")) return refused("forbidden", ROSTER_REFUSALS.forbidden);
  const interns = await listInterns(trx, {
    hospitals: scopesOf(ctx.actor, "liaison.roster", "hospital"),
    now: ctx.now,
  });
  return interns.some((intern) => intern.accountId === accountId)
    ? null
    : refused("rule", ROSTER_REFUSALS.notPosted, { field: "accountId" });
}

function auditRoster(
  trx: Trx,
  ctx: UseCaseContext,
  action: string,
  id: string,
  detail?: Record<string, string>,
): Promise<void> {
  return recordAudit(trx, ctx, {
    action,
    subjectType: "liaison_unavailability",
    subjectId: id,
    ...(detail ? { detail } : {}),
  });
}
