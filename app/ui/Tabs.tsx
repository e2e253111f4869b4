import { Link } from "@remix-run/react";

export interface Tab {
  label: string;
  to: string;
  count?: number | null;
  isCurrent: boolean;
}

/** Links that look like tabs: each is a page of its own, so that the address says which. */
export function Tabs(props: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={props.label} className="flex flex-wrap gap-1">
      {props.tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          preventScrollReset
          aria-current={tab.isCurrent ? "page" : undefined}
          className={`rounded-field px-3 py-1.5 text-sm ${tab.isCurrent ? "bg-base-300 font-medium text-primary" : "hover:bg-base-200"}`}
        >
          {tab.label}
          {tab.count === null || tab.count === undefined ? null : <span className="ml-1">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
