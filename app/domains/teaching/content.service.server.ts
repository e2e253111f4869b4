import { differencesOf } from "#app/platform/forms/merge.rules.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import type { ContentForm } from "./content.forms.ts";
import { findContent, listConfirmedWords } from "./content.queries.server.ts";
import { changedFields, contentFaults } from "./content.rules.ts";
import { CONTENT_FIELDS, CONTENT_LABELS, fieldsOf, type TeachingContent } from "./content.vocabulary.ts";
import {
  checkTexts,
  type DoubtfulRefusal,
  refuseDoubtful,
  refuseIdentifiers,
  type TextToCheck,
} from "./identity-check.service.server.ts";
import { TEACHING_REFUSALS } from "./refusals.vocabulary.ts";
import { recordTeaching } from "./session-checks.service.server.ts";
import { findTeachingSession, type TeachingRow } from "./teaching.queries.server.ts";
import { ownerOf, refuseMove } from "./teaching.rules.ts";
import { updateContent, updateTeachingSession } from "./teaching.store.server.ts";

export interface SavedContent {
  version: number;
  savedAt: string;
}

type Form = ContentForm & { sessionId: string };
type StoredContent = NonNullable<Awaited<ReturnType<typeof findContent>>>;

/** What the presenter writes in: the session, the content as it is, and what was already confirmed. */
export function openContentToWrite(ctx: UseCaseContext, sessionId: string) {
  return inTransaction(ctx.db, async (trx) => {
    const loaded = await loadToWrite(trx, ctx, sessionId);
    if (!loaded.ok) return loaded;
    return done({ ...loaded.value, confirmed: await listConfirmedWords(trx, sessionId) });
  }) satisfies Promise<Outcome<unknown>>;
}

/** Saves what is typed, finished or not. A text that identifies somebody is refused whole: it is kept nowhere here. */
export function saveContent(ctx: UseCaseContext, form: Form): Promise<Outcome<SavedContent>> {
  return inTransaction(ctx.db, async (trx) => {
    const loaded = await loadToWrite(trx, ctx, form.sessionId);
    if (!loaded.ok) return loaded;
    const { session, content } = loaded.value;
    const stale = refuseTypedOver(session, content, form);
    if (stale) return stale;
    const refusal = refuseIdentifiers(await checkTexts(trx, ctx, textsOf(session, form)));
    return refusal ?? done(await write(trx, ctx, { session, content, form }));
  });
}

/** The presenter says that it is ready: nothing is missing, every doubtful word is confirmed, the group may read it. */
export function completeContent(
  ctx: UseCaseContext,
  form: Form,
): Promise<Outcome<SavedContent> | DoubtfulRefusal> {
  return inTransaction(ctx.db, async (trx) => {
    const loaded = await loadToWrite(trx, ctx, form.sessionId);
    if (!loaded.ok) return loaded;
    const { session, content } = loaded.value;
    const stale = refuseTypedOver(session, content, form);
    if (stale) return stale;
    const checked = await checkTexts(trx, ctx, textsOf(session, form));
    const known = await listConfirmedWords(trx, session.id);
    const refusal =
      refuseIdentifiers(checked) ??
      refuseFaults(session, form, ctx.now) ??
      refuseDoubtful(checked, [...known, ...form.confirmed]);
    if (refusal) return refusal;
    const saved = await write(trx, ctx, { session, content, form });
    await markReady(trx, ctx, session, checked.doubtful);
    return done(saved);
  });
}

async function markReady(
  trx: Trx,
  ctx: UseCaseContext,
  session: TeachingRow,
  confirmed: readonly string[],
): Promise<void> {
  const completedAt = session.completedAt ?? ctx.now.toISOString();
  const current = (await findTeachingSession(trx, session.id)) ?? session;
  await updateTeachingSession(
    trx,
    current,
    { completedAt, ...ownerOf({ ...current, completedAt }, ctx.now) },
    ctx.now,
  );
  await recordTeaching(trx, ctx, {
    sessionId: session.id,
    version: current.version + 1,
    kind: "completed",
    confirmed,
  });
}

async function loadToWrite(
  trx: Trx,
  ctx: UseCaseContext,
  sessionId: string,
): Promise<Outcome<{ session: TeachingRow; content: StoredContent }>> {
  const session = await findTeachingSession(trx, sessionId);
  const content = session ? await findContent(trx, sessionId) : undefined;
  if (!session) return refused("notFound", TEACHING_REFUSALS.unknown);
  const refusal = refuseMove("write", session, ctx.actor, ctx.now);
  if (refusal) return refused(refusal.kind, refusal.message);
  return content ? done({ session, content }) : refused("notFound", TEACHING_REFUSALS.unknown);
}

/** Nothing is written again where nothing changed: the version then stays what the page states. */
async function write(
  trx: Trx,
  ctx: UseCaseContext,
  { session, content, form }: { session: TeachingRow; content: StoredContent; form: Form },
): Promise<SavedContent> {
  const after = ownFields(session, form);
  const title = form.title ?? session.title;
  if (title !== session.title) await updateTeachingSession(trx, session, { title }, ctx.now);
  const isSame = changedFields(content, after).length === 0 && title === session.title;
  if (isSame) return { version: content.version, savedAt: content.updatedAt };
  await updateContent(trx, content, after, ctx.now);
  return { version: content.version + 1, savedAt: ctx.now.toISOString() };
}

/** The fields of the session's kind; what another kind had is emptied. */
function ownFields(session: TeachingRow, form: Form) {
  const own = new Set(fieldsOf(session.kind).map(({ name }) => name));
  const {
    sessionId: _session,
    contentVersion: _version,
    title: _title,
    confirmed: _confirmed,
    ...fields
  } = form;
  const others = Object.fromEntries(
    CONTENT_FIELDS.filter((name) => !own.has(name)).map((name) => [name, null]),
  );
  return { ...fields, ...others } as typeof fields;
}

function textsOf(session: TeachingRow, form: Form): TextToCheck[] {
  const fields = fieldsOf(session.kind).flatMap(({ name, reading }) =>
    reading ? [{ field: name, text: form[name], reading }] : [],
  );
  return [{ field: "title", text: form.title, reading: "case" }, ...fields];
}

function refuseFaults(session: TeachingRow, form: Form, now: Date): Refusal | null {
  const faults = contentFaults(session.kind, form, now);
  return Object.keys(faults).length === 0
    ? null
    : refused("rule", TEACHING_REFUSALS.incomplete, { fields: faults });
}

function refuseTypedOver(session: TeachingRow, content: StoredContent, form: Form): Refusal | null {
  if (content.version === form.contentVersion) return null;
  const recorded: TeachingContent & { title: string | null } = { ...content, title: session.title };
  const differences = differencesOf({ labels: CONTENT_LABELS, recorded, typed: form, changed: null });
  return refused("conflict", TEACHING_REFUSALS.changed, {
    merge: { version: content.version, differences },
  });
}
