import { Printer } from "lucide-react";

/** Prints the page; the menu and the buttons stay out of the paper. */
export function PrintButton() {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="btn min-h-11 border-base-300 bg-base-100 text-[0.8125rem] sm:h-9 sm:min-h-9"
    >
      <Printer className="size-4" aria-hidden="true" />
      Imprimer
    </button>
  );
}
