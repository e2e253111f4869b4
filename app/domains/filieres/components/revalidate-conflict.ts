import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

const CONFLICT = 409;

/** After a conflict the page reads again, so that the next attempt states the version that is now shown. */
export function revalidateAfterConflict(args: ShouldRevalidateFunctionArgs): boolean {
  return args.actionStatus === CONFLICT || args.defaultShouldRevalidate;
}
