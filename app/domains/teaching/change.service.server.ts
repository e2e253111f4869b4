import { done, type Refusal } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { listTeachingChoices } from "./choices.queries.server.ts";
import { listExpected, tellTeaching } from "./notices.service.server.ts";
import {
  contentOf,
  openContent,
  others,
  type Planned,
  remindersOf,
  tellOthers,
} from "./planning.service.server.ts";
import { loadForMove, readWords, recordTeaching, refuseSession } from "./session-checks.service.server.ts";
import { sessionDifferences } from "./session-values.rules.ts";
import type { SessionForm } from "./teaching.forms.ts";
import { findTeachingSession, type TeachingRow } from "./teaching.queries.server.ts";
import { ownerOf } from "./teaching.rules.ts";
import { deleteContent, updateTeachingSession } from "./teaching.store.server.ts";
import type { TeachingStatus } from "./teaching.vocabulary.ts";

/** Changes the date, the place or the people of a session; whoever was to come is told of another date or place. */
export function changeTeaching(
  ctx: UseCaseContext,
  form: SessionForm & { sessionId: string; version: number },
): Planned {
  return inTransaction(ctx.db, async (trx) => {
    const loaded = await loadForMove(trx, ctx, form, "edit");
    if (!loaded.ok) return loaded.kind === "conflict" ? withChoices(trx, ctx, loaded, form) : loaded;
    const session = loaded.value;
    const refusal = await refuseSession(trx, ctx, form, session.id);
    if (refusal) return refusal;
    const words = await readWords(trx, ctx, form);
    if (!words.ok) return words;
    await write(trx, ctx, session, form);
    await recordTeaching(trx, ctx, {
      sessionId: session.id,
      version: session.version + 1,
      kind: "edited",
      confirmed: words.value,
    });
    await tellChange(trx, ctx, session, form);
    return done({ id: session.id });
  });
}

/** Two people in one form: each field that is not the same is to be chosen (ADR 023). */
async function withChoices(
  trx: Trx,
  ctx: UseCaseContext,
  refusal: Refusal,
  form: SessionForm & { sessionId: string },
): Promise<Refusal> {
  const session = await findTeachingSession(trx, form.sessionId);
  if (!session) return refusal;
  const choices = await listTeachingChoices(trx, ctx.now);
  const names = new Map(
    [...choices.seniors, ...choices.interns, ...choices.sites, ...choices.filieres].map(
      ({ value, label }) => [value, label] as const,
    ),
  );
  const differences = sessionDifferences(session, form, names);
  return { ...refusal, merge: { version: session.version, differences } };
}

async function write(trx: Trx, ctx: UseCaseContext, session: TeachingRow, form: SessionForm): Promise<void> {
  const content = contentOf(form);
  const status = statusAfter(session, form.presenterId);
  const isOther = session.presenterId !== form.presenterId;
  // what somebody wrote is theirs, and of the kind that it was
  const isKept = !isOther && session.kind === form.kind;
  const completedAt = isKept ? session.completedAt : null;
  const isReminded = session.startsAt === form.startsAt && !isOther;
  await updateTeachingSession(
    trx,
    session,
    {
      ...content,
      status,
      completedAt,
      acceptedAt: status === "planned" ? (session.acceptedAt ?? ctx.now.toISOString()) : null,
      ...ownerOf({ ...session, ...content, status, completedAt }, ctx.now),
      ...(isReminded ? {} : remindersOf(form.startsAt, ctx.now)),
    },
    ctx.now,
  );
  if (!isOther) return;
  await deleteContent(trx, session.id);
  if (form.presenterId) await openContent(trx, session.id, ctx.now);
}

/** A slot that is given somebody is planned; one that loses them is free again. */
function statusAfter(session: TeachingRow, presenterId: string | null): TeachingStatus {
  if (presenterId === null) return "free";
  return session.presenterId === presenterId ? session.status : "planned";
}

async function tellChange(
  trx: Trx,
  ctx: UseCaseContext,
  session: TeachingRow,
  form: SessionForm,
): Promise<void> {
  const isMoved = session.startsAt !== form.startsAt || session.endsAt !== form.endsAt;
  const isElsewhere = session.siteId !== form.siteId || session.place !== form.place;
  const after = { ...session, ...contentOf(form) };
  const told = others(ctx, await listExpected(trx, after));
  if (isMoved || isElsewhere) await tellTeaching(trx, told, { news: "moved", session: after, now: ctx.now });
  else if (session.presenterId !== form.presenterId) await tellOthers(trx, ctx, session.id, "planned");
}
