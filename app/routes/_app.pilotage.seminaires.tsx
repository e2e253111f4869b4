import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { meanWords } from "#app/domains/seminars/results.rules.ts";
import { loadAttractiveness } from "#app/domains/steering/attractiveness.service.server.ts";
import { Definition } from "#app/domains/steering/components/Definition.tsx";
import { SteeringTabs } from "#app/domains/steering/components/SteeringTabs.tsx";
import { maskedWords } from "#app/domains/steering/figure-words.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Stat } from "#app/ui/Stat.tsx";

export const meta: MetaFunction = () => [{ title: "Pilotage des séminaires · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "steering.read");
  return loadAttractiveness(ctx);
}

export default function SeminarSteering() {
  const { since, minimum, total, seminars } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Séminaires"
      subtitle={`Attractivité du territoire, séances depuis le ${formatShortDay(since)}`}
    >
      <SteeringTabs current="seminaires" />
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Stat
          label="Envie d’exercer, ou de rester, sur le territoire"
          value={total.mean === null ? "–" : `${meanWords(total.mean)} sur 5`}
          note={total.mean === null ? `moins de ${minimum} réponses` : "trois mois après un séminaire"}
        />
        <Stat
          label="Réponses"
          value={maskedWords(total.count, minimum)}
          note="à cette question facultative"
        />
      </div>
      <Card title="Par séminaire" isFlush>
        {seminars.length > 0 ? (
          <DataTable
            caption="Attractivité du territoire, par séminaire"
            rows={seminars}
            rowKey={({ seminarId }) => seminarId}
            columns={[
              { key: "title", header: "Séminaire", cell: ({ title }) => title },
              {
                key: "mean",
                header: "Moyenne sur 5",
                isNumeric: true,
                cell: ({ mean }) => meanWords(mean),
              },
              {
                key: "count",
                header: "Réponses",
                isNumeric: true,
                cell: ({ count }) => maskedWords(count, minimum),
              },
            ]}
          />
        ) : (
          <EmptyState title="Personne n’a encore répondu">
            La question est posée trois mois après chaque séance, à qui a signé sa présence.
          </EmptyState>
        )}
        <div className="px-4 py-3">
          <Definition>{`Moyenne, de 1 à 5, des réponses à la question sur l’envie d’exercer ou de rester sur le territoire, posée trois mois après la séance à qui a signé au moins une demi-journée. Réponses de toutes les professions, sans nom. Un effectif de moins de ${minimum} n’est pas montré ; le total laisse de côté ce qui se déduirait des autres lignes.`}</Definition>
        </div>
      </Card>
    </Page>
  );
}
