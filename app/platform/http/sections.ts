/** What is read of a route, on the server's side and in the manifest of the browser's. */
export interface SectionedRoute {
  id: string;
  parentId?: string | undefined;
  path?: string | undefined;
}

type Routes<R> = Record<string, R | undefined>;

/** What single fetch adds to the address of a page. */
const DATA_SUFFIX = /\.data$/;
const ROOT_DATA = "_root";

/** The first segment of an address, by which routes are shared out; case does not matter to the router either. */
export function sectionOf(pathname: string): string {
  const [, first = ""] = pathname.split("/");
  const section = first.toLowerCase().replace(DATA_SUFFIX, "");
  return section === ROOT_DATA ? "" : section;
}

/** Every first segment that some route has; any other address belongs to the routes that all sections share. */
export function sectionsOf(routes: Routes<SectionedRoute>): Set<string> {
  return new Set(Object.values(routes).flatMap((route) => (route && firstSegment(routes, route)) || []));
}

/** The routes that an address of a section can match: its own, and those that begin with nothing of their own. */
export function routesOfSection<R extends SectionedRoute>(
  routes: Routes<R>,
  section: string,
): Record<string, R> {
  const kept: Record<string, R> = {};
  for (const [id, route] of Object.entries(routes)) {
    if (!route) continue;
    const first = firstSegment(routes, route);
    if (first === null || first === section) kept[id] = route;
  }
  return kept;
}

/** Null: a layout without a path, the first page, or a parameter that takes any segment. */
function firstSegment<R extends SectionedRoute>(routes: Routes<R>, route: R): string | null {
  let path = route.path ?? "";
  for (let parent = parentOf(routes, route); parent; parent = parentOf(routes, parent))
    path = parent.path ? `${parent.path}/${path}` : path;
  const [first = ""] = path.split("/");
  return first === "" || /^[:*]/.test(first) ? null : first.toLowerCase();
}

function parentOf<R extends SectionedRoute>(routes: Routes<R>, route: R): R | undefined {
  return route.parentId === undefined ? undefined : routes[route.parentId];
}
