import { notify, type RoleOnScope } from "#app/platform/outbox/outbox.server.ts";
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
  const except = ctx.actor?.accountId;
  await notify(trx, peopleOf(side, request, except), { ...notice, path: `/liaison/${request.id}` }, ctx.now);
}

function peopleOf(side: LiaisonSide, request: Told, except: string | undefined): string[] | RoleOnScope {
  const scope = { type: "hospital", id: request.hospitalId } as const;
  if (side === "pool") return { roles: ["intern"], scope, except };
  if (side === "supervisor") return { roles: ["liaison_supervisor"], scope, except };
  const one = side === "ward" ? request.requesterAccountId : request.assignedTo;
  return one && one !== except ? [one] : [];
}
