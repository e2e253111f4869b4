import type { ReactNode } from "react";
import type { Tone } from "./Tag.tsx";

/** Over white, whatever the page behind is: a pale colour over grey looks dirty. */
const TONES: Record<Tone, string> = {
  neutral: "border-base-300 bg-base-200",
  info: "border-info/30 bg-[color-mix(in_oklab,var(--color-info)_5%,var(--color-base-100))]",
  success: "border-success/30 bg-[color-mix(in_oklab,var(--color-success)_5%,var(--color-base-100))]",
  warning: "border-warning/40 bg-[color-mix(in_oklab,var(--color-warning)_5%,var(--color-base-100))]",
  danger: "border-error/40 bg-[color-mix(in_oklab,var(--color-error)_5%,var(--color-base-100))]",
};

/** A message that matters; `isLive` has it read out when it appears. */
export function Alert(props: { tone?: Tone; title?: string; children?: ReactNode; isLive?: boolean }) {
  return (
    <div
      role={props.isLive ? "alert" : undefined}
      className={`rounded-box border px-4 py-3 text-sm ${TONES[props.tone ?? "info"]}`}
    >
      {props.title ? <p className="font-semibold">{props.title}</p> : null}
      {props.children}
    </div>
  );
}
