import type { Server } from "node:http";
import express from "express";
import { afterEach, describe, expect, test } from "vitest";
import { refuseForeignOrigin, securityHeaders } from "#app/platform/http/security.server.ts";
import { testConfig } from "#tests/setup/requests.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The application's own middlewares in front of a page that answers «reached». */
async function serve(publicUrl: string): Promise<string> {
  const config = testConfig({ PUBLIC_URL: publicUrl });
  const app = express();
  app.use((_request, response, next) => {
    response.locals.cspNonce = "the-nonce";
    next();
  });
  app.use(securityHeaders(config));
  app.use(refuseForeignOrigin(config));
  app.all("*", (_request, response) => {
    response.send("reached");
  });
  const server = await new Promise<Server>((resolve) => {
    const started = app.listen(0, "127.0.0.1", () => resolve(started));
  });
  servers.push(server);
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

test("scripts need the request's nonce, frames and other sites' forms are shut out", async () => {
  const url = await serve("https://pluton.example.fr");
  const { headers } = await fetch(url);
  const policy = headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("script-src 'self' 'nonce-the-nonce'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  for (const rule of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
  expect(headers.get("Strict-Transport-Security")).toContain("max-age=31536000");
  expect(headers.get("Referrer-Policy")).toBe("same-origin");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("X-Powered-By")).toBeNull();
});

test("a plain address asks no browser for https", async () => {
  const { headers } = await fetch(await serve("http://localhost:3000"));
  expect(headers.get("Strict-Transport-Security")).toBeNull();
  expect(headers.get("Content-Security-Policy")).not.toContain("upgrade-insecure-requests");
});

describe("a mutation", () => {
  test.each([
    [
      "of the application's own page",
      { Origin: "https://pluton.example.fr", "Sec-Fetch-Site": "same-origin" },
      200,
    ],
    ["of a browser without fetch metadata", { Origin: "https://pluton.example.fr" }, 200],
    ["typed or replayed by the person", { "Sec-Fetch-Site": "none" }, 200],
    ["of another site", { Origin: "https://ailleurs.test", "Sec-Fetch-Site": "cross-site" }, 403],
    ["of another site, without metadata", { Origin: "https://ailleurs.test" }, 403],
    [
      "of a neighbour under the same domain",
      { Origin: "https://pluton.example.fr", "Sec-Fetch-Site": "same-site" },
      403,
    ],
    ["of a page without an origin", { Origin: "null" }, 403],
    ["that says nothing of where it comes from", {}, 403],
  ])("%s", async (_why, headers, status) => {
    const url = await serve("https://pluton.example.fr");
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      expect(
        (await fetch(url, { method, headers: Object.fromEntries(Object.entries(headers)) })).status,
        method,
      ).toBe(status);
    expect((await fetch(url, { headers: Object.fromEntries(Object.entries(headers)) })).status).toBe(200);
  });
});
