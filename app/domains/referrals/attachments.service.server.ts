import { createHash } from "node:crypto";
import { type ReceivedFile, typeOfContent } from "#app/platform/http/received-file.server.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { sideOf } from "./access.rules.ts";
import { findAttachment, listAttachments } from "./attachments.queries.server.ts";
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS, safeName } from "./attachments.rules.ts";
import { deleteAttachment, insertAttachment } from "./attachments.store.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import { loadReferralFor } from "./referrals.access.server.ts";
import { insertReferralEvent, type ReferralRow, touchDraft } from "./referrals.store.server.ts";
import { ATTACHMENT_TYPES, type AttachmentType } from "./referrals.vocabulary.ts";
import { REFERRAL_REFUSALS } from "./refusals.vocabulary.ts";

interface CheckedFile {
  name: string;
  content: Uint8Array;
  type: AttachmentType;
}

const FIELD = "attachments";

const FAULTS = {
  tooLarge: REFERRAL_REFUSALS.attachmentTooLarge,
  empty: REFERRAL_REFUSALS.attachmentEmpty,
  type: REFERRAL_REFUSALS.attachmentType,
};

/** What the content is, whatever the name says; refused politely otherwise. */
export async function checkFile(file: ReceivedFile): Promise<Outcome<CheckedFile>> {
  const limits = { types: ATTACHMENT_TYPES, maxBytes: MAX_ATTACHMENT_BYTES };
  const found = await typeOfContent(file, limits);
  if ("fault" in found)
    return refused("rule", `« ${file.name} » n’est pas joint. ${FAULTS[found.fault]}`, { field: FIELD });
  return done({ name: safeName(file.name, found.type), content: file.content, type: found.type });
}

/** Joins files to a referral, all of them or none; both sides may, until it is closed. */
export async function attachFiles(
  ctx: UseCaseContext,
  referralId: string,
  files: readonly ReceivedFile[],
): Promise<Outcome<{ attachmentIds: string[] }>> {
  if (files.length === 0) return refused("rule", REFERRAL_REFUSALS.attachmentMissing, { field: FIELD });
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const outcome = await checkFile(file);
    if (!outcome.ok) return outcome;
    checked.push(outcome.value);
  }
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadReferralFor(ctx, trx, referralId, "referral.read");
    if (!found.ok) return found;
    const { row } = found.value;
    if (row.status !== "draft" && sideOf(ctx.actor, row) === null)
      return refused("forbidden", REFERRAL_REFUSALS.forbidden);
    if (row.stage === "closed") return refused("rule", REFERRAL_REFUSALS.attachmentClosed, { field: FIELD });
    const present = await listAttachments(trx, referralId);
    if (present.length + checked.length > MAX_ATTACHMENTS)
      return refused("rule", REFERRAL_REFUSALS.attachmentTooMany, { field: FIELD });
    const attachmentIds: string[] = [];
    for (const file of checked) attachmentIds.push(await attach(trx, ctx, row, file));
    await touchDraft(trx, row.id, ctx.now);
    return done({ attachmentIds });
  });
}

/** Removes a file from a draft; what was sent stays. */
export function detachFile(ctx: UseCaseContext, attachmentId: string): Promise<Outcome> {
  return inTransaction(ctx.db, async (trx) => {
    const file = await findAttachment(trx, attachmentId);
    if (!file) return refused("notFound", REFERRAL_REFUSALS.unknownAttachment);
    const found = await loadReferralFor(ctx, trx, file.referralId, "referral.follow");
    if (!found.ok) return found;
    const { row } = found.value;
    if (row.status !== "draft") return refused("rule", REFERRAL_REFUSALS.moveNotAllowed);
    await deleteAttachment(trx, attachmentId);
    await touchDraft(trx, row.id, ctx.now);
    await auditReferral(trx, ctx, "referral.detach", row, { attachment: attachmentId });
    return done();
  });
}

/** The content of a file for whoever may read the referral; each download is an audit line. */
export function openAttachment(ctx: UseCaseContext, attachmentId: string) {
  return inTransaction(ctx.db, async (trx) => {
    const file = await findAttachment(trx, attachmentId);
    if (!file) return refused("notFound", REFERRAL_REFUSALS.unknownAttachment);
    const found = await loadReferralFor(ctx, trx, file.referralId, "referral.read");
    if (!found.ok) return found;
    await auditReferral(trx, ctx, "attachment.read", found.value.row, { attachment: attachmentId });
    return done(file);
  });
}

async function attach(trx: Trx, ctx: UseCaseContext, row: ReferralRow, file: CheckedFile): Promise<string> {
  const at = ctx.now.toISOString();
  const id = await insertAttachment(trx, {
    referralId: row.id,
    name: file.name,
    mediaType: file.type,
    size: file.content.byteLength,
    sha256: createHash("sha256").update(file.content).digest("hex"),
    content: Buffer.from(file.content),
    uploadedBy: ctx.actor.accountId,
    createdAt: at,
  });
  await insertReferralEvent(trx, {
    referralId: row.id,
    at,
    accountId: ctx.actor.accountId,
    action: "attach",
    fromStatus: row.status,
    toStatus: row.status,
    version: row.version,
  });
  await auditReferral(trx, ctx, "referral.attach", row, { attachment: id, size: file.content.byteLength });
  return id;
}
