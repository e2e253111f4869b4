import type { SelectQueryBuilder } from "kysely";
import type { Role, ScopeType } from "#app/platform/access/roles.vocabulary.ts";
import { hashToken } from "#app/platform/session/secrets.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import type { DB } from "#db/types.gen.ts";
import type { AccountLinkKind, AccountStatus } from "./people.vocabulary.ts";
import { searchWords, startsWithEach } from "./word-search.queries.server.ts";

/** What proves who someone is; never leaves the server. */
export function findCredentialsByEmail(db: Database | Trx, email: string) {
  return credentials(db).where("account.email", "=", email).executeTakeFirst();
}

export function findCredentials(db: Database | Trx, accountId: string) {
  return credentials(db).where("account.id", "=", accountId).executeTakeFirst();
}

function credentials(db: Database | Trx) {
  return db
    .selectFrom("account")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "account.id",
      "account.email",
      "account.status",
      "account.passwordHash",
      "account.totpSecret",
      "account.totpConfirmedAt",
      "account.totpLastStep",
      "account.wantsEmail",
      "professional.id as professionalId",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ]);
}

/** Open sessions of an account, the latest used first. */
export function listOpenSessions(db: Database, accountId: string, now: Date) {
  return db
    .selectFrom("session")
    .select(["id", "createdAt", "lastSeenAt", "device"])
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .where("expiresAt", ">", now.toISOString())
    .orderBy("lastSeenAt", "desc")
    .limit(50)
    .execute();
}

/** The account of a link that has neither served nor expired. */
export function findUsableLink(
  db: Database | Trx,
  link: { kind: AccountLinkKind; token: string },
  now: Date,
) {
  return db
    .selectFrom("accountLink")
    .innerJoin("account", "account.id", "accountLink.accountId")
    .select(["accountLink.accountId"])
    .where("accountLink.tokenHash", "=", hashToken(link.token))
    .where("accountLink.kind", "=", link.kind)
    .where("accountLink.usedAt", "is", null)
    .where("accountLink.expiresAt", ">", now.toISOString())
    .where("account.status", "!=", "disabled")
    .executeTakeFirst();
}

export const ACCOUNTS_PER_PAGE = 50;

export interface AccountFilter {
  text?: string;
  status?: AccountStatus | null;
  role?: Role | null;
  after?: { searchKey: string; id: string } | null;
}

/** Accounts in alphabetical order; one more than a page when there is a next one. */
export function listAccounts(db: Database, filter: AccountFilter, now: Date) {
  let query = db
    .selectFrom("professional")
    .innerJoin("account", "account.professionalId", "professional.id")
    .leftJoin("establishment", "establishment.id", "professional.establishmentId")
    .select([
      "account.id",
      "account.email",
      "account.status",
      "account.lastSignInAt",
      "account.totpConfirmedAt",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
      "professional.profession",
      "professional.searchKey",
      "establishment.shortName as establishmentName",
    ]);
  const { status, role, after } = filter;
  for (const word of searchWords(filter.text ?? ""))
    query = query.where((eb) =>
      eb.or([...startsWithEach("professional.searchKey", [word]), eb("account.email", "like", `${word}%`)]),
    );
  if (status) query = query.where("account.status", "=", status);
  if (role)
    query = query.where("account.id", "in", (eb) =>
      grantsInForce(eb.selectFrom("roleGrant"), now).select("accountId").where("role", "=", role),
    );
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple("professional.searchKey", "account.id"), ">", eb.tuple(after.searchKey, after.id)),
    );
  return query
    .orderBy("professional.searchKey")
    .orderBy("account.id")
    .limit(ACCOUNTS_PER_PAGE + 1)
    .execute();
}

/** May the person still sign in? */
export async function isActiveAccount(db: Database | Trx, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("account")
    .select("id")
    .where("id", "=", id)
    .where("status", "=", "active")
    .executeTakeFirst();
  return row !== undefined;
}

/** Does the database hold anybody yet? */
export async function hasAccounts(db: Database | Trx): Promise<boolean> {
  return (await db.selectFrom("account").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** Everything that the administration sees of one account; never its secrets. */
export function findAccount(db: Database | Trx, id: string) {
  return db
    .selectFrom("account")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .leftJoin("account as editor", "editor.id", "account.updatedBy")
    .leftJoin("professional as editorPerson", "editorPerson.id", "editor.professionalId")
    .select([
      "account.id",
      "account.professionalId",
      "account.email",
      "account.status",
      "account.createdAt",
      "account.lastSignInAt",
      "account.totpConfirmedAt",
      "account.updatedAt",
      "account.version",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
      "professional.profession",
      "professional.rpps",
      "professional.phone",
      "professional.establishmentId",
      "editorPerson.givenName as editorGivenName",
      "editorPerson.familyName as editorFamilyName",
    ])
    .where("account.id", "=", id)
    .executeTakeFirst();
}

/** Roles of an account, in force, to come or over; the latest first. */
export function listAccountGrants(db: Database, accountId: string) {
  return db
    .selectFrom("roleGrant")
    .select(["id", "role", "scopeType", "scopeId", "startsOn", "endsOn", "revokedAt"])
    .where("accountId", "=", accountId)
    .orderBy("startsOn", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
}

/** Other active accounts that hold the administration of the whole network without an end. */
export async function existsOtherAdministrator(trx: Trx, accountId: string, now: Date): Promise<boolean> {
  const row = await trx
    .selectFrom("roleGrant")
    .innerJoin("account", "account.id", "roleGrant.accountId")
    .select("roleGrant.id")
    .where("roleGrant.role", "=", "administrator")
    .where("roleGrant.scopeType", "=", "network")
    .where("roleGrant.revokedAt", "is", null)
    .where("roleGrant.startsOn", "<=", dayOf(now))
    .where("roleGrant.endsOn", "is", null)
    .where("roleGrant.accountId", "!=", accountId)
    .where("account.status", "=", "active")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether an account administers the whole network today. */
export async function isAdministrator(trx: Trx, accountId: string, now: Date): Promise<boolean> {
  const row = await grantsInForce(trx.selectFrom("roleGrant"), now)
    .select("id")
    .where("accountId", "=", accountId)
    .where("role", "=", "administrator")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function grantsInForce(query: SelectQueryBuilder<DB, "roleGrant", object>, now: Date) {
  const today = dayOf(now);
  return query
    .where("revokedAt", "is", null)
    .where("startsOn", "<=", today)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", today)]));
}

export function findOpenGrant(trx: Trx, accountId: string, grantId: string) {
  return trx
    .selectFrom("roleGrant")
    .select(["id", "role"])
    .where("id", "=", grantId)
    .where("accountId", "=", accountId)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
}

/** Whether the account holds the same role on the same scope during part of a period. */
export async function existsOverlappingGrant(
  trx: Trx,
  grant: {
    accountId: string;
    role: Role;
    scopeType: ScopeType;
    scopeId: string;
    startsOn: string;
    endsOn: string | null;
  },
): Promise<boolean> {
  const row = await trx
    .selectFrom("roleGrant")
    .select("id")
    .where("accountId", "=", grant.accountId)
    .where("role", "=", grant.role)
    .where("scopeType", "=", grant.scopeType)
    .where("scopeId", "=", grant.scopeId)
    .where("revokedAt", "is", null)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", grant.startsOn)]))
    .where("startsOn", "<=", grant.endsOn ?? "9999-12-31")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a session, open or not, is one of this account. */
export async function existsSession(
  db: Database | Trx,
  session: { accountId: string; sessionId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("session")
    .select("id")
    .where("id", "=", session.sessionId)
    .where("accountId", "=", session.accountId)
    .executeTakeFirst();
  return row !== undefined;
}
