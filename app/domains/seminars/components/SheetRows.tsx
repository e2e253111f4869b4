import type { ReactNode } from "react";
import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatTime } from "#app/shared/dates.ts";
import { type Column, DataTable } from "#app/ui/DataTable.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { PRESENCE_LABELS, SIGNATURE_METHOD_LABELS } from "../attendance.vocabulary.ts";
import { presenceOf } from "../sheet.rules.ts";
import type { SheetRow } from "../sheet-page.service.server.ts";

/** One line for each person who has a place: whether they are there, late, gone early, or why not. */
export function SheetRows(props: {
  rows: readonly SheetRow[];
  reply: FormReply | undefined;
  isClosed: boolean;
}) {
  const columns = props.isClosed ? closedColumns : openColumns(props.reply);
  return (
    <DataTable
      caption="Feuille de présence"
      columns={[personColumn, ...columns]}
      rows={props.rows}
      // A signature that arrives draws its line anew; what is typed on the others stays.
      rowKey={(row) => `${row.enrolmentId}:${row.signature?.id ?? ""}`}
    />
  );
}

const personColumn: Column<SheetRow> = {
  key: "person",
  header: "Personne",
  cell: (row) => (
    <span>
      <span className="font-medium">{row.name}</span>
      <span className="block text-base-content/70 text-xs max-md:truncate">
        {[PROFESSION_LABELS[row.profession], row.workplace].filter(Boolean).join(" · ")}
      </span>
      {row.signature ? <SignatureWords row={row} /> : null}
    </span>
  ),
};

function SignatureWords({ row: { signature } }: { row: SheetRow }) {
  if (!signature) return null;
  const enterer = [signature.entererGivenName, signature.entererFamilyName].filter(Boolean).join(" ");
  return (
    <span className="mt-1 flex flex-wrap items-center gap-1.5 text-xs">
      <Tag tone="success">
        {signature.method === "code"
          ? `A signé à ${formatTime(signature.signedAt)}`
          : SIGNATURE_METHOD_LABELS[signature.method]}
      </Tag>
      {signature.isSentLater === 1 ? (
        <Tag tone="warning">Envoyée plus tard, à {formatTime(signature.enteredAt)}</Tag>
      ) : null}
      {signature.method !== "code" ? (
        <span className="text-base-content/70">
          saisi par {enterer}, {formatTime(signature.enteredAt)}
        </span>
      ) : null}
    </span>
  );
}

const closedColumns: Column<SheetRow>[] = [
  {
    key: "presence",
    header: "Présence",
    cell: (row) =>
      row.signature
        ? "Présent"
        : `Pas présent${row.absenceReason ? ` : ${row.absenceReason}` : ", sans motif"}`,
  },
  { key: "late", header: "Retard", cell: (row) => minutes(row.signature?.lateMinutes), isNumeric: true },
  {
    key: "early",
    header: "Parti avant",
    cell: (row) => minutes(row.signature?.earlyMinutes),
    isNumeric: true,
  },
];

function minutes(value: number | undefined): string {
  return value ? `${value} min` : "–";
}

function openColumns(reply: FormReply | undefined): Column<SheetRow>[] {
  const typed = (name: string, otherwise: string) => String(reply?.values[name] ?? otherwise);
  const fault = (name: string) => reply?.fieldErrors[name];
  const minutesCell = (name: string, label: string, value: number | undefined) => (
    <LineField name={name} error={fault(name)}>
      <input
        id={`field-${name}`}
        name={name}
        aria-label={label}
        inputMode="numeric"
        placeholder="0"
        defaultValue={typed(name, value ? String(value) : "")}
        aria-invalid={fault(name) ? true : undefined}
        aria-describedby={fault(name) ? `field-${name}-error` : undefined}
        className="input input-sm min-h-11 w-20 text-right sm:min-h-8"
      />
    </LineField>
  );
  return [
    {
      key: "presence",
      header: "Présence",
      cell: (row) => (
        <span className="cell-bare flex w-full gap-3">
          <select
            name={`presence_${row.enrolmentId}`}
            aria-label={`Présence de ${row.name}`}
            // A line that was drawn anew shows what stands, not what was typed before the signature came.
            defaultValue={presenceShown(row, reply)}
            className="select select-sm min-h-11 w-full min-w-0 sm:min-h-8 sm:min-w-52"
          >
            {presencesOf(row).map((presence) => (
              <option key={presence} value={presence}>
                {PRESENCE_LABELS[presence]}
              </option>
            ))}
          </select>
          <label className="flex min-h-11 flex-none items-center gap-2 text-sm md:hidden">
            <input
              type="checkbox"
              className="fold-toggle checkbox checkbox-sm"
              defaultChecked={hasMore(row, reply)}
              aria-label={`Préciser retard, départ ou motif de ${row.name}`}
            />
            Préciser
          </label>
        </span>
      ),
    },
    {
      key: "late",
      header: "Retard (min)",
      isFolded: true,
      cell: (row) =>
        minutesCell(
          `late_${row.enrolmentId}`,
          `Retard de ${row.name}, en minutes`,
          row.signature?.lateMinutes,
        ),
    },
    {
      key: "early",
      header: "Parti avant (min)",
      isFolded: true,
      cell: (row) =>
        minutesCell(
          `early_${row.enrolmentId}`,
          `Départ anticipé de ${row.name}, en minutes`,
          row.signature?.earlyMinutes,
        ),
    },
    {
      key: "reason",
      header: "Motif d’absence",
      isFolded: true,
      cell: (row) => (
        <LineField name={`reason_${row.enrolmentId}`} error={fault(`reason_${row.enrolmentId}`)}>
          <input
            id={`field-reason_${row.enrolmentId}`}
            name={`reason_${row.enrolmentId}`}
            aria-label={`Motif de l’absence de ${row.name}`}
            placeholder="sans motif"
            defaultValue={typed(`reason_${row.enrolmentId}`, row.absenceReason ?? "")}
            className="input input-sm min-h-11 w-full min-w-32 sm:min-h-8"
          />
        </LineField>
      ),
    },
  ];
}

/** On a phone the rest of a line is folded, unless it says something or is at fault. */
function hasMore({ enrolmentId, signature, absenceReason }: SheetRow, reply: FormReply | undefined): boolean {
  const names = [`late_${enrolmentId}`, `early_${enrolmentId}`, `reason_${enrolmentId}`];
  return (
    Boolean(signature?.lateMinutes || signature?.earlyMinutes || absenceReason) ||
    names.some((name) => reply?.fieldErrors[name] || reply?.values[name])
  );
}

/** Nobody signs by code in somebody's place: that choice stands on the lines of those who did. */
function presencesOf(row: SheetRow) {
  const own = row.signature?.method === "code" ? (["signed"] as const) : [];
  return [...own, "paper", "trainer", "absent"] as const;
}

function presenceShown(row: SheetRow, reply: FormReply | undefined): string {
  const stands = presenceOf(row.signature ?? undefined);
  const typed = reply?.values[`presence_${row.enrolmentId}`];
  const isConflict = reply?.refusal?.kind === "conflict";
  return typeof typed === "string" && !(isConflict && stands === "signed") ? typed : stands;
}

function LineField(props: { name: string; error: string | undefined; children: ReactNode }) {
  return (
    <span className="flex flex-col gap-1">
      {props.children}
      {props.error ? (
        <span id={`field-${props.name}-error`} className="font-medium text-error text-xs">
          {props.error}
        </span>
      ) : null}
    </span>
  );
}
