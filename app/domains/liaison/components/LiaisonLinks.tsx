import { Link } from "@remix-run/react";

/** From the board to the other pages of the liaison. */
export function LiaisonLinks({ links }: { links: readonly { label: string; to: string }[] }) {
  if (links.length === 0) return null;
  return (
    <nav aria-label="Pages de la liaison" className="flex flex-wrap gap-x-1 text-sm">
      {links.map(({ label, to }) => (
        <Link
          key={to}
          to={to}
          className="inline-flex min-h-11 items-center rounded-field px-2.5 hover:bg-base-300 sm:min-h-8"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
