import type { ReactNode } from "react";

/** A titled panel. `title` is an h2; `aside` stands at its right. */
export function Card(props: {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
  isFlush?: boolean;
}) {
  return (
    <section id={props.id} className="rounded-box border border-base-300 bg-base-100">
      {props.title ? (
        <div
          className={`flex flex-wrap items-baseline justify-between gap-2 px-4 pt-4 ${props.isFlush ? "pb-3" : ""}`}
        >
          <h2 className="font-semibold text-base">{props.title}</h2>
          {props.aside ? <div className="text-base-content/70 text-sm">{props.aside}</div> : null}
        </div>
      ) : null}
      <div className={props.isFlush ? "" : "p-4"}>{props.children}</div>
    </section>
  );
}
