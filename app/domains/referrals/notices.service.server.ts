import { isActiveAccount } from "#app/domains/people/accounts.queries.server.ts";
import { NETWORK_SCOPE_ID } from "#app/platform/access/roles.vocabulary.ts";
import { accountsWithRole, notify } from "#app/platform/outbox/outbox.server.ts";
import type { Trx } from "#db/client.server.ts";

export type Side = "sender" | "filiere" | "desk";

interface Told {
  id: string;
  reference: string;
  filiereId: string | null;
  senderAccountId: string;
  senderSecteurId: string;
}

/** Accounts of a side: the sender, the coordination, the desk. */
async function accountsOf(trx: Trx, side: Side, referral: Told, now: Date): Promise<string[]> {
  if (side === "desk")
    return accountsWithRole(trx, ["territory_desk"], { type: "network", id: NETWORK_SCOPE_ID }, now);
  if (side === "filiere")
    return referral.filiereId === null
      ? []
      : accountsWithRole(trx, ["filiere_coordinator"], { type: "filiere", id: referral.filiereId }, now);
  return sendersOf(trx, referral, now);
}

/**
 * Who sent it, while they work for the secteur; else the secteur's psychiatrists: the sender has left, or signed
 * for the secteur from elsewhere (liaison). A secteur without any leaves the sender alone to know.
 */
async function sendersOf(trx: Trx, referral: Told, now: Date): Promise<string[]> {
  const scope = { type: "secteur", id: referral.senderSecteurId };
  const ofSecteur = await accountsWithRole(trx, ["sector_psychiatrist"], scope, now);
  const isThere =
    ofSecteur.includes(referral.senderAccountId) && (await isActiveAccount(trx, referral.senderAccountId));
  return isThere || ofSecteur.length === 0 ? [referral.senderAccountId] : ofSecteur;
}

/** Tells a side of a referral something; the text names the referral by its reference, never the patient. */
export async function tellSide(
  trx: Trx,
  side: Side,
  referral: Told,
  notice: { kind: string; text: string; exceptAccountId?: string },
  now: Date,
): Promise<void> {
  const accountIds = await accountsOf(trx, side, referral, now);
  await notify(
    trx,
    accountIds.filter((id) => id !== notice.exceptAccountId),
    { kind: notice.kind, text: notice.text, path: `/adressages/${referral.id}` },
    now,
  );
}

/** The side that answers a referral: its filière, or the desk while it has none. */
export function answeringSide(referral: { filiereId: string | null }): Side {
  return referral.filiereId === null ? "desk" : "filiere";
}
