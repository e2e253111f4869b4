import { Link } from "@remix-run/react";
import { ChevronLeft, ChevronRight } from "lucide-react";

const LINK =
  "inline-flex min-h-11 items-center gap-1 rounded-field border border-base-300 bg-base-100 px-3 font-medium text-sm hover:bg-base-200 sm:min-h-9";

/** Keyset pages: «Suivants» while there are more, and back to the beginning. */
export function Pagination(props: { firstPath?: string | null; nextPath?: string | null; shown?: string }) {
  if (!props.firstPath && !props.nextPath) return null;
  return (
    <nav
      aria-label="Pages de la liste"
      className="flex flex-wrap items-center justify-between gap-2 px-4 py-3"
    >
      <span className="text-base-content/70 text-sm">{props.shown}</span>
      <span className="flex gap-2">
        {props.firstPath ? (
          <Link to={props.firstPath} className={LINK}>
            <ChevronLeft aria-hidden="true" className="size-4" />
            Revenir au début
          </Link>
        ) : null}
        {props.nextPath ? (
          <Link to={props.nextPath} rel="next" className={LINK}>
            Suivants
            <ChevronRight aria-hidden="true" className="size-4" />
          </Link>
        ) : null}
      </span>
    </nav>
  );
}
