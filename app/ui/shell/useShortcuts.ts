import { useEffect, useRef } from "react";

/** A browser that refuses storage keeps the shortcuts on. */
const STORAGE_KEY = "pluton-single-key-shortcuts";

/** Single-key shortcuts can be turned off by whoever dictates or presses keys by accident (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== "off";
  } catch {
    return true;
  }
}

export function setSingleKeys(setting: "on" | "off"): void {
  try {
    localStorage.setItem(STORAGE_KEY, setting);
  } catch {
    // Nothing to keep the choice in: it holds for this page only.
  }
}

interface Handlers {
  onSearch(): void;
  onHelp(): void;
}

/** Ctrl K and / search, ? helps, j and k move through the rows of a list; Enter opens, as on any link. */
export function useShortcuts(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey) {
        event.preventDefault();
        latest.current.onSearch();
        return;
      }
      const act = isSingleKey(event) ? SINGLE_KEYS[event.key] : undefined;
      if (!act || isTyping(event.target) || !areSingleKeysOn()) return;
      event.preventDefault();
      act(latest.current);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

const SINGLE_KEYS: Record<string, (handlers: Handlers) => void> = {
  "/": (handlers) => handlers.onSearch(),
  "?": (handlers) => handlers.onHelp(),
  j: () => moveRow(1),
  k: () => moveRow(-1),
};

function isSingleKey(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, dialog") !== null;
}

/** Moves the focus to the link that names the next or the previous row of the page's lists. */
function moveRow(step: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-rows] [data-row] a[href]")];
  const named = links.filter((link, index) => rowOf(link) !== rowOf(links[index - 1]));
  const row = rowOf(document.activeElement);
  const at = named.findIndex((link) => rowOf(link) === row && row !== null);
  const next = at === -1 ? named[0] : named[Math.max(0, Math.min(named.length - 1, at + step))];
  next?.focus();
}

function rowOf(element: Element | null | undefined): Element | null {
  return element?.closest("[data-row]") ?? null;
}
