import { useEffect, useState } from "react";
import type { SavedDraft } from "./autosave.rules.ts";
import type { FormValues } from "./form-reply.ts";

/** Everything kept is under it, then the account, then the form (docs/decisions/027). */
const PREFIX = "pluton.kept.";

/** What was typed and the server does not have yet, over the draft that it had. */
export interface KeptForm<Saved extends SavedDraft = SavedDraft> {
  values: FormValues;
  saved: Saved | null;
}

/** The name under which one person's text of one form is kept. */
export function keptName(accountId: string, form: string): string {
  return `${PREFIX}${accountId}.${form}`;
}

/** Keeps what is typed in this tab; false when the browser keeps nothing. */
export function keepForm(name: string, kept: KeptForm): boolean {
  try {
    sessionStorage.setItem(name, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forgetForm(name: string): void {
  withStorage((storage) => storage.removeItem(name));
}

/** At sign-out, and when another person signs in: nobody finds what somebody else typed. */
export function forgetKeptForms(except?: { accountId: string }): void {
  withStorage((storage) => {
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    const own = except ? keptName(except.accountId, "") : null;
    for (const name of names)
      if (name.startsWith(PREFIX) && !(own && name.startsWith(own))) storage.removeItem(name);
  });
}

/** In a signed-in page: what other accounts typed in this tab goes. */
export function useOwnKeptForms(accountId: string): void {
  useEffect(() => forgetKeptForms({ accountId }), [accountId]);
}

/** What this tab kept of a form, once the page is alive; null when there is nothing to bring back. */
export function useKeptForm<Saved extends SavedDraft>(name: string): KeptForm<Saved> | null {
  const [kept, setKept] = useState<KeptForm<Saved> | null>(null);
  useEffect(() => setKept(findKept<Saved>(name)), [name]);
  return kept;
}

function findKept<Saved extends SavedDraft>(name: string): KeptForm<Saved> | null {
  let found: KeptForm<Saved> | null = null;
  withStorage((storage) => {
    const text = storage.getItem(name);
    found = text ? (JSON.parse(text) as KeptForm<Saved>) : null;
  });
  return found;
}

/** A browser may refuse its storage; the page then works without it. */
function withStorage(use: (storage: Storage) => void): void {
  try {
    use(sessionStorage);
  } catch {
    // nothing is kept, nothing is to be forgotten
  }
}
