import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { routesOfSection, sectionOf, sectionsOf } from "./sections.ts";

/** The browser asks here for routes that it has not met, of any section. */
const MANIFEST_PATH = "/__manifest";

type Options = Omit<Parameters<typeof createRequestHandler>[0], "build">;

/**
 * Answers pages, each section of the addresses with a router of its own: Remix's router sorts every route that it
 * knows and compiles its pattern anew, several times for a page, so that a page would pay for all the others (ADR 036).
 */
export function answerPages(pages: ServerBuild, options: Options): RequestHandler {
  const whole = createRequestHandler({ ...options, build: pages });
  const handlerFor = (section: string) =>
    createRequestHandler({ ...options, build: buildOf(pages, section) });
  const handlers = new Map([...sectionsOf(pages.routes)].map((section) => [section, handlerFor(section)]));
  const elsewhere = handlerFor("");
  return (request, response, next) => {
    const handler =
      request.path === MANIFEST_PATH ? whole : (handlers.get(sectionOf(request.path)) ?? elsewhere);
    return handler(request, response, next);
  };
}

function buildOf(pages: ServerBuild, section: string): ServerBuild {
  return {
    ...pages,
    routes: routesOfSection(pages.routes, section),
    assets: { ...pages.assets, routes: routesOfSection(pages.assets.routes, section) },
  };
}
