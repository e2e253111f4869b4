import type { ReactNode } from "react";
import { Logo } from "./shell/Rail.tsx";

/** The calm page of whoever is not signed in yet: one centred card, one h1. `footer` stands under the card. */
export function AuthPage(props: {
  title: string;
  intro?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  /** Wider, for a card that holds more than a short form. */
  isWide?: boolean;
}) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-5 px-4 py-10">
      <p className="flex items-center gap-2.5">
        <Logo />
        <span className="leading-tight">
          <span className="block font-semibold">Pluton</span>
          <span className="block text-base-content/70 text-xs">Réseau territorial de psychiatrie</span>
        </span>
      </p>
      <div
        className={`flex w-full flex-col gap-4 rounded-box border border-base-300 bg-base-100 p-6 sm:p-8 ${props.isWide ? "max-w-xl" : "max-w-md"}`}
      >
        <div>
          <h1 className="font-semibold text-xl">{props.title}</h1>
          {props.intro ? <p className="mt-1 text-base-content/70 text-sm">{props.intro}</p> : null}
        </div>
        {props.children}
      </div>
      {props.footer ? (
        <div className="w-full max-w-md text-center text-base-content/70 text-sm">{props.footer}</div>
      ) : null}
    </main>
  );
}
