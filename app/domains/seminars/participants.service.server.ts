import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Trx } from "#db/client.server.ts";
import {
  findAccountPerson,
  findParticipantByEmail,
  findParticipantOfAccount,
  type ParticipantRow,
} from "./participants.queries.server.ts";
import { insertParticipant, updateParticipant } from "./participants.store.server.ts";

/**
 * Whoever has an account is a participant from their first enrolment on, also when they came without it before; the
 * secteur is that of their roles today, since it says where what they learn counts.
 */
export async function participantOf(
  trx: Trx,
  actor: Pick<Actor, "accountId" | "grants">,
  now: Date,
): Promise<ParticipantRow> {
  const secteurId = actor.grants.find(({ scopeType }) => scopeType === "secteur")?.scopeId ?? null;
  const known = await findParticipantOfAccount(trx, actor.accountId);
  if (known)
    return secteurId === null || secteurId === known.secteurId
      ? known
      : updateParticipant(trx, known, { secteurId }, now);
  const person = await findAccountPerson(trx, actor.accountId);
  if (!person) throw new Error("an actor has an account");
  const before = await findParticipantByEmail(trx, person.email);
  if (before) return updateParticipant(trx, before, { accountId: actor.accountId }, now);
  const at = now.toISOString();
  return insertParticipant(trx, {
    ...person,
    id: newId(),
    accountId: actor.accountId,
    secteurId,
    searchKey: searchKey(`${person.familyName} ${person.givenName}`),
    createdAt: at,
    updatedAt: at,
  });
}

/** What a session's reserved places know somebody by; null when they belong to no group. */
export function quotaKeyOf(
  participant: Pick<ParticipantRow, "secteurId" | "establishmentId" | "profession">,
  kind: "secteur" | "establishment" | "profession" | null,
): string | null {
  if (kind === "secteur") return participant.secteurId;
  if (kind === "establishment") return participant.establishmentId;
  return kind === "profession" ? participant.profession : null;
}
