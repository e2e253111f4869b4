import { can } from "#app/platform/access/permissions.rules.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import { type ReceivedFile, typeOfContent } from "#app/platform/http/received-file.server.ts";
import { newId } from "#app/platform/id.ts";
import { done, type Outcome, type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { safeFileName } from "#app/shared/file-names.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { MANAGEMENT_REFUSALS } from "./management.vocabulary.ts";
import type { SeminarForm } from "./seminar.forms.ts";
import {
  existsCode,
  existsOpenSession,
  findSeminarToEdit,
  listEditsSince,
  listFiliereChoices,
} from "./seminar-edit.queries.server.ts";
import {
  changedSeminarFields,
  codeOfTitle,
  isReservedCode,
  type SeminarContent,
  seminarDifferences,
} from "./seminar-values.rules.ts";
import { insertSeminar, updateSeminar as storeSeminar } from "./seminars.store.server.ts";

/** 10 Mo, as for every file that the application receives. */
export const MAX_PROGRAMME_BYTES = 10 * 1024 * 1024;

const FAULTS = {
  tooLarge: MANAGEMENT_REFUSALS.programmeTooLarge,
  empty: MANAGEMENT_REFUSALS.programmeEmpty,
  type: MANAGEMENT_REFUSALS.programmeType,
};

type StoredSeminar = NonNullable<Awaited<ReturnType<typeof findSeminarToEdit>>>;
type Programme = { programmeName: string; programmeContent: Buffer } | null;

/** A new seminar; answers its identifier. */
export async function createSeminar(
  ctx: UseCaseContext,
  form: SeminarForm,
  file: ReceivedFile | null = null,
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
  const programme = await readProgramme(file);
  if (!programme.ok) return programme;
  return inTransaction(ctx.db, async (trx) => {
    const refusal = await refuseReferences(trx, form, null);
    if (refusal) return refusal;
    const id = newId();
    const at = ctx.now.toISOString();
    const code = form.code ?? (await freeCode(trx, form.title));
    const rest = { id, code, createdAt: at, createdBy: ctx.actor.accountId, updatedAt: at };
    await insertSeminar(trx, { ...columnsOf(form), ...programme.value, ...rest }, form.audience);
    await recordAudit(trx, ctx, { action: "seminar.created", subjectType: "seminar", subjectId: id });
    return done({ id });
  });
}

/** Changes a seminar; refused with what to choose between when somebody else did so since `version` was read. */
export async function updateSeminar(
  ctx: UseCaseContext,
  form: SeminarForm & { id: string; version: number },
  file: ReceivedFile | null = null,
): Promise<Outcome> {
  if (!can(ctx.actor, "seminar.manage")) return refused("forbidden", MANAGEMENT_REFUSALS.notCoordinator);
  const programme = await readProgramme(file);
  if (!programme.ok) return programme;
  return inTransaction(ctx.db, async (trx) => {
    const stored = await findSeminarToEdit(trx, form.id);
    if (!stored) return refused("notFound", MANAGEMENT_REFUSALS.unknownSeminar);
    const content: SeminarContent = { ...form, code: form.code ?? stored.code };
    if (stored.version !== form.version)
      return refuseTypedOver(trx, stored, { content, version: form.version });
    const refusal =
      (await refuseReferences(trx, content, stored)) ?? (await refuseHidden(trx, ctx, stored, form));
    if (refusal) return refusal;
    const file = fileOf(programme.value, form);
    const fields = [...changedSeminarFields(stored, content), ...(file ? ["programme"] : [])];
    if (fields.length === 0) return done();
    const set = { ...columnsOf(content), ...file, code: content.code ?? stored.code };
    await storeSeminar(trx, stored, { ...set, updatedAt: ctx.now.toISOString() }, content.audience);
    await recordAudit(trx, ctx, {
      action: "seminar.edited",
      subjectType: "seminar",
      subjectId: stored.id,
      detail: { version: stored.version + 1, fields: fields.join(",") },
    });
    return done();
  });
}

async function refuseTypedOver(
  trx: Trx,
  stored: StoredSeminar,
  typed: { content: SeminarContent; version: number },
): Promise<Refusal> {
  const edits = await listEditsSince(trx, {
    action: "seminar.edited",
    id: stored.id,
    version: typed.version,
  });
  const differences = seminarDifferences(stored, typed.content, {
    filieres: await listFiliereChoices(trx),
    changed: edits.flatMap(({ fields }) => fields),
  });
  return refused("conflict", MANAGEMENT_REFUSALS.changed, {
    changes: edits.map(({ fields, ...change }) => change),
    merge: { version: stored.version, differences },
  });
}

async function refuseReferences(
  trx: Trx,
  content: Pick<SeminarContent, "code" | "filiereId">,
  stored: StoredSeminar | null,
): Promise<Refusal | null> {
  const { code, filiereId } = content;
  if (code !== null && isReservedCode(code))
    return refused("rule", MANAGEMENT_REFUSALS.codeReserved, { field: "code" });
  if (code !== null && code !== stored?.code && (await existsCode(trx, code)))
    return refused("rule", MANAGEMENT_REFUSALS.codeTaken, { field: "code" });
  if (filiereId === null) return null;
  const filieres = await listFiliereChoices(trx);
  return filieres.some(({ id }) => id === filiereId)
    ? null
    : refused("rule", MANAGEMENT_REFUSALS.unknownFiliere, { field: "filiereId" });
}

/** A seminar that people are enrolled in does not vanish from the programme. */
async function refuseHidden(
  trx: Trx,
  ctx: UseCaseContext,
  stored: StoredSeminar,
  form: SeminarForm,
): Promise<Refusal | null> {
  if (!stored.isPublished || form.isPublished) return null;
  return (await existsOpenSession(trx, { seminarId: stored.id, now: ctx.now }))
    ? refused("rule", MANAGEMENT_REFUSALS.stillOpen, { field: "isPublished" })
    : null;
}

async function readProgramme(file: ReceivedFile | null): Promise<Outcome<Programme>> {
  if (!file) return done(null);
  const found = await typeOfContent(file, { types: ["application/pdf"], maxBytes: MAX_PROGRAMME_BYTES });
  if ("fault" in found) return refused("rule", FAULTS[found.fault], { field: "programme" });
  return done({
    programmeName: safeFileName(file.name, "pdf"),
    programmeContent: Buffer.from(file.content),
  });
}

/** A new file replaces the one that is there; null: nothing changes. */
function fileOf(programme: Programme, form: SeminarForm) {
  if (programme) return programme;
  return form.isProgrammeRemoved ? { programmeName: null, programmeContent: null } : null;
}

function columnsOf(content: SeminarContent) {
  return {
    title: content.title,
    filiereId: content.filiereId,
    summary: content.summary,
    objectives: content.objectives,
    audienceNote: content.audienceNote,
    policy: content.policy,
    extraThreshold: content.extraThreshold,
    isPublished: Number(content.isPublished),
  };
}

async function freeCode(trx: Trx, title: string): Promise<string> {
  const stem = codeOfTitle(title);
  let code = isReservedCode(stem) ? `${stem}-1` : stem;
  for (let number = 2; await existsCode(trx, code); number++) code = `${stem}-${number}`;
  return code;
}
