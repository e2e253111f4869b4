import { z } from "zod";

const MINIMUM_SECRET_LENGTH = 32;

const MISSING_DATABASE = "missing: file:data/pluton.sqlite or postgres://…";
const MISSING_SECRET = "missing: a random text, such as the output of openssl rand -base64 48";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const environment = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("0.0.0.0"),
  DATABASE_URL: z.string(MISSING_DATABASE).min(1, MISSING_DATABASE),
  SESSION_SECRET: z
    .string(MISSING_SECRET)
    .min(MINIMUM_SECRET_LENGTH, `needs at least ${MINIMUM_SECRET_LENGTH} characters`),
  PUBLIC_URL: z.url({
    protocol: /^https?$/,
    error: "missing or not an address: https://…, where links in e-mails lead",
  }),
  SMTP_URL: z
    .string()
    .regex(/^(smtps?:\/\/.+|none)$/, "smtp://…, smtps://…, or none to keep messages unsent")
    .optional(),
  MAIL_FROM: z.string().default("Pluton <ne-pas-repondre@pluton.invalid>"),
  PLUTON_DEMO: flag.default(false),
  SECOND_FACTOR: z.enum(["required", "optional"]).optional(),
  TRUST_PROXY: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

/** Settings of one process, read once at start (docs/operations.md lists them). */
export interface Config {
  isProduction: boolean;
  isDemo: boolean;
  port: number;
  host: string;
  databaseUrl: string;
  sessionSecret: string;
  publicUrl: string;
  smtpUrl: string | null;
  mailFrom: string;
  isSecondFactorRequired: boolean;
  /** How many proxies stand in front, or their addresses. */
  trustProxy: number | string | null;
  logLevel: string;
}

export class ConfigError extends Error {}

/**
 * The settings of a production process: everything that `readConfig` asks for, and a way to send e-mails, without which
 * no invitation would ever arrive (`SMTP_URL=none` says that this is wanted).
 */
export function readProductionConfig(env: Record<string, string | undefined>): Config {
  const faults = env.SMTP_URL || env.PLUTON_DEMO === "1" ? {} : { SMTP_URL: "missing" };
  return readConfig({ ...env, ...faults });
}

/** Reads and checks the environment; throws a `ConfigError` that names every faulty variable, never its value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  // An empty variable is one that was left out.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`These settings are missing or wrong:\n${faults.join("\n")}`);
  }
  const value = parsed.data;
  return {
    isProduction: value.NODE_ENV === "production",
    isDemo: value.PLUTON_DEMO,
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL,
    sessionSecret: value.SESSION_SECRET,
    publicUrl: value.PUBLIC_URL.replace(/\/$/, ""),
    smtpUrl: value.SMTP_URL && value.SMTP_URL !== "none" ? value.SMTP_URL : null,
    mailFrom: value.MAIL_FROM,
    isSecondFactorRequired: value.SECOND_FACTOR ? value.SECOND_FACTOR === "required" : !value.PLUTON_DEMO,
    trustProxy: proxiesOf(value.TRUST_PROXY),
    logLevel: value.LOG_LEVEL,
  };
}

/** Express takes a number as a count of proxies, and a text as their addresses. */
function proxiesOf(text: string | undefined): number | string | null {
  if (!text) return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}
