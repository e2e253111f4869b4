import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Logo } from "./Rail.tsx";

/** The frame of the pages that anybody may read: the network's name, a way to sign in, and the page. Needs no script. */
export function PublicShell(props: { networkName: string; homePath: string; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#contenu" className="skip-link">
        Aller au contenu
      </a>
      <header className="border-base-300 border-b bg-base-100">
        <div className="mx-auto flex w-full max-w-5xl items-center justify-between gap-3 px-4 py-3 sm:px-6">
          <Link to={props.homePath} className="flex min-w-0 items-center gap-2.5">
            <Logo />
            <span className="leading-tight">
              <span className="block font-semibold">Pluton</span>
              <span className="block text-base-content/70 text-xs">{props.networkName}</span>
            </span>
          </Link>
          <Link to="/connexion" className="link flex min-h-11 flex-none items-center text-sm">
            Se connecter
          </Link>
        </div>
      </header>
      <main id="contenu" tabIndex={-1} className="mx-auto w-full max-w-5xl flex-1 outline-none">
        {props.children}
      </main>
    </div>
  );
}
