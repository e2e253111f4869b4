import { accountsWithRole, notify } from "#app/platform/outbox/outbox.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import type { LiaisonRow } from "./liaison.store.server.ts";

/** Who is told: the asking ward, whoever triages and signs, the hospital's interns, the intern in charge. */
export type LiaisonSide = "ward" | "supervisor" | "pool" | "intern";

type Told = Pick<LiaisonRow, "id" | "hospitalId" | "requesterAccountId" | "assignedTo">;

/** Tells a side of a request something, the actor left out; without an actor it is time that tells. The text names the request by its reference, never the patient. */
export async function tellLiaisonSide(
  trx: Trx,
  ctx: { now: Date; actor?: UseCaseContext["actor"] },
  side: LiaisonSide,
  request: Told,
  notice: { kind: string; text: string },
): Promise<void> {
  const accountIds = await accountsOf(trx, side, request, ctx.now);
  await notify(
    trx,
    accountIds.filter((id) => id !== ctx.actor?.accountId),
    { ...notice, path: `/liaison/${request.id}` },
    ctx.now,
  );
}

async function accountsOf(trx: Trx, side: LiaisonSide, request: Told, now: Date): Promise<string[]> {
  const hospital = { type: "hospital", id: request.hospitalId } as const;
  switch (side) {
    case "ward":
      return [request.requesterAccountId];
    case "intern":
      return request.assignedTo ? [request.assignedTo] : [];
    case "pool":
      return accountsWithRole(trx, ["intern"], hospital, now);
    case "supervisor":
      return accountsWithRole(trx, ["liaison_supervisor"], hospital, now);
  }
}
