import { patientLabel, professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { notify } from "#app/platform/outbox/outbox.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { mayDoLiaison } from "./access.rules.ts";
import { refuseAbsent } from "./assignment.service.server.ts";
import type { HandoverForm } from "./handover.forms.ts";
import {
  findHandover,
  listHandoverItems,
  listHandoverRequestIds,
  listHandovers,
  listToHandOver,
} from "./handover.queries.server.ts";
import { acknowledgeRow, insertHandover } from "./handover.store.server.ts";
import { canMoveRequest } from "./liaison.rules.ts";
import type { LiaisonRow } from "./liaison.store.server.ts";
import { moveRow } from "./moves.service.server.ts";
import { HANDOVER_REFUSALS, LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { findLiaisonRequest } from "./requests.queries.server.ts";
import { findAssignable, listAssignable } from "./roster.queries.server.ts";
import { listHospitals } from "./wards.queries.server.ts";

/** What is handed over in a hospital tonight, to whom it can be, and the last handovers; null: no such hospital. */
export async function loadHandovers(ctx: UseCaseContext, hospitalCode: string | null) {
  const scope = scopesOf(ctx.actor, "liaison.write", "hospital");
  const hospitals = (await listHospitals(ctx.db)).filter(({ id }) => scope.all || scope.ids.includes(id));
  const hospital = hospitals.find(({ code }) => code === hospitalCode) ?? hospitals[0];
  if (!hospital) return null;
  const requests = await listToHandOver(ctx.db, hospital.id);
  const people = await listAssignable(ctx.db, { hospitalId: hospital.id, now: ctx.now });
  const handovers = await listHandovers(ctx.db, scope);
  const items = await listHandoverItems(
    ctx.db,
    handovers.map(({ id }) => id),
  );
  const shown = [...new Set([...requests, ...items].map(({ patientId }) => patientId))];
  await recordAudit(ctx.db, ctx, {
    action: "liaison.handover.list",
    detail: { hospital: hospital.code, count: shown.length, ids: shown.join(" ") },
  });
  return {
    hospital,
    hospitals,
    people: people.map((person) => ({ accountId: person.accountId, name: professionalLabel(person) })),
    requests: requests.map((request) => ({ ...request, patient: patientLabel(request) })),
    handovers: handovers.map((handover) => ({
      ...handover,
      to: professionalLabel(handover),
      from: `${handover.giverGivenName} ${handover.giverFamilyName}`,
      isMine: handover.toAccountId === ctx.actor.accountId,
      items: items
        .filter((item) => item.handoverId === handover.id)
        .map((item) => ({ ...item, patient: patientLabel(item) })),
    })),
  };
}

/** Gives the list of a night to somebody by name; nothing changes hands until that person acknowledges it. */
export function handOver(ctx: UseCaseContext, form: HandoverForm): Promise<Outcome<{ id: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "liaison.write", { hospital: form.hospitalId }))
      return refused("forbidden", LIAISON_REFUSALS.forbidden);
    const person = await findAssignable(trx, {
      accountId: form.toAccountId,
      hospitalId: form.hospitalId,
      now: ctx.now,
    });
    if (!person) return refused("rule", LIAISON_REFUSALS.notAnIntern, { field: "toAccountId" });
    const open = new Set((await listToHandOver(trx, form.hospitalId)).map(({ id }) => id));
    if (form.items.length === 0 || !form.items.every(({ requestId }) => open.has(requestId)))
      return refused("conflict", HANDOVER_REFUSALS.changed);
    const id = await insertHandover(
      trx,
      {
        hospitalId: form.hospitalId,
        toAccountId: form.toAccountId,
        note: form.note,
        createdBy: ctx.actor.accountId,
        createdAt: ctx.now.toISOString(),
      },
      form.items,
    );
    await auditHandover(trx, ctx, "liaison.handover.give", id, form.items.length);
    if (form.toAccountId !== ctx.actor.accountId)
      await notify(
        trx,
        [form.toAccountId],
        {
          kind: "liaison.handover",
          text: `Transmission de liaison à reprendre : ${form.items.length} demande(s).`,
          path: "/liaison/transmissions",
        },
        ctx.now,
      );
    return done({ id });
  });
}

/**
 * The person named takes the list: what nobody has seen yet is theirs from now on; the rest they know of.
 * Refused to anybody else, and a second time.
 */
export function acknowledgeHandover(ctx: UseCaseContext, form: { id: string }): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const handover = await findHandover(trx, form.id);
    if (!handover || !can(ctx.actor, "liaison.write", { hospital: handover.hospitalId }))
      return refused("notFound", HANDOVER_REFUSALS.unknown);
    if (handover.toAccountId !== ctx.actor.accountId) return refused("forbidden", HANDOVER_REFUSALS.notYours);
    const absent = await refuseAbsent(trx, ctx.actor.accountId, ctx.now);
    if (absent) return refused("rule", absent.message);
    if (!(await acknowledgeRow(trx, form.id, ctx.now.toISOString())))
      return refused("conflict", HANDOVER_REFUSALS.alreadyDone);
    const items = await listHandoverRequestIds(trx, form.id);
    for (const { requestId } of items) await takeOver(trx, ctx, requestId);
    await auditHandover(trx, ctx, "liaison.handover.acknowledge", form.id, items.length);
    return done();
  });
}

async function takeOver(trx: Trx, ctx: UseCaseContext, requestId: string): Promise<void> {
  const found = await findLiaisonRequest(trx, requestId);
  if (!found) return;
  const { patientSecteurId: _, ...row } = found;
  if (!isTakenOver(ctx, row)) return;
  await moveRow(trx, ctx, row, "hand_over", {
    set: { assignedTo: ctx.actor.accountId, assignedAt: ctx.now.toISOString() },
    tell: [],
  });
}

/** What waits for a visit; whoever saw the patient writes it up. */
function isTakenOver(ctx: UseCaseContext, row: LiaisonRow): boolean {
  return (
    row.assignedTo !== ctx.actor.accountId &&
    mayDoLiaison(ctx.actor, "liaison.write", row) &&
    canMoveRequest(row, "hand_over", ["pool"])
  );
}

function auditHandover(trx: Trx, ctx: UseCaseContext, action: string, id: string, count: number) {
  return recordAudit(trx, ctx, {
    action,
    subjectType: "liaison_handover",
    subjectId: id,
    detail: { count },
  });
}
