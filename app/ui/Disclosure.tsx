import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

/** Something that most people do not need most of the time; opens without script. */
export function Disclosure(props: { summary: ReactNode; children: ReactNode; isOpen?: boolean }) {
  return (
    <details open={props.isOpen} className="group">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 font-medium text-sm sm:min-h-8 [&::-webkit-details-marker]:hidden">
        <ChevronDown
          aria-hidden="true"
          className="-rotate-90 size-4 flex-none transition-transform group-open:rotate-0"
        />
        {props.summary}
      </summary>
      <div className="pt-2 pb-1">{props.children}</div>
    </details>
  );
}
