import { useLocation, useNavigation } from "@remix-run/react";
import { lazy, type MouseEvent, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { MENU_ID, Rail, type RailProps } from "./Rail.tsx";
import { TopBar } from "./TopBar.tsx";
import { useShortcuts } from "./useShortcuts.ts";

const ShortcutsDialog = lazy(() =>
  import("./ShortcutsDialog.tsx").then((module) => ({ default: module.ShortcutsDialog })),
);

export interface ShellProps extends RailProps {
  unreadCount: number;
  searchPath: string;
  /** The search dialog, drawn when it is asked for. */
  renderSearch(onClose: () => void): ReactNode;
}

/** The frame of every signed-in page: rail, top bar, and the page itself. Works without script. */
export function AppShell(props: ShellProps & { children: ReactNode }) {
  const { children, unreadCount, searchPath, renderSearch, ...rail } = props;
  const main = useFollowedNavigation();
  const [open, setOpen] = useState<"search" | "shortcuts" | null>(null);
  const close = () => setOpen(null);
  useShortcuts({ onSearch: () => setOpen("search"), onHelp: () => setOpen("shortcuts") });

  function search(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpen("search");
  }

  return (
    <div className="shell">
      <a href="#contenu" className="skip-link">
        Aller au contenu
      </a>
      <Rail {...rail} onShortcuts={() => setOpen("shortcuts")} />
      <TopBar unreadCount={unreadCount} searchPath={searchPath} onSearch={search} />
      <Progress />
      <main id="contenu" ref={main} tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
      <Suspense>
        {open === "search" ? renderSearch(close) : null}
        {open === "shortcuts" ? <ShortcutsDialog onClose={close} /> : null}
      </Suspense>
    </div>
  );
}

/** A bar that shows when an answer takes longer than the eye forgives. */
function Progress() {
  const navigation = useNavigation();
  return (
    <div role="status" className="progress-line" data-active={navigation.state !== "idle"}>
      <span className="sr-only">{navigation.state === "idle" ? "" : "Chargement"}</span>
    </div>
  );
}

/** After a change of page without reload: closes the phone's menu and moves the focus to the new page. */
function useFollowedNavigation() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    const menu = document.getElementById(MENU_ID);
    if (menu?.matches(":popover-open")) menu.hidePopover();
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
