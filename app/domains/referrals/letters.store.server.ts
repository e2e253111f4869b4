import { newId } from "#app/platform/id.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";

export async function insertReturnLetter(
  trx: Trx,
  ctx: UseCaseContext,
  letter: { referralId: string; body: string },
): Promise<void> {
  const at = ctx.now.toISOString();
  await trx
    .insertInto("letter")
    .values({
      ...letter,
      id: newId(),
      kind: "return",
      status: "draft",
      authorAccountId: ctx.actor.accountId,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
}

/** Whoever wrote last is the author. */
export async function updateReturnLetter(
  trx: Trx,
  ctx: UseCaseContext,
  before: { id: string; version: number },
  body: string,
): Promise<void> {
  await trx
    .updateTable("letter")
    .set({
      body,
      authorAccountId: ctx.actor.accountId,
      updatedAt: ctx.now.toISOString(),
      version: before.version + 1,
    })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .execute();
}

export async function sendReturnLetter(
  trx: Trx,
  ctx: UseCaseContext,
  before: { id: string; version: number },
): Promise<void> {
  await trx
    .updateTable("letter")
    .set({ status: "sent", sentAt: ctx.now.toISOString(), version: before.version + 1 })
    .where("id", "=", before.id)
    .execute();
}
