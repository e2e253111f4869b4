import { z } from "zod";
import { optionalText, version } from "#app/platform/forms/fields.ts";
import {
  PRESENCE_REASONS,
  PRESENCE_STATUSES,
  type PresenceReason,
  type PresenceStatus,
} from "./teaching.vocabulary.ts";

/** What is noted of one person on a sheet. */
export interface NotedPresence {
  accountId: string;
  status: PresenceStatus;
  reason: PresenceReason | null;
}

const STATUS = "status-";
const REASON = "reason-";
const MAX_ROWS = 500;

export const statusField = (accountId: string) => `${STATUS}${accountId}`;
/** The choice «présent» of a line. */
export const isPresentInput = ({ name, value }: { name: string; value: string }) =>
  name.startsWith(STATUS) && value === "present";
export const reasonField = (accountId: string) => `${REASON}${accountId}`;

const status = z.enum(PRESENCE_STATUSES, "Dites si cette personne est là.");
const reason = z.enum(PRESENCE_REASONS).nullable().catch(null);

/** A sheet: two fields by person, whose names end with the account's identifier. */
export const sheetForm = z
  .looseObject({ version: version(), comment: optionalText(500) })
  .superRefine((form, check) => {
    for (const { accountId, ...noted } of rowsOf(form)) {
      if (!status.safeParse(noted.status).success)
        fault(check, statusField(accountId), "Dites si cette personne est là.");
      else if (noted.status !== "present" && reason.parse(noted.reason || null) === null)
        fault(check, reasonField(accountId), "Choisissez un motif, ou «\u00a0non communiqué\u00a0».");
    }
  })
  .transform((form) => ({
    version: form.version,
    comment: form.comment,
    presences: rowsOf(form).map(({ accountId, ...noted }): NotedPresence => {
      const is = status.parse(noted.status);
      return { accountId, status: is, reason: is === "present" ? null : reason.parse(noted.reason || null) };
    }),
  }));
export type SheetForm = z.output<typeof sheetForm>;

function rowsOf(form: Record<string, unknown>) {
  return Object.keys(form)
    .filter((name) => name.startsWith(STATUS))
    .slice(0, MAX_ROWS)
    .map((name) => {
      const accountId = name.slice(STATUS.length);
      return { accountId, status: form[name], reason: form[reasonField(accountId)] };
    });
}

function fault(check: z.RefinementCtx, field: string, message: string): void {
  check.addIssue({ code: "custom", path: [field], message });
}
