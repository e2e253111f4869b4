import { createHash, randomBytes } from "node:crypto";
import { type AppLoadContext, createCookie, redirect } from "@remix-run/node";
import { dayOf } from "#app/shared/dates.ts";
import type { Database } from "#db/client.server.ts";
import { type Action, type Actor, can, type Grant, type Scope } from "../access/permissions.rules.ts";
import type { UseCaseContext } from "../use-case.ts";

/** Idle and absolute limits of a session (DOMAIN §9.2, a design choice: a ward's computer is shared). */
export const IDLE_LIMIT_MS = 15 * 60_000;
export const ABSOLUTE_LIMIT_MS = 10 * 3_600_000;

const TOKEN_BYTES = 32;
const SEEN_STEP_MS = 30_000;

const cookie = createCookie("pluton_session", { httpOnly: true, path: "/", sameSite: "lax" });

export interface SignedIn {
  sessionId: string;
  actor: Actor;
  hasSecondFactor: boolean;
}

/** Opens a session and returns the Set-Cookie header that carries its token; only the token's hash is stored. */
export async function openSession(
  context: Pick<AppLoadContext, "db" | "config">,
  session: { accountId: string; device: string | null; hasSecondFactor: boolean },
  now: Date,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await context.db
    .insertInto("session")
    .values({
      id: hashToken(token),
      accountId: session.accountId,
      createdAt: now.toISOString(),
      lastSeenAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + ABSOLUTE_LIMIT_MS).toISOString(),
      secondFactorAt: session.hasSecondFactor ? now.toISOString() : null,
      device: session.device,
    })
    .execute();
  return cookie.serialize(token, { secure: context.config.isProduction && !context.config.isDemo });
}

/** The session of a request, or null when there is none, or it is over. */
export async function findSignedIn(
  request: Request,
  context: AppLoadContext,
  now: Date,
): Promise<SignedIn | null> {
  const token: unknown = await cookie.parse(request.headers.get("Cookie"));
  if (typeof token !== "string") return null;
  const sessionId = hashToken(token);
  const row = await context.db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.accountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select([
      "session.lastSeenAt",
      "session.secondFactorAt",
      "account.id as accountId",
      "account.email",
      "account.totpConfirmedAt",
      "professional.id as professionalId",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("session.id", "=", sessionId)
    .where("session.endedAt", "is", null)
    .where("session.expiresAt", ">", now.toISOString())
    .where("session.lastSeenAt", ">", new Date(now.getTime() - IDLE_LIMIT_MS).toISOString())
    .where("account.status", "=", "active")
    .executeTakeFirst();
  if (!row) return null;
  if (now.getTime() - Date.parse(row.lastSeenAt) > SEEN_STEP_MS) {
    await context.db
      .updateTable("session")
      .set({ lastSeenAt: now.toISOString() })
      .where("id", "=", sessionId)
      .execute();
  }
  const grants = await listGrants(context.db, row.accountId, now);
  return {
    sessionId,
    hasSecondFactor: row.secondFactorAt !== null,
    actor: {
      accountId: row.accountId,
      professionalId: row.professionalId,
      displayName: [row.title, row.givenName, row.familyName].filter(Boolean).join(" "),
      email: row.email,
      grants,
    },
  };
}

/** Grants in force today. */
export async function listGrants(db: Database, accountId: string, now: Date): Promise<Grant[]> {
  const today = dayOf(now);
  return db
    .selectFrom("roleGrant")
    .select(["role", "scopeType", "scopeId"])
    .where("accountId", "=", accountId)
    .where("revokedAt", "is", null)
    .where("startsOn", "<=", today)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">=", today)]))
    .execute();
}

/**
 * First line of every loader and action: who acts. Without a session, sends to the sign-in page and back;
 * without the right, answers 403. Records are checked again, with their scope, by the use case.
 */
export async function requireActor(
  request: Request,
  context: AppLoadContext,
  action?: Action,
  scope?: Scope,
): Promise<UseCaseContext & { db: Database }> {
  const now = new Date();
  const signedIn = await findSignedIn(request, context, now);
  if (!signedIn) throw redirect(signInPath(request));
  if (context.config.isSecondFactorRequired && !signedIn.hasSecondFactor)
    throw redirect("/connexion/second-facteur");
  if (action && !can(signedIn.actor, action, scope)) throw new Response(null, { status: 403 });
  return { db: context.db, actor: signedIn.actor, now, requestId: context.requestId };
}

/** Ends the session of the request and returns the header that removes its cookie. */
export async function closeSession(request: Request, context: AppLoadContext, now: Date): Promise<string> {
  const token: unknown = await cookie.parse(request.headers.get("Cookie"));
  if (typeof token === "string") {
    await context.db
      .updateTable("session")
      .set({ endedAt: now.toISOString() })
      .where("id", "=", hashToken(token))
      .execute();
  }
  return cookie.serialize("", { maxAge: 0 });
}

function signInPath(request: Request): string {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.pathname === "/") return "/connexion";
  return `/connexion?retour=${encodeURIComponent(url.pathname)}`;
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
