import { ROLE_LABELS } from "#app/platform/access/roles.vocabulary.ts";
import { DEMO_ACCOUNTS } from "./staff.ts";

/** Who one can be in the demo, one line a person, for the terminal. */
export function demoAccountsTable(): string {
  const rows = DEMO_ACCOUNTS.map((member) => [
    `${member.login}@pluton.test`,
    [member.title, member.givenName, member.familyName].filter(Boolean).join(" "),
    member.grants.map((grant) => ROLE_LABELS[grant.role])[0] ?? "",
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")).join("\n");
}
