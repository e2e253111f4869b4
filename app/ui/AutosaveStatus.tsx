import { Link, useLocation } from "@remix-run/react";
import type { AutosavePhase } from "#app/platform/forms/autosave.rules.ts";

const WORRYING: readonly AutosavePhase[] = ["offline", "unanswered", "lapsed", "refused"];

/** Where the draft stands, in words; after a lapsed session, the way to sign in and come back. */
export function AutosaveStatus({ autosave }: { autosave: { phase: AutosavePhase; words: string } }) {
  const { pathname, search } = useLocation();
  const isWorrying = WORRYING.includes(autosave.phase);
  return (
    <>
      <p
        role="status"
        className={
          isWorrying
            ? "w-full rounded-field border border-warning/40 bg-base-100 px-3 py-2 font-medium text-sm"
            : "text-base-content/70 text-sm"
        }
      >
        {autosave.words}
      </p>
      {autosave.phase === "lapsed" ? (
        <Link
          to={`/connexion?${new URLSearchParams({ retour: pathname + search })}`}
          className="btn btn-primary min-h-11 max-sm:w-full"
        >
          Se reconnecter
        </Link>
      ) : null}
    </>
  );
}
