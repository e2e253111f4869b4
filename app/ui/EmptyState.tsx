import type { ReactNode } from "react";

/** What an empty list says: what it would hold, and what to do. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-10 text-center">
      <p className="font-medium">{props.title}</p>
      {props.children ? (
        <p className="max-w-prose text-balance text-base-content/70 text-sm">{props.children}</p>
      ) : null}
      {props.action}
    </div>
  );
}
