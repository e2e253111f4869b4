import { isActiveAccount } from "#app/domains/people/accounts.queries.server.ts";
import { NETWORK_SCOPE_ID } from "#app/platform/access/roles.vocabulary.ts";
import { accountsWithRole, notify, type RoleOnScope } from "#app/platform/outbox/outbox.server.ts";
import type { Trx } from "#db/client.server.ts";

export type Side = "sender" | "filiere" | "desk";

interface Told {
  id: string;
  reference: string;
  filiereId: string | null;
  senderAccountId: string;
  senderSecteurId: string;
}

/**
 * Who sent it, while they work for the secteur; else the secteur's psychiatrists: the sender has left, or signed
 * for the secteur from elsewhere (liaison). A secteur without any leaves the sender alone to know.
 */
async function sendersOf(trx: Trx, referral: Told, now: Date): Promise<string[]> {
  const scope = { type: "secteur", id: referral.senderSecteurId } as const;
  const ofSecteur = await accountsWithRole(trx, { roles: ["sector_psychiatrist"], scope }, now);
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
  const { exceptAccountId: except, ...told } = notice;
  const people =
    side === "sender"
      ? (await sendersOf(trx, referral, now)).filter((id) => id !== except)
      : receiversOf(side, referral, except);
  await notify(trx, people, { ...told, path: `/adressages/${referral.id}` }, now);
}

function receiversOf(
  side: Exclude<Side, "sender">,
  { filiereId }: Told,
  except: string | undefined,
): string[] | RoleOnScope {
  if (side === "desk")
    return { roles: ["territory_desk"], scope: { type: "network", id: NETWORK_SCOPE_ID }, except };
  if (!filiereId) return [];
  return { roles: ["filiere_coordinator"], scope: { type: "filiere", id: filiereId }, except };
}

/** The side that answers a referral: its filière, or the desk while it has none. */
export function answeringSide(referral: { filiereId: string | null }): Side {
  return referral.filiereId === null ? "desk" : "filiere";
}
