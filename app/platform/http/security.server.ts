import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import type { Config } from "../config.server.ts";
import { sendPlainPage } from "./plain-page.server.ts";

const FOREIGN = {
  status: 403,
  title: "Envoi refusé",
  text: "Cet envoi ne vient pas d’une page de Pluton ouverte à cette adresse : rien n’a été enregistré. Ouvrez la page depuis Pluton, puis recommencez.",
};

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Security headers, with a content security policy whose scripts need the request's nonce. */
export function securityHeaders(config: Config): RequestHandler {
  const isHttps = config.publicUrl.startsWith("https:");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [
          "'self'",
          (_request: IncomingMessage, response: ServerResponse) =>
            `'nonce-${(response as Response).locals.cspNonce}'`,
        ],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });
}

/** Refuses a mutation that another site's page asked for: Sec-Fetch-Site first, then Origin against Host. */
export function refuseForeignOrigin(config: Config): RequestHandler {
  const ownHost = new URL(config.publicUrl).host;
  return (request, response, next) => {
    if (SAFE_METHODS.has(request.method)) return next();
    const site = request.get("Sec-Fetch-Site");
    const origin = request.get("Origin");
    const isOwn = origin
      ? isSameHost(origin, [ownHost, request.get("Host")])
      : site === "same-origin" || site === "none";
    if (isOwn && (!site || site === "same-origin" || site === "none")) return next();
    sendPlainPage(response, FOREIGN);
  };
}

function isSameHost(origin: string, hosts: readonly (string | undefined)[]): boolean {
  try {
    return hosts.includes(new URL(origin).host);
  } catch {
    return false;
  }
}
