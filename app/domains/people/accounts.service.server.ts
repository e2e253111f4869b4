import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { differencesOf } from "#app/platform/forms/merge.rules.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import { endSessions } from "#app/platform/session/session.server.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { sendInvitation } from "./account-links.service.server.ts";
import { type EditPersonForm, type InvitePersonForm, PERSON_LABELS } from "./accounts.forms.ts";
import {
  existsOtherAdministrator,
  findAccount,
  findCredentialsByEmail,
  isAdministrator,
} from "./accounts.queries.server.ts";
import {
  clearTotp,
  existsRpps,
  insertAccount,
  insertProfessional,
  touchAccount,
  updateAccountStatus,
  updatePerson,
} from "./people.store.server.ts";
import {
  ACCOUNT_CHANGED,
  ACCOUNT_IS_UNKNOWN,
  type AccessMove,
  EMAIL_IS_TAKEN,
  LAST_ADMINISTRATOR,
  MANAGE_IS_FORBIDDEN,
  MOVE_DOES_NOT_FIT,
  OWN_ACCOUNT,
  PROFESSION_LABELS,
  type Profession,
  RPPS_IS_TAKEN,
} from "./people.vocabulary.ts";
import { listEstablishments } from "./scopes.queries.server.ts";

type AccountView = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

/** Opens an account for a professional and sends the invitation; the value is the account's identifier. */
export function invitePerson(
  ctx: UseCaseContext,
  form: InvitePersonForm,
  sessionSecret: string,
): Promise<Outcome<string>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "account.manage")) return refused("forbidden", MANAGE_IS_FORBIDDEN);
    const taken = await refuseTaken(trx, form, null);
    if (taken) return taken;

    const { email, ...person } = form;
    const createdAt = ctx.now.toISOString();
    const professionalId = await insertProfessional(trx, { ...person, createdAt });
    const accountId = await insertAccount(trx, { professionalId, email, status: "invited", createdAt });
    await sendInvitation(trx, { now: ctx.now, sessionSecret }, { accountId, email });
    await audit(trx, ctx, "account.invited", accountId);
    return done(accountId);
  });
}

/** Changes a person's card; a version that is no longer the last one is refused with what it holds now. */
export function editPerson(ctx: UseCaseContext, accountId: string, form: EditPersonForm): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "account.manage")) return refused("forbidden", MANAGE_IS_FORBIDDEN);
    const account = await findAccount(trx, accountId);
    if (!account) return refused("notFound", ACCOUNT_IS_UNKNOWN);
    if (account.version !== form.version) return refuseTypedOver(trx, account, form);
    const taken = await refuseTaken(trx, form, account);
    if (taken) return taken;

    const { version, email, ...person } = form;
    await updatePerson(trx, account.professionalId, person);
    await touchAccount(trx, { id: accountId, email, version, by: ctx.actor.accountId, at: ctx.now });
    await audit(trx, ctx, "account.edited", accountId);
    return done();
  });
}

interface MoveInput {
  trx: Trx;
  ctx: UseCaseContext;
  account: AccountView;
  sessionSecret: string;
}

const MOVES: Record<AccessMove, (input: MoveInput) => Promise<Outcome>> = {
  invite: inviteAgain,
  disable: disableAccount,
  enable: enableAccount,
  "reset-second-factor": resetSecondFactor,
  "end-sessions": endAllSessions,
};

/** Opens, closes or repairs somebody's access. */
export function moveAccess(
  ctx: UseCaseContext,
  accountId: string,
  move: AccessMove,
  sessionSecret: string,
): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "account.manage")) return refused("forbidden", MANAGE_IS_FORBIDDEN);
    const account = await findAccount(trx, accountId);
    if (!account) return refused("notFound", ACCOUNT_IS_UNKNOWN);
    return MOVES[move]({ trx, ctx, account, sessionSecret });
  });
}

async function inviteAgain({ trx, ctx, account, sessionSecret }: MoveInput): Promise<Outcome> {
  if (account.status !== "invited") return refused("rule", MOVE_DOES_NOT_FIT);
  const to = { accountId: account.id, email: account.email };
  await sendInvitation(trx, { now: ctx.now, sessionSecret }, to);
  await audit(trx, ctx, "account.invited", account.id);
  return done();
}

async function disableAccount({ trx, ctx, account }: MoveInput): Promise<Outcome> {
  if (account.status === "disabled") return refused("rule", MOVE_DOES_NOT_FIT);
  if (account.id === ctx.actor.accountId) return refused("rule", OWN_ACCOUNT);
  const isLast =
    (await isAdministrator(trx, account.id, ctx.now)) &&
    !(await existsOtherAdministrator(trx, account.id, ctx.now));
  if (isLast) return refused("rule", LAST_ADMINISTRATOR);
  await updateAccountStatus(trx, account.id, "disabled", { by: ctx.actor.accountId, at: ctx.now });
  await endSessions(trx, account.id, ctx.now);
  await audit(trx, ctx, "account.disabled", account.id);
  return done();
}

async function enableAccount({ trx, ctx, account, sessionSecret }: MoveInput): Promise<Outcome> {
  if (account.status !== "disabled") return refused("rule", MOVE_DOES_NOT_FIT);
  // Whoever comes back chooses a password anew.
  await updateAccountStatus(trx, account.id, "invited", { by: ctx.actor.accountId, at: ctx.now });
  const to = { accountId: account.id, email: account.email };
  await sendInvitation(trx, { now: ctx.now, sessionSecret }, to);
  await audit(trx, ctx, "account.enabled", account.id);
  return done();
}

async function resetSecondFactor({ trx, ctx, account }: MoveInput): Promise<Outcome> {
  if (!account.totpConfirmedAt) return refused("rule", MOVE_DOES_NOT_FIT);
  await clearTotp(trx, account.id);
  await endSessions(trx, account.id, ctx.now);
  await audit(trx, ctx, "second_factor.reset", account.id);
  return done();
}

async function endAllSessions({ trx, ctx, account }: MoveInput): Promise<Outcome> {
  await endSessions(trx, account.id, ctx.now);
  await audit(trx, ctx, "session.ended_by_administrator", account.id);
  return done();
}

async function refuseTaken(
  trx: Trx,
  form: { email: string; rpps: string | null },
  self: Pick<AccountView, "id" | "professionalId"> | null,
) {
  const sameEmail = await findCredentialsByEmail(trx, form.email);
  if (sameEmail && sameEmail.id !== self?.id) return refused("rule", EMAIL_IS_TAKEN, { field: "email" });
  if (form.rpps && (await existsRpps(trx, form.rpps, self?.professionalId ?? null)))
    return refused("rule", RPPS_IS_TAKEN, { field: "rpps" });
  return null;
}

/** Refusal of a card that changed meanwhile: each field that does not hold what was typed is to be chosen. */
async function refuseTypedOver(trx: Trx, account: AccountView, form: EditPersonForm): Promise<Refusal> {
  const establishments = await listEstablishments(trx);
  const names: Record<string, string> = Object.fromEntries(establishments.map(({ id, name }) => [id, name]));
  const by = [account.editorGivenName, account.editorFamilyName].filter(Boolean).join(" ") || "le système";
  const differences = differencesOf({
    labels: PERSON_LABELS,
    recorded: account,
    typed: form,
    changed: null,
    show: (name, texts) =>
      texts
        .map((text) => {
          if (name === "profession") return PROFESSION_LABELS[text as Profession];
          return name === "establishmentId" ? (names[text] ?? text) : text;
        })
        .join(),
  });
  return refused("conflict", ACCOUNT_CHANGED, {
    changes: [{ at: account.updatedAt ?? account.createdAt, by, what: "la fiche a changé" }],
    merge: { version: account.version, differences },
  });
}

function audit(trx: Trx, ctx: UseCaseContext, action: string, accountId: string): Promise<void> {
  return recordAudit(trx, ctx, { action, subjectType: "account", subjectId: accountId });
}
