import { Alert } from "#app/ui/Alert.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Tag, type Tone } from "#app/ui/Tag.tsx";
import { describeResourceChange } from "../resources.rules.ts";
import type { ImportLine } from "../resources-import.rules.ts";
import { IMPORT_ACTION_LABELS, type ImportAction } from "../territory.vocabulary.ts";

const TONES: Record<ImportAction, Tone> = { create: "success", update: "warning", same: "neutral" };

/** The faults of a file, each with its line. */
export function ImportFaults({ faults }: { faults: readonly { line: number | null; message: string }[] }) {
  return (
    <Alert
      tone="danger"
      isLive
      title={`Rien n’a été changé : ${faults.length === 1 ? "1 erreur" : `${faults.length} erreurs`} à corriger dans le fichier.`}
    >
      <ul className="mt-1 max-h-96 list-disc overflow-auto pl-5">
        {faults.map((fault) => (
          <li key={`${fault.line}${fault.message}`}>
            {fault.line === null ? "" : `Ligne ${fault.line} : `}
            {fault.message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** What each line of a file would do. */
export function ImportPlan({ lines }: { lines: readonly ImportLine[] }) {
  return (
    <DataTable
      caption="Effet de chaque ligne du fichier"
      rows={lines}
      rowKey={(line) => line.code}
      columns={[
        {
          key: "name",
          header: "Ressource",
          cell: (line) => <span className="font-medium">{line.content.name}</span>,
        },
        { key: "line", header: "Ligne", isNumeric: true, cell: (line) => line.line },
        {
          key: "action",
          header: "Effet",
          cell: (line) => (
            <>
              <Tag tone={TONES[line.action]}>{IMPORT_ACTION_LABELS[line.action]}</Tag>
              {line.stored?.isArchived ? (
                <span className="block text-xs">fiche archivée, elle le restera</span>
              ) : null}
            </>
          ),
        },
        {
          key: "changes",
          header: "Ce qui change",
          cell: (line) => (
            <ul>
              {line.changes.map((change) => (
                <li key={change.field}>{describeResourceChange(change)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
