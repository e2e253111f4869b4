import { expect, test } from "vitest";
import { pathWithWayBack, readWayBack, withMade } from "./way-back.rules.ts";

const read = (form: string) => readWayBack(`http://localhost${pathWithWayBack("/patients/nouveau", form)}`);

test.each([
  ["/adressages/nouveau", "/adressages/nouveau"],
  ["/adressages/nouveau?filiere=tca", "/adressages/nouveau?filiere=tca"],
  ["/adressages/nouveau?brouillon=0192-ab&filiere=tca", "/adressages/nouveau?filiere=tca&brouillon=0192-ab"],
])("%s is a way back", (form, expected) => {
  expect(read(form)).toBe(expected);
});

test.each([
  ["another site", "https://ailleurs.test/adressages/nouveau"],
  ["another site without its protocol", "//ailleurs.test/adressages/nouveau"],
  ["a path that ends alike", "/x/adressages/nouveau"],
  ["a page that is no form", "/administration/comptes"],
  ["a script", "javascript:alert(1)"],
  ["a property of every object", "constructor"],
  ["nothing", ""],
])("%s is none", (_what, form) => {
  expect(read(form)).toBeNull();
});

test("what the form does not need is left out: names, another patient, long values", () => {
  expect(read("/adressages/nouveau?nom=DUPONT&patient=1&filiere=t%20c")).toBe("/adressages/nouveau");
  expect(read(`/adressages/nouveau?filiere=${"a".repeat(65)}`)).toBe("/adressages/nouveau");
  expect(readWayBack("http://localhost/patients/nouveau")).toBeNull();
});

test("brings what was made", () => {
  expect(withMade("/adressages/nouveau?filiere=tca", "patient", "0192")).toBe(
    "/adressages/nouveau?filiere=tca&patient=0192",
  );
});
