import { Form, Link } from "@remix-run/react";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "#app/ui/Button.tsx";
import { Tag } from "#app/ui/Tag.tsx";

export interface EditableLine {
  id: string;
  label: string;
  isActive: number;
  isRequired: number;
}

const ICON = "size-4";

/** Lines in their order, each with what can be done to it; the buttons work without script. */
export function EditableLines<Line extends EditableLine>(props: {
  lines: readonly Line[];
  version: number;
  editTo(line: Line): string;
  detail?(line: Line): ReactNode;
}) {
  const active = props.lines.filter((line) => line.isActive === 1);
  const withdrawn = props.lines.filter((line) => line.isActive !== 1);
  return (
    <ul className="divide-y divide-base-300">
      {[...active, ...withdrawn].map((line) => (
        <li
          key={line.id}
          className="flex flex-wrap items-start justify-between gap-2 py-3 first:pt-0 last:pb-0"
        >
          <div className="min-w-0 flex-1 basis-72 text-sm">
            <p className={line.isActive === 1 ? "font-medium" : "text-base-content/70"}>
              {line.label} {line.isRequired === 1 ? null : "(souhaitable) "}
              {line.isActive === 1 ? null : <Tag>Retiré</Tag>}
            </p>
            {props.detail?.(line)}
          </div>
          <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-1">
            <input type="hidden" name="version" value={props.version} />
            <input type="hidden" name="id" value={line.id} />
            {line.isActive === 1 ? (
              <>
                <MoveButton move="up" label={`Monter « ${line.label} »`} isOff={line === active[0]}>
                  <ArrowUp className={ICON} aria-hidden="true" />
                </MoveButton>
                <MoveButton move="down" label={`Descendre « ${line.label} »`} isOff={line === active.at(-1)}>
                  <ArrowDown className={ICON} aria-hidden="true" />
                </MoveButton>
                <LinkButton to={props.editTo(line)} isSmall tone="quiet">
                  Modifier<span className="sr-only"> « {line.label} »</span>
                </LinkButton>
                <MoveButton move="withdraw" label={`Retirer « ${line.label} »`}>
                  Retirer
                </MoveButton>
              </>
            ) : (
              <MoveButton move="restore" label={`Remettre « ${line.label} »`}>
                Remettre
              </MoveButton>
            )}
          </Form>
        </li>
      ))}
    </ul>
  );
}

function MoveButton(props: { move: string; label: string; isOff?: boolean; children: ReactNode }) {
  return (
    <button
      type="submit"
      name="move"
      value={props.move}
      aria-label={props.label}
      disabled={props.isOff}
      className="btn btn-ghost btn-sm"
    >
      {props.children}
    </button>
  );
}

/** Leads out of the edition of one line, back to adding one. */
export function AddInstead(props: { to: string; children: ReactNode }) {
  return (
    <Link to={props.to} className="link text-sm">
      {props.children}
    </Link>
  );
}
