import { expect, test } from "vitest";
import { parseCsvTable } from "./csv-table.ts";

test("rows keep the line they stand on, comments and blank lines left out", () => {
  const { rows, faults } = parseCsvTable('\uFEFFcode;nom\r\n# note\r\n\r\na;Alpha\r\nb;"Bêta ; deux"\r\n', [
    "code",
    "nom",
  ]);
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    { line: 4, cells: { code: "a", nom: "Alpha" } },
    { line: 5, cells: { code: "b", nom: "Bêta ; deux" } },
  ]);
});

test.each([
  ["", null, "Le fichier est vide."],
  ["code\na", 1, "La colonne « nom » manque."],
  ["code;nom;age\na;b;c", 1, "La colonne « age » n’est pas connue."],
  ["code;nom;nom\na;b;c", 1, "La colonne « nom » est en double."],
  ["code;nom\na;b;c", 2, "3 champs au lieu de 2."],
  ['code;nom\na;"b', 2, "Les guillemets ne sont pas fermés."],
])("%j is refused at line %s: %s", (text, line, message) => {
  expect(parseCsvTable(text, ["code", "nom"]).faults).toContainEqual({ line, message });
});
