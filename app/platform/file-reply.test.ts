import { expect, test } from "vitest";
import { fileReply } from "./file-reply.ts";

test.each([
  [{ name: "seance", format: "csv" }, 'attachment; filename="seance.csv"', "text/csv; charset=utf-8"],
  [{ name: "affiche", format: "pdf", isShown: true }, 'inline; filename="affiche.pdf"', "application/pdf"],
] as const)("%j is never kept in a cache", (file, disposition, type) => {
  const { headers } = fileReply("x", file);
  expect(headers.get("Content-Disposition")).toBe(disposition);
  expect(headers.get("Content-Type")).toBe(type);
  expect(headers.get("Cache-Control")).toBe("no-store");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
});
