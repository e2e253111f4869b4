import type { Insertable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";
import type { SeminarSession } from "#db/types.gen.ts";
import { quotaKeyOf } from "./participants.service.server.ts";
import type { QuotaKind } from "./seminars.vocabulary.ts";
import { listEnrolledParticipants } from "./session-edit.queries.server.ts";
import type { HalfDay, Quota } from "./session-rows.rules.ts";

/** What a session is made of besides its own row. */
export interface SessionParts {
  halfDays: readonly HalfDay[];
  trainers: readonly { name: string; accountId: string | null }[];
  quotas: readonly Quota[];
}

export async function insertSession(
  trx: Trx,
  session: Insertable<SeminarSession>,
  parts: SessionParts,
): Promise<void> {
  await trx.insertInto("seminarSession").values(session).execute();
  await replaceHalfDays(trx, session.id, parts.halfDays);
  await replaceTrainers(trx, session.id, parts.trainers);
  await replaceQuotas(trx, session.id, parts.quotas);
}

/** A session that nobody ever saw, with all that it is made of. */
export async function deleteSession(trx: Trx, sessionId: string): Promise<void> {
  for (const table of ["seminarHalfDay", "seminarTrainer", "seminarQuota"] as const)
    await trx.deleteFrom(table).where("sessionId", "=", sessionId).execute();
  await trx.deleteFrom("seminarSession").where("id", "=", sessionId).execute();
}

/** Half-days that keep their start keep their identifier. */
export async function replaceHalfDays(
  trx: Trx,
  sessionId: string,
  halfDays: readonly HalfDay[],
): Promise<void> {
  const kept = halfDays.map(({ startsAt }) => startsAt);
  await trx
    .deleteFrom("seminarHalfDay")
    .where("sessionId", "=", sessionId)
    .where("startsAt", "not in", kept)
    .execute();
  await trx
    .insertInto("seminarHalfDay")
    .values(halfDays.map((halfDay) => ({ ...halfDay, id: newId(), sessionId })))
    .onConflict((conflict) =>
      conflict.columns(["sessionId", "startsAt"]).doUpdateSet((eb) => ({
        endsAt: eb.ref("excluded.endsAt"),
        moment: eb.ref("excluded.moment"),
      })),
    )
    .execute();
}

export async function replaceTrainers(
  trx: Trx,
  sessionId: string,
  trainers: SessionParts["trainers"],
): Promise<void> {
  await trx.deleteFrom("seminarTrainer").where("sessionId", "=", sessionId).execute();
  if (trainers.length === 0) return;
  const rows = trainers.map((trainer) => ({ ...trainer, id: newId(), sessionId }));
  await trx.insertInto("seminarTrainer").values(rows).execute();
}

export async function replaceQuotas(trx: Trx, sessionId: string, quotas: readonly Quota[]): Promise<void> {
  await trx.deleteFrom("seminarQuota").where("sessionId", "=", sessionId).execute();
  if (quotas.length === 0) return;
  const rows = quotas.map(({ key, places }) => ({ sessionId, quotaKey: key, places }));
  await trx.insertInto("seminarQuota").values(rows).execute();
}

/** Places reserved otherwise than before: everybody's group is read anew. */
export async function updateQuotaKeys(trx: Trx, sessionId: string, kind: QuotaKind | null): Promise<void> {
  for (const { enrolmentId, ...person } of await listEnrolledParticipants(trx, sessionId))
    await trx
      .updateTable("seminarEnrolment")
      .set({ quotaKey: quotaKeyOf(person, kind) })
      .where("id", "=", enrolmentId)
      .execute();
}

/** An offer never lasts beyond the beginning of its session. */
export async function shortenOffers(trx: Trx, sessionId: string, startsAt: string): Promise<void> {
  const late = await trx
    .selectFrom("seminarEnrolment")
    .select("id")
    .where("sessionId", "=", sessionId)
    .where("status", "=", "offered")
    .where("offerExpiresAt", ">", startsAt)
    .execute();
  if (late.length === 0) return;
  const ids = late.map(({ id }) => id);
  await trx
    .updateTable("seminarEnrolment")
    .set({ offerExpiresAt: startsAt })
    .where("id", "in", ids)
    .execute();
  await trx
    .updateTable("seminarOffer")
    .set({ expiresAt: startsAt })
    .where("enrolmentId", "in", ids)
    .where("settledAt", "is", null)
    .execute();
}
