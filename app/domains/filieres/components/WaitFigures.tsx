import { PRIORITIES, PRIORITY_LABELS } from "#app/domains/referrals/referrals.vocabulary.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import type { FilierePage } from "../catalogue.queries.server.ts";
import { cases, days, perWeek, weeks } from "./figures.ts";
import { WaitDefinition } from "./WaitDefinition.tsx";

/** Targets per priority beside what a new referral may expect, and the measured wait with its definition. */
export function WaitFigures(props: Pick<FilierePage, "wait" | "targets">) {
  const { wait, targets } = props;
  return (
    <Card title="Délais et attente">
      <div className="flex flex-col gap-4">
        <p className="text-sm">
          {wait.median === null || wait.p75 === null ? (
            <>Attente mesurée : {cases(wait.count)} en six mois, non publiée.</>
          ) : (
            <>
              Attente médiane <strong>{days(wait.median)}</strong> ; trois patients sur quatre reçus en{" "}
              <strong>{days(wait.p75)}</strong> au plus ({cases(wait.count)} en six mois).
            </>
          )}
        </p>
        <div className="-mx-4">
          <table className="data-table">
            <caption className="sr-only">Délais visés et estimation par priorité</caption>
            <thead>
              <tr>
                {["Priorité", "Réponse visée", "Soins visés", "Personnes avant", "Attente estimée"].map(
                  (header) => (
                    <th key={header} scope="col">
                      {header}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {PRIORITIES.map((priority) => {
                const target = targets.find((one) => one.priority === priority);
                return (
                  <tr key={priority}>
                    <th scope="row" className="font-medium">
                      {PRIORITY_LABELS[priority]}
                    </th>
                    <td data-label="Réponse visée">{target ? days(target.answerDays) : "non fixée"}</td>
                    <td data-label="Soins visés">{target ? days(target.careDays) : "non fixés"}</td>
                    <td data-label="Personnes avant">{wait.ahead[priority]}</td>
                    <td data-label="Attente estimée">{weeks(wait.estimateWeeks[priority])}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <WaitDefinition
          window={{ from: formatShortDay(wait.from), to: formatShortDay(wait.to) }}
          pace={wait.startsPerWeek === null ? null : perWeek(wait.startsPerWeek)}
        />
      </div>
    </Card>
  );
}
