import { Link } from "@remix-run/react";
import { monthWords } from "#app/shared/months.ts";
import { Card } from "#app/ui/Card.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";

interface Case {
  id: string;
  requestId: string;
  isSigned: boolean;
  facts: Record<string, string>;
}

/** The visits, as the file gives them; the author alone goes from one to its answer. */
export function LogbookCases({ cases, isOwn }: { cases: readonly Case[]; isOwn: boolean }) {
  const fact = (name: string, isWideOnly = false) => ({
    key: name,
    header: name,
    isWideOnly,
    cell: (one: Case) => one.facts[name] || "—",
  });
  return (
    <Card>
      <Disclosure summary={`Visites, sans identité (${cases.length})`}>
        <div className="-mx-4">
          <DataTable
            caption="Visites du semestre"
            rows={cases}
            rowKey={(one) => one.id}
            columns={[
              {
                key: "reason",
                header: "Motif",
                cell: (one) =>
                  isOwn && one.isSigned ? (
                    <Link to={`/liaison/${one.requestId}/reponse`} className="link link-primary">
                      {one.facts.Motif}
                    </Link>
                  ) : (
                    one.facts.Motif
                  ),
              },
              { key: "month", header: "Mois", cell: (one) => monthWords(one.facts.Mois ?? "") },
              fact("Hôpital"),
              fact("Niveau"),
              fact("Âge", true),
              fact("CIM-10", true),
              fact("Contresigné en heures"),
              fact("Rendu à reprendre", true),
              fact("Commentaires", true),
            ]}
          />
        </div>
      </Disclosure>
    </Card>
  );
}
