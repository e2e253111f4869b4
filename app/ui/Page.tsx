import type { ReactNode } from "react";

/** A page's heading, its actions, and its content; every page has exactly one. */
export function Page(props: {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-5 px-4 py-6 sm:px-6">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0">
          <h1 className="font-semibold text-xl leading-7">{props.title}</h1>
          {props.subtitle ? <p className="mt-1 text-base-content/70 text-sm">{props.subtitle}</p> : null}
        </div>
        {props.actions ? (
          <div className="flex flex-wrap gap-2 max-sm:flex-wrap-reverse">{props.actions}</div>
        ) : null}
      </header>
      {props.children}
    </div>
  );
}
