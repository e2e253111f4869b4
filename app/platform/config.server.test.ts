import { expect, test } from "vitest";
import { readConfig, readProductionConfig } from "./config.server.ts";

const GOOD = {
  DATABASE_URL: "file:data/pluton.sqlite",
  SESSION_SECRET: "thirty-two characters at the least!",
  PUBLIC_URL: "https://pluton.example.fr/",
  SMTP_URL: "smtp://localhost",
};

test("without its secrets, production refuses and names each one, never its value", () => {
  expect(() => readProductionConfig({})).toThrow(/DATABASE_URL.*SESSION_SECRET.*PUBLIC_URL.*SMTP_URL/s);
  const short = { ...GOOD, SESSION_SECRET: "too short" };
  expect(() => readProductionConfig(short)).toThrow(/SESSION_SECRET/);
  expect(() => readProductionConfig(short)).not.toThrow(/too short/);
});

test.each([
  ["DATABASE_URL", ""],
  ["PUBLIC_URL", "pluton"],
  ["PUBLIC_URL", "javascript:alert(1)"],
  ["SMTP_URL", ""],
  ["SMTP_URL", "mail.example.fr"],
  ["SECOND_FACTOR", "sometimes"],
])("production refuses %s=%s", (name, value) => {
  expect(() => readProductionConfig({ ...GOOD, [name]: value })).toThrow(name);
});

test("the second factor is asked for, except in the demo", () => {
  expect(readConfig(GOOD).isSecondFactorRequired).toBe(true);
  expect(readConfig({ ...GOOD, PLUTON_DEMO: "1" }).isSecondFactorRequired).toBe(false);
  expect(readConfig({ ...GOOD, SECOND_FACTOR: "optional" }).isSecondFactorRequired).toBe(false);
});

test("sending nothing has to be said", () => {
  expect(readProductionConfig({ ...GOOD, SMTP_URL: "none" }).smtpUrl).toBeNull();
  expect(readProductionConfig(GOOD)).toMatchObject({ publicUrl: "https://pluton.example.fr" });
});

test.each([
  [undefined, null],
  ["1", 1],
  ["loopback, 10.0.0.0/8", "loopback, 10.0.0.0/8"],
])("TRUST_PROXY=%s is read as %s", (TRUST_PROXY, expected) => {
  expect(readConfig({ ...GOOD, TRUST_PROXY }).trustProxy).toBe(expected);
});
