import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

const LAPSED = 401;

/**
 * A page is read again after each sending, since a refusal may come from what changed meanwhile; but not once the
 * session has closed: the reading would lead to the sign-in page, and lose what was typed.
 */
export function readUnlessLapsed({ actionStatus }: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus !== LAPSED;
}
