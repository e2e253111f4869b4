import { expect, test } from "vitest";
import { routesOfSection, sectionOf, sectionsOf } from "./sections.ts";

const LIST = [
  { id: "root", path: "" },
  { id: "_app", parentId: "root" },
  { id: "_app._index", parentId: "_app" },
  { id: "_app.$", parentId: "_app", path: "*" },
  { id: "_app.patients", parentId: "_app", path: "patients" },
  { id: "_app.patients.$id", parentId: "_app", path: "patients/:id" },
  { id: "_app.audit.csv", parentId: "_app", path: "audit.csv" },
  { id: "programme", parentId: "root", path: "programme" },
  { id: "programme.$code", parentId: "programme", path: ":code" },
  { id: "programme._index", parentId: "programme" },
  { id: "invitation.$token", parentId: "root", path: "invitation/:token" },
];
const ROUTES = Object.fromEntries(LIST.map((route) => [route.id, route]));
const SHARED = ["root", "_app", "_app._index", "_app.$"];

test.each([
  ["/", ""],
  ["/_root.data", ""],
  ["/patients", "patients"],
  ["/patients.data", "patients"],
  ["/patients/12", "patients"],
  ["/Patients/12/", "patients"],
  ["/programme/agenda.ics.data", "programme"],
  ["/audit.csv", "audit.csv"],
  ["/audit.csv.data", "audit.csv"],
  ["//patients", ""],
])("%s is of the section «%s»", (pathname, section) => {
  expect(sectionOf(pathname)).toBe(section);
});

test("sections are the first segments of the routes", () => {
  expect([...sectionsOf(ROUTES)].sort()).toEqual(["audit.csv", "invitation", "patients", "programme"]);
});

test.each([
  ["patients", [...SHARED, "_app.patients", "_app.patients.$id"]],
  ["programme", [...SHARED, "programme", "programme.$code", "programme._index"]],
  ["audit.csv", [...SHARED, "_app.audit.csv"]],
  ["", SHARED],
  ["unknown", SHARED],
])("the section «%s» knows its own routes with their layouts, and those of any address", (section, ids) => {
  expect(Object.keys(routesOfSection(ROUTES, section)).sort()).toEqual(ids.toSorted());
});

test("every route is in the section of its own address", () => {
  for (const { id, path } of LIST) {
    const parent = LIST.find((route) => route.id === LIST.find((one) => one.id === id)?.parentId);
    const pathname = `/${[parent?.path, path].filter(Boolean).join("/")}`;
    expect(routesOfSection(ROUTES, sectionOf(pathname)), pathname).toHaveProperty([id]);
  }
});
