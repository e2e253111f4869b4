import type { ReactNode } from "react";

/** One figure with its label and what it is compared to. */
export function Stat(props: { label: string; value: ReactNode; note?: ReactNode; isAlarming?: boolean }) {
  return (
    <div className="rounded-box border border-base-300 bg-base-100 px-4 py-3">
      <p className="text-base-content/70 text-sm">{props.label}</p>
      <p className={`my-1 font-semibold text-xl sm:text-2xl ${props.isAlarming ? "text-error" : ""}`}>
        {props.value}
      </p>
      {props.note ? <p className="text-base-content/70 text-xs">{props.note}</p> : null}
    </div>
  );
}
