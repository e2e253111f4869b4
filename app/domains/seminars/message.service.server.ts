import { can } from "#app/platform/access/permissions.rules.ts";
import { enqueueMails } from "#app/platform/outbox/outbox.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction } from "#db/client.server.ts";
import { listRecipients } from "./enrolments.queries.server.ts";
import { listSessionPeople } from "./managed-session.queries.server.ts";
import { MANAGEMENT_REFUSALS, type MessageAudience } from "./management.vocabulary.ts";
import type { EnrolmentStatus } from "./seminars.vocabulary.ts";
import type { MessageForm } from "./session.forms.ts";
import { auditSession } from "./session-plan.service.server.ts";
import { sessionWords } from "./session-words.rules.ts";
import { findSessionLabel } from "./sessions.queries.server.ts";

const PARAGRAPH = "\n\n";

const STATUSES: Record<MessageAudience, readonly EnrolmentStatus[]> = {
  all: ["waiting", "offered", "confirmed", "attended", "absent"],
  confirmed: ["confirmed", "attended", "absent"],
  waiting: ["waiting", "offered"],
};

/** Whom a message would reach, and how the e-mail reads. */
export async function previewMessage(ctx: UseCaseContext, form: MessageForm & { sessionId: string }) {
  const label = await findSessionLabel(ctx.db, form.sessionId);
  const people = await listSessionPeople(ctx.db, form.sessionId);
  const reached = people.filter(({ status }) => STATUSES[form.audience].includes(status));
  return { count: reached.length, mail: mailOf(form, label ? sessionWords(label) : "", ctx) };
}

/** Writes to the people of a session, each apart, by the outbox; the audit trail keeps to whom and how many. */
export function sendMessage(
  ctx: UseCaseContext,
  form: MessageForm & { sessionId: string },
): Promise<Outcome<{ count: number }>> {
  return inTransaction(ctx.db, async (trx) => {
    if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
    const label = await findSessionLabel(trx, form.sessionId);
    if (!label) return refused("notFound", MANAGEMENT_REFUSALS.unknownSession);
    const people = await listSessionPeople(trx, form.sessionId);
    const reached = people.filter(({ status }) => STATUSES[form.audience].includes(status));
    if (reached.length === 0) return refused("rule", MANAGEMENT_REFUSALS.nobody, { field: "audience" });
    const recipients = await listRecipients(
      trx,
      reached.map(({ id }) => id),
    );
    const mail = mailOf(form, sessionWords(label), ctx);
    const mails = recipients.map(({ accountId, email }) => ({
      kind: "seminar.message",
      accountId,
      email,
      ...mail,
    }));
    await enqueueMails(trx, mails, ctx.now);
    const detail = { audience: form.audience, count: mails.length };
    await auditSession(trx, ctx, "seminar.message", form.sessionId, detail);
    return done({ count: mails.length });
  });
}

/** What was typed is text: the marks that the outbox fills in are taken out of it. */
function mailOf(form: MessageForm, session: string, ctx: UseCaseContext) {
  const typed = (text: string) => text.replace(/\{(url|token:[^}]*)\}/g, "");
  return {
    subject: `Pluton : ${typed(form.subject)}`,
    body: [
      "Bonjour,",
      typed(form.body),
      `${ctx.actor.displayName}, pour la coordination universitaire.`,
      `Vous recevez ce message parce que vous avez demandé une place : ${session}.`,
    ].join(PARAGRAPH),
  };
}
