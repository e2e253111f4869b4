import { Form, NavLink } from "@remix-run/react";
import {
  BedDouble,
  BookOpen,
  Building2,
  ChartLine,
  ClipboardList,
  GraduationCap,
  Keyboard,
  LogOut,
  type LucideIcon,
  Map as MapIcon,
  Route,
  Send,
  ShieldAlert,
  Sun,
  Users,
} from "lucide-react";
import type { NavigationEntry, NavigationKey } from "#app/platform/navigation/navigation.rules.ts";

const ICONS: Record<NavigationKey, LucideIcon> = {
  day: Sun,
  referrals: Send,
  liaison: BedDouble,
  logistics: ClipboardList,
  patients: Users,
  filieres: Route,
  seminars: GraduationCap,
  teaching: BookOpen,
  steering: ChartLine,
  territory: MapIcon,
  emergency: ShieldAlert,
  administration: Building2,
};

/** React 18 does not type the popover attributes; they open the menu on a phone without any script. */
const POPOVER = { popover: "auto" };

export const MENU_ID = "menu";

export interface Person {
  displayName: string;
  /** «Coordination de filière · TCA» */
  roleLine: string;
}

export interface RailProps {
  territoryName: string;
  person: Person;
  entries: readonly NavigationEntry[];
  /** What waits behind an entry; a number above 99 is shown as such. */
  counters: Partial<Record<NavigationKey, number>>;
}

/** The user's own entries; on a phone the same element is a menu over the page. */
export function Rail(props: RailProps & { onShortcuts(): void }) {
  return (
    <div id={MENU_ID} {...POPOVER} className="rail">
      <NavLink to="/" className="flex min-h-16 items-center gap-2.5 px-5 focus-visible:-outline-offset-2">
        <Logo />
        <span className="min-w-0 leading-tight">
          <span className="block font-semibold text-[0.9375rem]">Pluton</span>
          <span className="block truncate text-base-content/70 text-xs">{props.territoryName}</span>
        </span>
      </NavLink>
      <nav aria-label="Menu principal" className="flex-1 overflow-y-auto px-3 py-1">
        <ul className="flex flex-col gap-0.5">
          {props.entries.map((entry) => (
            <li key={entry.key}>
              <RailLink entry={entry} count={props.counters[entry.key]} />
            </li>
          ))}
        </ul>
      </nav>
      <button
        type="button"
        onClick={props.onShortcuts}
        className="script-only mx-3 mb-1 hidden min-h-9 items-center gap-3 rounded-field px-3 text-base-content/70 text-sm hover:bg-base-200 lg:flex"
      >
        <Keyboard aria-hidden="true" className="size-[1.125rem]" strokeWidth={1.8} />
        Raccourcis clavier
      </button>
      <PersonBlock person={props.person} />
    </div>
  );
}

export function Logo() {
  return (
    <span
      aria-hidden="true"
      className="grid size-8 flex-none place-items-center rounded-lg bg-primary font-semibold text-primary-content text-sm"
    >
      P
    </span>
  );
}

const LINK = "flex min-h-11 items-center gap-3 rounded-field px-3 text-sm lg:min-h-9";

function RailLink({ entry, count }: { entry: NavigationEntry; count: number | undefined }) {
  const Icon = ICONS[entry.key];
  return (
    <NavLink
      to={entry.path}
      end={entry.path === "/"}
      className={({ isActive }) =>
        `${LINK} ${isActive ? "bg-primary/10 font-medium text-primary" : "hover:bg-base-200"}`
      }
    >
      {({ isActive }) => (
        <>
          <Icon aria-hidden="true" className="size-[1.125rem] flex-none" strokeWidth={1.8} />
          <span className="flex-1">{entry.label}</span>
          {count ? <Count count={count} isActive={isActive} /> : null}
        </>
      )}
    </NavLink>
  );
}

const MOST_SHOWN = 99;

function Count({ count, isActive }: { count: number; isActive: boolean }) {
  const shown = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  return (
    <span
      className={`rounded-full px-2 font-medium text-xs leading-5 ${isActive ? "bg-primary text-primary-content" : "bg-base-300"}`}
    >
      {shown}
      <span className="sr-only"> en attente</span>
    </span>
  );
}

function PersonBlock({ person }: { person: Person }) {
  return (
    <div className="flex items-center gap-1 border-base-300 border-t py-2 pr-2 pl-3">
      <span
        aria-hidden="true"
        className="mr-2 grid size-8 flex-none place-items-center rounded-full bg-secondary/15 font-medium text-secondary text-xs"
      >
        {initialsOf(person.displayName)}
      </span>
      <NavLink to="/compte" className="min-w-0 flex-1 rounded-field leading-tight hover:underline">
        <span className="block break-words font-medium text-[0.8125rem]">{person.displayName}</span>
        <span className="block text-base-content/70 text-xs">{person.roleLine}</span>
      </NavLink>
      <Form method="post" action="/deconnexion">
        <button
          type="submit"
          className="grid size-11 place-items-center rounded-field hover:bg-base-200 lg:size-9"
          aria-label="Se déconnecter"
          title="Se déconnecter"
        >
          <LogOut aria-hidden="true" className="size-4" />
        </button>
      </Form>
    </div>
  );
}

/** First letters of the given and the family name, the title («Dr») left out. */
function initialsOf(displayName: string): string {
  const words = displayName.split(/\s+/).filter((word) => !/^(dr|pr|m\.|mme)$/i.test(word));
  const [first, last] = [words[0], words.at(-1)];
  return `${first?.[0] ?? ""}${words.length > 1 ? (last?.[0] ?? "") : ""}`.toUpperCase();
}
