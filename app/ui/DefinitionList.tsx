import type { ReactNode } from "react";

/** Facts as label and value; a fact without value says so instead of leaving a hole. */
export function DefinitionList(props: { items: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-4 text-sm sm:gap-y-1.5 sm:grid-cols-[minmax(8rem,auto)_minmax(0,1fr)]">
      {props.items.map((item) => (
        <div key={item.label} className="contents">
          <dt className="text-base-content/70 max-sm:mt-2.5">{item.label}</dt>
          <dd className="min-w-0 break-words">
            {item.value || <span className="text-base-content/70">non renseigné</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
