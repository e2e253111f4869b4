import { differencesOf } from "#app/platform/forms/merge.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { mayDo } from "./access.rules.ts";
import { auditReferral } from "./audit.service.server.ts";
import { type CareReferral, loadCareReferral, personOf } from "./care.queries.server.ts";
import { CARE_REFUSALS, LETTER_LABELS } from "./care.vocabulary.ts";
import { findEpisode } from "./episodes.queries.server.ts";
import {
  findLetterSubject,
  findReturnLetter,
  type LetterRow,
  type LetterSubject,
} from "./letters.queries.server.ts";
import { draftReturnLetter } from "./letters.rules.ts";
import { insertReturnLetter, updateReturnLetter } from "./letters.store.server.ts";

export interface OpenedLetter {
  referral: CareReferral;
  subject: LetterSubject;
  /** Null: nothing was written yet, `body` is what is proposed. */
  letter: LetterRow | null;
  body: string;
}

/**
 * The return letter for whoever may read it: the filière while it is a draft, both sides once it is sent.
 * Each reading is a line of the audit trail, `letter.download` for the PDF.
 */
export function openReturnLetter(
  ctx: UseCaseContext,
  referralId: string,
  audited: "letter.read" | "letter.download",
): Promise<Outcome<OpenedLetter>> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadCareReferral(ctx, trx, referralId, "referral.read");
    if (!found.ok) return found;
    const referral = found.value;
    const letter = (await findReturnLetter(trx, referralId)) ?? null;
    const isWriter = mayDo(ctx.actor, "episode.write", referral);
    if (letter?.status !== "sent" && !isWriter) return refused("forbidden", CARE_REFUSALS.letterNotSent);
    const subject = await findLetterSubject(trx, referralId);
    if (!subject?.startedOn) return refused("rule", CARE_REFUSALS.letterTooEarly);
    await auditReferral(trx, ctx, audited, referral);
    return done({ referral, subject, letter, body: letter?.body ?? draftReturnLetter(subject) });
  });
}

/**
 * Saves the draft and answers its new version. `version` is the one the person was typing over, 0 for a letter
 * that nobody had saved; when somebody saved meanwhile, the person chooses between both texts.
 */
export function saveReturnLetter(
  ctx: UseCaseContext,
  input: { referralId: string; version: number; body: string },
): Promise<Outcome<{ version: number; savedAt: string }>> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadCareReferral(ctx, trx, input.referralId, "episode.write");
    if (!found.ok) return found;
    const letter = await findReturnLetter(trx, input.referralId);
    const wrong = (await refuseWriting(trx, input)) ?? refuseOverwriting(letter, input);
    if (wrong) return wrong;
    if (letter?.body === input.body) return done({ version: letter.version, savedAt: letter.updatedAt });

    if (letter) await updateReturnLetter(trx, ctx, letter, input.body);
    else await insertReturnLetter(trx, ctx, { referralId: input.referralId, body: input.body });
    await auditReferral(trx, ctx, "letter.save", found.value);
    return done({ version: input.version + 1, savedAt: ctx.now.toISOString() });
  });
}

async function refuseWriting(trx: Trx, input: { referralId: string }) {
  const episode = await findEpisode(trx, input.referralId);
  return episode?.startedOn ? null : refused("rule", CARE_REFUSALS.letterTooEarly);
}

function refuseOverwriting(letter: LetterRow | undefined, input: { version: number; body: string }) {
  if (letter?.status === "sent") return refused("rule", CARE_REFUSALS.letterSent);
  if ((letter?.version ?? 0) === input.version) return null;
  if (!letter) return refused("conflict", CARE_REFUSALS.changedMeanwhile);
  const differences = differencesOf({
    labels: LETTER_LABELS,
    recorded: { body: letter.body },
    typed: { body: input.body },
    changed: null,
  });
  return refused("conflict", CARE_REFUSALS.changedMeanwhile, {
    changes: [{ at: letter.updatedAt, by: personOf(letter), what: "lettre enregistrée" }],
    merge: { version: letter.version, differences },
  });
}
