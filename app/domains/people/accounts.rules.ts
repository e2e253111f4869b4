import type { AccessMove, AccountStatus } from "./people.vocabulary.ts";

/** What an administrator may do to an access in its present state; the service refuses everything else. */
export function accessMovesOf(
  account: { id: string; status: AccountStatus; totpConfirmedAt: string | null },
  actorAccountId: string,
): AccessMove[] {
  const isOwn = account.id === actorAccountId;
  const allowed: Record<AccessMove, boolean> = {
    invite: account.status === "invited",
    enable: account.status === "disabled",
    "end-sessions": account.status === "active",
    "reset-second-factor": account.totpConfirmedAt !== null,
    disable: account.status !== "disabled" && !isOwn,
  };
  const moves: AccessMove[] = ["invite", "enable", "end-sessions", "reset-second-factor", "disable"];
  return moves.filter((move) => allowed[move]);
}
