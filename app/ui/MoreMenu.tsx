import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";

/** Rare actions behind one button; its children are links or forms, in a list. Opens without script. */
export function MoreMenu(props: { label: string; children: ReactNode }) {
  return (
    <details className="relative">
      <summary
        aria-label={props.label}
        className="grid size-11 cursor-pointer list-none place-items-center rounded-field border border-base-300 bg-base-100 hover:bg-base-200 sm:size-9 [&::-webkit-details-marker]:hidden"
      >
        <Ellipsis aria-hidden="true" className="size-4" />
      </summary>
      <div className="absolute right-0 z-10 mt-1 flex w-64 max-w-[80vw] flex-col gap-1 rounded-box border border-base-300 bg-base-100 p-2 shadow-lg">
        {props.children}
      </div>
    </details>
  );
}
