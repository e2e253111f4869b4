import { Link } from "@remix-run/react";
import { Bell, Menu, Search } from "lucide-react";
import type { MouseEvent } from "react";
import { MENU_ID } from "./Rail.tsx";

const MENU_BUTTON = { popovertarget: MENU_ID };

const MOST_SHOWN = 99;

/** Search, and the bell. The search field is a link: without script it leads to the page that searches. */
export function TopBar(props: {
  unreadCount: number;
  searchPath: string;
  onSearch(event: MouseEvent<HTMLAnchorElement>): void;
}) {
  return (
    <header className="top-bar">
      <button
        type="button"
        {...MENU_BUTTON}
        className="grid size-11 flex-none place-items-center rounded-field hover:bg-base-200 lg:hidden"
        aria-label="Menu"
      >
        <Menu aria-hidden="true" className="size-5" />
      </button>
      <Link
        to={props.searchPath}
        onClick={props.onSearch}
        aria-keyshortcuts="Control+K"
        className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-field bg-base-200 px-3 text-base-content/70 text-sm hover:bg-base-300 lg:min-h-8 lg:max-w-96"
      >
        <Search aria-hidden="true" className="size-4 flex-none" />
        <span className="sr-only">Rechercher : </span>
        <span className="flex-1 truncate">Patient, professionnel, filière…</span>
        <kbd className="kbd kbd-xs hidden text-base-content/70 lg:inline-flex">Ctrl K</kbd>
      </Link>
      <Link
        to="/notifications"
        className="ml-auto flex min-h-11 min-w-11 flex-none items-center justify-center gap-2 rounded-field px-2 hover:bg-base-200 lg:min-h-9"
      >
        <Bell aria-hidden="true" className="size-[1.125rem]" />
        <span className="sr-only">Notifications non lues : </span>
        <span className="font-medium text-xs">
          {props.unreadCount > MOST_SHOWN ? `${MOST_SHOWN}+` : props.unreadCount}
        </span>
      </Link>
    </header>
  );
}
