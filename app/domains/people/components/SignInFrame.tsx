import type { ReactNode } from "react";

/** The frame of the pages that come before the application: one card, one question. */
export function SignInFrame(props: {
  title: string;
  intro?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}) {
  return (
    <main className="flex min-h-dvh flex-col items-center bg-base-200 px-4 py-10 sm:py-16">
      <div className="flex w-full max-w-md flex-col gap-6">
        <div className="flex items-center gap-3">
          <span
            aria-hidden="true"
            className="grid size-10 place-items-center rounded-field bg-primary font-semibold text-lg text-primary-content"
          >
            P
          </span>
          <p>
            <span className="block font-semibold">Pluton</span>
            <span className="block text-base-content/70 text-sm">
              Réseau territorial universitaire de psychiatrie
            </span>
          </p>
        </div>
        <div className="flex flex-col gap-4 rounded-box border border-base-300 bg-base-100 p-5 sm:p-6">
          <h1 className="font-semibold text-xl">{props.title}</h1>
          {props.intro ? <div className="text-base-content/70 text-sm">{props.intro}</div> : null}
          {props.children}
        </div>
        {props.foot ? <div className="text-center text-sm">{props.foot}</div> : null}
      </div>
    </main>
  );
}
