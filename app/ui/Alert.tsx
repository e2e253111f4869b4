import type { ReactNode } from "react";
import type { Tone } from "./Tag.tsx";

const TONES: Record<Tone, string> = {
  neutral: "border-base-300 bg-base-200",
  info: "border-info/30 bg-info/5",
  success: "border-success/30 bg-success/5",
  warning: "border-warning/40 bg-warning/5",
  danger: "border-error/40 bg-error/5",
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
