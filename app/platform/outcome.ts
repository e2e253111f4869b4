import type { Merge } from "./forms/merge.rules.ts";

/** Why a use case did not happen. */
export type RefusalKind = "notFound" | "forbidden" | "conflict" | "rule";

/** One change that happened since the caller read the record. */
export interface Change {
  at: string;
  by: string;
  what: string;
}

export interface Refusal {
  ok: false;
  kind: RefusalKind;
  /** French sentence for the person, without patient data. */
  message: string;
  /** The form field to show it beside, if one. */
  field?: string;
  /** When several fields are at fault: what is said beside each. */
  fields?: Readonly<Record<string, string>>;
  /** With a conflict: what changed since, and who did it. */
  changes?: readonly Change[];
  /** With a conflict between two people in one form: what to choose between, and the version to state next. */
  merge?: Merge;
}

/** Expected refusals are values; only what nobody can handle is thrown (ADR 004). */
export type Outcome<T = undefined> = { ok: true; value: T } | Refusal;

export function done(): Outcome<undefined>;
export function done<T>(value: T): Outcome<T>;
export function done(value?: unknown): Outcome<unknown> {
  return { ok: true, value };
}

/** A returned refusal commits the transaction: refuse before the first write. */
export function refused(
  kind: RefusalKind,
  message: string,
  more?: Pick<Refusal, "field" | "fields" | "changes" | "merge">,
): Refusal {
  return { ok: false, kind, message, ...more };
}

export const HTTP_STATUS: Record<RefusalKind, number> = {
  notFound: 404,
  forbidden: 403,
  conflict: 409,
  rule: 422,
};
