import { useLocation, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { MENU_ID, Rail, type RailProps } from "./Rail.tsx";
import { TopBar } from "./TopBar.tsx";

export interface ShellProps extends RailProps {
  unreadCount: number;
}

/** The frame of every signed-in page: rail, top bar, and the page itself. Works without script. */
export function AppShell({ children, unreadCount, ...rail }: ShellProps & { children: ReactNode }) {
  const main = useFollowedNavigation();
  return (
    <div className="shell">
      <a href="#contenu" className="skip-link">
        Aller au contenu
      </a>
      <Rail {...rail} />
      <TopBar unreadCount={unreadCount} onSearch={() => {}} />
      <Progress />
      <main id="contenu" ref={main} tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
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
