import { can } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import { onSession } from "./enrolment.service.server.ts";
import { listLive } from "./enrolments.queries.server.ts";
import { moveBefore } from "./evaluation.store.server.ts";
import { MANAGEMENT_REFUSALS } from "./management.vocabulary.ts";
import { tellParticipants } from "./notices.service.server.ts";
import { fillPlaces } from "./promotion.service.server.ts";
import { ENROLMENT_REFUSALS } from "./refusals.vocabulary.ts";
import { listEditsSince } from "./seminar-edit.queries.server.ts";
import {
  findSessionToEdit,
  listSessionChoices,
  type SessionChoices,
  type SessionToEdit,
} from "./session-edit.queries.server.ts";
import { auditSession, columnsOf, partsOf, refusePast, refusePlaces } from "./session-plan.service.server.ts";
import {
  replaceHalfDays,
  replaceQuotas,
  replaceTrainers,
  shortenOffers,
  updateQuotaKeys,
} from "./session-plan.store.server.ts";
import {
  changedSessionFields,
  changeSentences,
  contentOf,
  type SessionContent,
  sessionDifferences,
} from "./session-values.rules.ts";
import type { SessionRow } from "./sessions.queries.server.ts";
import { updateSession } from "./sessions.store.server.ts";

type Form = SessionContent & { sessionId: string; version: number };

/**
 * Changes a session that has not begun. People are told of another date or another place; new places go to the queue
 * at once; never fewer places than are held.
 */
export function changeSession(ctx: UseCaseContext, form: Form): Promise<Outcome> {
  return onSession(ctx, form.sessionId, async (trx, row) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
    const stored = await findSessionToEdit(trx, form.sessionId);
    if (!stored) return refused("notFound", MANAGEMENT_REFUSALS.unknownSession);
    const choices = await listSessionChoices(trx);
    if (row.version !== form.version) return refuseTypedOver(trx, stored, { form, choices });
    const refusal = refuseChange(row, form, ctx.now) ?? (await refusePlaces(trx, form));
    if (refusal) return refusal;
    const before = contentOf(stored);
    const after = { ...form, enrolmentOpensAt: form.enrolmentOpensAt ?? before.enrolmentOpensAt };
    const fields = changedSessionFields(before, after);
    if (fields.length === 0) return done();
    await write(trx, ctx, { row, after, fields, choices });
    await auditSession(trx, ctx, "seminar.session_edited", row.id, {
      version: row.version + 1,
      fields: fields.join(","),
    });
    if (row.status === "open") {
      await tellChange(trx, ctx, row.id, changeSentences(before, after, placeNamer(choices)));
      await fillPlaces(trx, row.id, { now: ctx.now, accountId: ctx.actor.accountId });
    }
    return done();
  });
}

async function write(
  trx: Trx,
  ctx: UseCaseContext,
  edit: { row: SessionRow; after: SessionContent; fields: readonly string[]; choices: SessionChoices },
): Promise<void> {
  const { row, after, fields, choices } = edit;
  const columns = columnsOf(after, ctx.now);
  const parts = partsOf(after, choices);
  const isReservedAnew = fields.includes("quotaGroup1") || columns.quotaReleasesOn !== row.quotaReleasesOn;
  // reserved places that were changed are reserved again until their day
  const released = isReservedAnew ? { quotaReleasedAt: null } : {};
  await updateSession(trx, row, { ...columns, ...released }, ctx.now);
  if (fields.includes("day1")) {
    await replaceHalfDays(trx, row.id, parts.halfDays);
    await shortenOffers(trx, row.id, columns.startsAt);
    await moveBefore(trx, row.id, columns.startsAt);
  }
  if (fields.includes("trainer1")) await replaceTrainers(trx, row.id, parts.trainers);
  if (fields.includes("quotaGroup1")) {
    await replaceQuotas(trx, row.id, parts.quotas);
    if (columns.quotaKind !== row.quotaKind) await updateQuotaKeys(trx, row.id, columns.quotaKind);
  }
}

function refuseChange(row: SessionRow, form: Form, now: Date): Refusal | null {
  const isOver = row.status === "held" || row.status === "cancelled";
  if (isOver || row.startsAt <= now.toISOString()) return refused("rule", MANAGEMENT_REFUSALS.alreadyPast);
  if (form.capacity !== null && form.capacity < row.heldCount)
    return refused("rule", `${ENROLMENT_REFUSALS.capacityUnderHeld} (${row.heldCount}).`, {
      field: "capacity",
    });
  return refusePast(form, now);
}

async function refuseTypedOver(
  trx: Trx,
  stored: SessionToEdit,
  typed: { form: Form; choices: SessionChoices },
): Promise<Refusal> {
  const { form, choices } = typed;
  const { id, version } = stored;
  const edits = await listEditsSince(trx, {
    action: "seminar.session_edited",
    id,
    version: form.version,
  });
  const differences = sessionDifferences(contentOf(stored), form, {
    names: choices,
    // a capacity changed from the session's own page leaves another line
    changed: [...edits.flatMap(({ fields }) => fields), "isUnlimited"],
  });
  return refused("conflict", MANAGEMENT_REFUSALS.changed, {
    changes: edits.map(({ fields, ...change }) => change),
    merge: { version, differences },
  });
}

async function tellChange(
  trx: Trx,
  ctx: UseCaseContext,
  sessionId: string,
  what: readonly string[],
): Promise<void> {
  if (what.length === 0) return;
  const live = await listLive(trx, sessionId);
  const news = { kind: "changed", what } as const;
  await tellParticipants(
    trx,
    sessionId,
    live.map(({ id }) => ({ enrolmentId: id, news })),
    ctx.now,
  );
}

function placeNamer(choices: SessionChoices) {
  return ({ siteId, place, videoUrl }: SessionContent) => {
    const site = choices.sites.find(({ id }) => id === siteId)?.name;
    return [site, place, videoUrl ? "visioconférence" : null].filter(Boolean).join(", ");
  };
}
