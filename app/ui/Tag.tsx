import type { ReactNode } from "react";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

const TONES: Record<Tone, string> = {
  neutral: "bg-base-200 text-base-content",
  info: "bg-info/10 text-info",
  success: "bg-success/10 text-success",
  warning: "bg-warning/10 text-warning",
  danger: "bg-error/10 text-error",
};

/** A state in words; the dot and the colour only repeat them. */
export function Tag(props: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-selector px-2 py-0.5 font-medium text-xs ${TONES[props.tone ?? "neutral"]}`}
    >
      <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />
      {props.children}
    </span>
  );
}
