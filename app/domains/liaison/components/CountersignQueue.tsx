import { Link } from "@remix-run/react";
import {
  type PatientNames,
  patientLabel,
  professionalLabel,
} from "#app/domains/referrals/patient-label.rules.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { countdownTone, countdownWords } from "../clocks.rules.ts";
import {
  LIAISON_LEVEL_LABELS,
  LIAISON_REASON_LABELS,
  type LiaisonLevel,
  type LiaisonReason,
} from "../liaison.vocabulary.ts";
import { GRAVITY_LABELS, type Gravity } from "../supervision.rules.ts";

interface Row extends PatientNames {
  requestId: string;
  reference: string;
  version: number;
  visit: number;
  level: LiaisonLevel;
  reason: LiaisonReason;
  gravity: Gravity;
  dueAt: string | null;
  submittedAt: string | null;
  isRead: boolean;
  isLate: boolean;
  isOwn: boolean;
  hospitalName: string;
  wardName: string;
  title: string | null;
  givenName: string;
  familyName: string;
}

/** The provisional notes; a box for each that was read as it is now, a word for the others. */
export function QueueTable({ rows, now }: { rows: readonly Row[]; now: Date }) {
  return (
    <DataTable
      caption="Comptes rendus à contresigner"
      rows={rows}
      rowKey={(row) => row.requestId}
      columns={[
        {
          key: "patient",
          header: "Compte rendu",
          cell: (row) => (
            <span className="flex flex-col gap-1">
              <Link
                to={`/liaison/supervision/${row.requestId}`}
                className="link link-primary inline-flex min-h-11 items-center font-medium sm:min-h-6"
              >
                {patientLabel(row)}
              </Link>
              <span className="flex flex-wrap gap-1">
                {row.gravity === "ordinary" ? null : <Tag tone="danger">{GRAVITY_LABELS[row.gravity]}</Tag>}
                <Tag>{LIAISON_LEVEL_LABELS[row.level]}</Tag>
                {row.visit > 1 ? <Tag>Visite {row.visit}</Tag> : null}
              </span>
            </span>
          ),
        },
        {
          key: "due",
          header: "À signer",
          cell: (row) =>
            row.dueAt ? (
              <Tag tone={countdownTone({ startedAt: row.submittedAt ?? row.dueAt, dueAt: row.dueAt }, now)}>
                {countdownWords(row.dueAt, now)}
              </Tag>
            ) : null,
        },
        { key: "place", header: "Hôpital, service", cell: (row) => `${row.hospitalName}, ${row.wardName}` },
        { key: "reason", header: "Motif", cell: (row) => LIAISON_REASON_LABELS[row.reason] },
        {
          key: "author",
          header: "Écrit par",
          cell: (row) => (row.isOwn ? "vous" : professionalLabel(row)),
        },
        { key: "sign", header: "Signer", cell: (row) => <SignBox row={row} /> },
      ]}
    />
  );
}

function SignBox({ row }: { row: Row }) {
  if (row.isLate) return <span className="text-sm">Délai dépassé : à signer depuis sa page</span>;
  if (!row.isRead) return <span className="text-base-content/70 text-sm">À lire d’abord</span>;
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2 sm:min-h-8">
      <input
        type="checkbox"
        name="notes"
        value={`${row.requestId}:${row.version}`}
        className="checkbox checkbox-primary checkbox-sm"
      />
      <span>
        Lu<span className="sr-only">, à signer : {patientLabel(row)}</span>
      </span>
    </label>
  );
}

interface Result {
  signed: readonly { requestId: string; reference: string }[];
  refused: readonly { requestId: string; reference: string; message: string }[];
}

/** What was signed, and why the rest was not. */
export function SignedResult({ result }: { result: Result }) {
  return (
    <>
      {result.signed.length > 0 ? (
        <Alert tone="success" title={signedWords(result.signed.length)} isLive>
          <p>{result.signed.map((one) => one.reference).join(", ")}</p>
        </Alert>
      ) : null}
      {result.refused.length > 0 ? (
        <Alert tone="danger" title={refusedWords(result.refused.length)} isLive>
          <ul className="list-disc pl-5">
            {result.refused.map((one) => (
              <li key={one.requestId}>
                {one.reference} : {one.message}
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}

function signedWords(count: number): string {
  return count === 1 ? "Une réponse est signée." : `${count} réponses sont signées.`;
}

function refusedWords(count: number): string {
  return count === 1 ? "Un compte rendu n’est pas signé." : `${count} comptes rendus ne sont pas signés.`;
}
