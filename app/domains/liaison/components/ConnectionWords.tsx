import { type Connection, connectionWords } from "../live.rules.ts";

/** How fresh the board is, discreetly; louder only when it may be wrong. */
export function ConnectionWords({ connection }: { connection: Connection }) {
  const tone = connection.kind === "offline" ? "font-medium text-error" : "text-base-content/70";
  return (
    <p role="status" className={`min-h-5 text-sm ${tone}`}>
      {connectionWords(connection)}
    </p>
  );
}
