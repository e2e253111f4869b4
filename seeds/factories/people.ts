import { insertAccount, insertGrant, insertProfessional } from "#app/domains/people/people.store.server.ts";
import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import type { Actor, Grant } from "#app/platform/access/permissions.rules.ts";
import { hashPassword } from "#app/platform/session/password.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { type Database, inTransaction, type Trx } from "#db/client.server.ts";

export interface PersonToCreate {
  email: string;
  givenName: string;
  familyName: string;
  title?: string;
  profession: Profession;
  establishmentId?: string;
  phone?: string;
  rpps?: string;
  grants: readonly Grant[];
  /** False: told inside the application alone. */
  wantsEmail?: boolean;
  /** Left out: an active account that nobody can sign in to. */
  passwordHash?: string;
  grantedFrom?: string;
  /** Last day of the grants; left out: they go on. */
  grantedUntil?: string;
}

/** A professional with an active account and grants, as the actor that use cases take. */
export function createPerson(db: Database | Trx, person: PersonToCreate, now: Date): Promise<Actor> {
  return inTransaction(db, async (trx) => {
    const at = now.toISOString();
    const professionalId = await insertProfessional(trx, {
      familyName: person.familyName,
      givenName: person.givenName,
      title: person.title ?? null,
      profession: person.profession,
      establishmentId: person.establishmentId ?? null,
      phone: person.phone ?? null,
      rpps: person.rpps ?? null,
      createdAt: at,
    });
    const accountId = await insertAccount(trx, {
      professionalId,
      email: person.email.toLowerCase(),
      passwordHash: person.passwordHash ?? null,
      status: "active",
      ...(person.wantsEmail === false ? { wantsEmail: 0 } : {}),
      createdAt: at,
    });
    for (const grant of person.grants) {
      await insertGrant(trx, {
        accountId,
        ...grant,
        startsOn: person.grantedFrom ?? dayOf(now),
        ...(person.grantedUntil ? { endsOn: person.grantedUntil } : {}),
        createdAt: at,
      });
    }
    return {
      accountId,
      professionalId,
      displayName: [person.title, person.givenName, person.familyName].filter(Boolean).join(" "),
      email: person.email.toLowerCase(),
      grants: person.grants,
    };
  });
}

/** Demo accounts share one password, so one hash does for all. */
export function demoPasswordHash(): Promise<string> {
  return hashPassword("pluton-demo");
}
