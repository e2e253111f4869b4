export type Handler = (args: {
  request: Request;
  params: Record<string, string>;
  context: unknown;
}) => unknown;

export interface RouteModule {
  loader?: Handler;
  action?: Handler;
}

const modules = import.meta.glob<RouteModule>("../../app/routes/*.{ts,tsx}");

/** Every route of the product; its path and parameters lead to nothing that exists. */
export const routes = Object.entries(modules).map(([file, load]) => {
  const name = file.replace(/^.*\/routes\//, "").replace(/\.tsx?$/, "");
  return { name, path: pathOf(name), params: paramsOf(name), load };
});

export type Route = (typeof routes)[number];

export function routeNamed(name: string): Route {
  const route = routes.find((one) => one.name === name);
  if (!route) throw new Error(`${name} is missing`);
  return route;
}

/** `_app.administration.audit[.]csv` → `/administration/audit.csv` */
function pathOf(name: string): string {
  const segments = name
    .replaceAll("[.]", "\u0000")
    .split(".")
    .filter((segment) => !segment.startsWith("_"))
    .map((segment) => (segment.startsWith("$") ? "inconnu" : segment).replaceAll("\u0000", "."));
  return `/${segments.join("/")}`;
}

function paramsOf(name: string): Record<string, string> {
  const names = [...name.matchAll(/\$(\w*)/g)].map((match) => match[1] || "*");
  return Object.fromEntries(names.map((param) => [param.replace(/_$/, ""), "inconnu"]));
}

export interface Answer {
  status: number;
  location: string;
  /** All that the browser would be sent, as text. */
  text: string;
  error?: unknown;
}

/** What a loader or an action ends with; anything thrown that is no response is the 500 it would become. */
export async function call(handler: Handler, args: Parameters<Handler>[0]): Promise<Answer> {
  let answer: unknown;
  try {
    answer = await handler(args);
  } catch (thrown) {
    answer = thrown;
    if (statusOf(thrown) === undefined) return { status: 500, location: "", text: "", error: thrown };
  }
  const status = statusOf(answer) ?? 200;
  if (!(answer instanceof Response)) return { status, location: "", text: JSON.stringify(answer) ?? "" };
  const location = answer.headers.get("Location") ?? "";
  // A stream has no end to wait for.
  if (answer.headers.get("Content-Type")?.startsWith("text/event-stream")) {
    await answer.body?.cancel();
    return { status, location, text: "" };
  }
  return { status, location, text: await answer.text() };
}

function statusOf(answer: unknown): number | undefined {
  if (answer instanceof Response) return answer.status;
  const isData = typeof answer === "object" && answer !== null && "type" in answer && "init" in answer;
  if (!isData || answer.type !== "DataWithResponseInit") return undefined;
  const { init } = answer;
  return typeof init === "object" && init !== null && "status" in init ? Number(init.status) : 200;
}
