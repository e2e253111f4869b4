import { randomBytes } from "node:crypto";
import { type AppLoadContext, type Cookie, createCookie, redirect } from "@remix-run/node";
import { dayOf } from "#app/shared/dates.ts";
import type { Database, Trx } from "#db/client.server.ts";
import { type Action, type Actor, can, type Grant, type Scope } from "../access/permissions.rules.ts";
import type { Config } from "../config.server.ts";
import { refuseOversizedBody } from "../http/body-limit.ts";
import { readSetting, settingValue } from "../settings/settings.server.ts";
import type { UseCaseContext } from "../use-case.ts";
import { hashToken } from "./secrets.server.ts";
import { nextSignInStep, type SignInStep, STEP_PATHS, signInPath } from "./session.rules.ts";

const TOKEN_BYTES = 32;
const SEEN_STEP_MS = 30_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

export interface SignedIn {
  sessionId: string;
  actor: Actor;
  /** What is still asked before the application opens; null when nothing is. */
  step: SignInStep | null;
}

/** Over https the browser itself refuses a session cookie that another host or a plain page set (`__Host-`). */
function cookieOf(config: Pick<Config, "publicUrl">): Cookie {
  const isHttps = config.publicUrl.startsWith("https:");
  return createCookie(isHttps ? "__Host-pluton_session" : "pluton_session", {
    httpOnly: true,
    path: "/",
    sameSite: "lax",
    secure: isHttps,
  });
}

/** Opens a session and returns the Set-Cookie header that carries its token; only the token's hash is stored. */
export async function openSession(
  trx: Trx,
  config: Pick<Config, "publicUrl">,
  session: { accountId: string; device: string | null; hasSecondFactor: boolean },
  now: Date,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const hours = await readSetting(trx, "session.absolute_hours");
  await trx
    .insertInto("session")
    .values({
      id: hashToken(token),
      accountId: session.accountId,
      createdAt: now.toISOString(),
      lastSeenAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + hours * HOUR_MS).toISOString(),
      secondFactorAt: session.hasSecondFactor ? now.toISOString() : null,
      device: session.device,
    })
    .execute();
  return cookieOf(config).serialize(token);
}

/** The session of a request, or null when there is none, or it is over. */
export async function findSignedIn(
  request: Request,
  context: Pick<AppLoadContext, "db" | "config">,
  now: Date,
  options: { isWatching?: boolean } = {},
): Promise<SignedIn | null> {
  const sessionId = await sessionIdOf(request, context.config);
  if (!sessionId) return null;
  const row = await findOpenSession(context.db, sessionId, now);
  if (!row) return null;
  if (!options.isWatching && now.getTime() - Date.parse(row.lastSeenAt) > SEEN_STEP_MS) {
    await context.db
      .updateTable("session")
      .set({ lastSeenAt: now.toISOString() })
      .where("id", "=", sessionId)
      .execute();
  }
  return {
    sessionId,
    step: nextSignInStep({
      hasSecondFactor: row.secondFactorAt !== null,
      isEnrolled: row.totpConfirmedAt !== null,
      isRequired: context.config.isSecondFactorRequired,
    }),
    actor: {
      accountId: row.accountId,
      professionalId: row.professionalId,
      displayName: [row.title, row.givenName, row.familyName].filter(Boolean).join(" "),
      email: row.email,
      grants: await listGrants(context.db, row.accountId, now),
    },
  };
}

async function findOpenSession(db: Database, sessionId: string, now: Date) {
  const row = await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.accountId")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select((eb) => [
      "session.lastSeenAt",
      "session.secondFactorAt",
      "account.id as accountId",
      "account.email",
      "account.totpConfirmedAt",
      "professional.id as professionalId",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
      eb
        .selectFrom("setting")
        .select("setting.value")
        .where("setting.key", "=", "session.idle_minutes")
        .as("idleMinutes"),
    ])
    .where("session.id", "=", sessionId)
    .where("session.endedAt", "is", null)
    .where("session.expiresAt", ">", now.toISOString())
    .where("account.status", "=", "active")
    .executeTakeFirst();
  if (!row) return null;
  const idleMs = settingValue("session.idle_minutes", row.idleMinutes) * MINUTE_MS;
  return now.getTime() - Date.parse(row.lastSeenAt) <= idleMs ? row : null;
}

/** Of these sessions, those that are neither ended nor lapsed. */
export async function listOpenSessionIds(db: Database, ids: readonly string[], now: Date): Promise<string[]> {
  const idleMs = (await readSetting(db, "session.idle_minutes")) * MINUTE_MS;
  const rows = await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.accountId")
    .select("session.id")
    .where("session.id", "in", ids.length > 0 ? ids : [""])
    .where("session.endedAt", "is", null)
    .where("session.expiresAt", ">", now.toISOString())
    .where("session.lastSeenAt", ">=", new Date(now.getTime() - idleMs).toISOString())
    .where("account.status", "=", "active")
    .execute();
  return rows.map(({ id }) => id);
}

/** Grants in force today. */
export async function listGrants(db: Database | Trx, accountId: string, now: Date): Promise<Grant[]> {
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
 * without the right, answers 403; a posted body that is too long is not read. Records are checked again, with their scope, by the use case.
 */
export async function requireActor(
  request: Request,
  context: AppLoadContext,
  action?: Action,
  scope?: Scope,
): Promise<UseCaseContext & { db: Database; sessionId: string }> {
  refuseOversizedBody(request);
  const now = new Date();
  return admit(request, context, await findActing(request, context, now), { now, action, scope });
}

/**
 * As `requireActor`, for what an open page asks by itself: it is no sign of presence, and a screen that nobody
 * uses still locks.
 */
export async function requireWatcher(
  request: Request,
  context: AppLoadContext,
  action: Action,
): Promise<UseCaseContext & { db: Database; sessionId: string }> {
  const now = new Date();
  const signedIn = await findSignedIn(request, context, now, { isWatching: true });
  return admit(request, context, signedIn, { now, action, scope: undefined });
}

function admit(
  request: Request,
  context: AppLoadContext,
  signedIn: SignedIn | null,
  { now, action, scope }: { now: Date; action: Action | undefined; scope: Scope | undefined },
): UseCaseContext & { db: Database; sessionId: string } {
  const back = { method: request.method, url: request.url, referrer: request.headers.get("Referer") };
  if (!signedIn) throw redirect(signInPath(back));
  if (signedIn.step) throw redirect(signInPath(back).replace("/connexion", STEP_PATHS[signedIn.step]));
  if (action && !can(signedIn.actor, action, scope)) throw new Response(null, { status: 403 });
  return {
    db: context.db,
    actor: signedIn.actor,
    now,
    requestId: context.requestId,
    sessionId: signedIn.sessionId,
  };
}

/**
 * Has whoever posts no session any more? A form that nothing else keeps answers with what was typed
 * (`answerLapsed`) rather than with the sign-in page; anybody else goes on to `requireActor`.
 */
export async function isLapsed(request: Request, context: AppLoadContext): Promise<boolean> {
  return (await findSignedIn(request, context, new Date())) === null;
}

/** The loaders of one page run together and ask the same; an action, after which all may differ, asks for itself. */
function findActing(request: Request, context: AppLoadContext, now: Date): Promise<SignedIn | null> {
  const { reader } = context;
  if (!reader || request.method !== "GET") return findSignedIn(request, context, now);
  reader.signedIn ??= findSignedIn(request, context, now);
  return reader.signedIn;
}

/** Ends the session of the request and returns the header that removes its cookie. */
export async function closeSession(
  request: Request,
  context: Pick<AppLoadContext, "db" | "config">,
  now: Date,
): Promise<string> {
  const sessionId = await sessionIdOf(request, context.config);
  if (sessionId) await endSession(context.db, sessionId, now);
  return cookieOf(context.config).serialize("", { maxAge: 0 });
}

export async function endSession(db: Database | Trx, sessionId: string, now: Date): Promise<void> {
  await db
    .updateTable("session")
    .set({ endedAt: now.toISOString() })
    .where("id", "=", sessionId)
    .where("endedAt", "is", null)
    .execute();
}

/** Ends every session of an account, but the one that acts when it is given; returns how many were open. */
export async function endSessions(
  trx: Trx,
  accountId: string,
  now: Date,
  exceptSessionId?: string,
): Promise<number> {
  const result = await trx
    .updateTable("session")
    .set({ endedAt: now.toISOString() })
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .where("id", "!=", exceptSessionId ?? "")
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

async function sessionIdOf(request: Request, config: Pick<Config, "publicUrl">): Promise<string | null> {
  const token: unknown = await cookieOf(config).parse(request.headers.get("Cookie"));
  return typeof token === "string" && token !== "" ? hashToken(token) : null;
}
