import { describe, expect, test } from "vitest";
import { deviceLabel, nextSignInStep, ownPath, signInPath } from "./session.rules.ts";

test.each([
  ["/patients", "/patients"],
  ["/adressages?onglet=attente", "/adressages?onglet=attente"],
  ["https://ailleurs.test/", null],
  ["//ailleurs.test/", null],
  ["/\\ailleurs.test", null],
  ["/\t/ailleurs.test", null],
  ["javascript:alert(1)", null],
  ["patients", null],
  ["", null],
  [null, null],
])("the way back %s is %s", (path, expected) => {
  expect(ownPath(path)).toBe(expected);
});

describe("a request without a session", () => {
  test.each([
    ["GET", "http://h/", null, "/connexion"],
    ["GET", "http://h/patients?page=2", null, "/connexion?retour=%2Fpatients%3Fpage%3D2"],
    [
      "POST",
      "http://h/adressages/1/tri",
      "http://h/adressages/1",
      "/connexion?retour=%2Fadressages%2F1&motif=session",
    ],
    ["POST", "http://h/compte?index", "http://autre/x", "/connexion?retour=%2Fcompte&motif=session"],
    ["POST", "http://h/", null, "/connexion?motif=session"],
  ])("%s %s from %s is sent to %s", (method, url, referrer, expected) => {
    expect(signInPath({ method, url, referrer })).toBe(expected);
  });
});

test.each([
  [{ hasSecondFactor: true, isEnrolled: true, isRequired: true }, null],
  [{ hasSecondFactor: false, isEnrolled: true, isRequired: true }, "confirm"],
  [{ hasSecondFactor: false, isEnrolled: true, isRequired: false }, "confirm"],
  [{ hasSecondFactor: false, isEnrolled: false, isRequired: true }, "enrol"],
  [{ hasSecondFactor: false, isEnrolled: false, isRequired: false }, null],
])("with %o the next step is %s", (state, expected) => {
  expect(nextSignInStep(state)).toBe(expected);
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox sur Windows"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1",
    "Safari sur iPhone",
  ],
  ["Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge sur Windows"],
  ["curl/8", "Navigateur"],
  [null, "Navigateur"],
])("the device of %s is %s", (userAgent, expected) => {
  expect(deviceLabel(userAgent)).toBe(expected);
});
