import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "#app/ui/Button.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { Page } from "#app/ui/Page.tsx";
import { recordSearchOf } from "../record-choice.forms.ts";
import type { RecordChoice } from "../record-choice.service.server.ts";

const FORMATS = ["pdf", "csv"] as const;

/** A semester of an intern: whose and which one are chosen above it, its files are one click away. */
export function RecordPage(props: {
  /** For its owner, and for a senior. */
  titles: { own: string; others: string };
  /** Of the page; its files stand beside it. */
  path: string;
  choice: RecordChoice;
  isEmpty: boolean;
  children: ReactNode;
}) {
  const { owner, isOwn, interns, semester, semesters } = props.choice;
  const query = recordSearchOf(props.choice);
  return (
    <Page
      title={isOwn ? props.titles.own : props.titles.others}
      subtitle={owner ? `${owner.name}, ${semester.label}` : semester.label}
      actions={
        props.isEmpty
          ? null
          : FORMATS.map((format) => (
              <LinkButton
                key={format}
                to={`${props.path}.${format}?${query}`}
                isDocument
                icon={<Download aria-hidden="true" className="size-4" />}
              >
                {format.toUpperCase()}
              </LinkButton>
            ))
      }
    >
      <FilterBar
        filters={[
          ...(interns.length > 0
            ? [
                {
                  name: "interne",
                  label: "Interne",
                  value: owner?.accountId ?? "",
                  options: interns.map((one) => ({ value: one.accountId, label: one.name })),
                  all: "premier",
                },
              ]
            : []),
          {
            name: "semestre",
            label: "Semestre",
            value: semester.code,
            options: semesters.map((one) => ({ value: one.code, label: one.label })),
            all: "en cours",
          },
        ]}
      />
      {props.children}
    </Page>
  );
}
