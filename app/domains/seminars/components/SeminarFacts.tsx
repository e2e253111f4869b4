import { Link } from "@remix-run/react";
import { Download } from "lucide-react";
import { groupBy } from "#app/shared/collections.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { audienceWords, POLICY_WORDS } from "../catalogue.rules.ts";
import type { CatalogueSession, SeminarPage } from "../catalogue.service.server.ts";

/** What a seminar teaches, to whom, and its programme to download. */
export function SeminarFacts(props: { seminar: SeminarPage["seminar"]; filierePath?: string }) {
  const { seminar } = props;
  return (
    <Card title="Contenu">
      <p className="mb-4 max-w-prose text-sm">{seminar.summary}</p>
      <DefinitionList
        items={[
          {
            label: "Objectifs",
            value: seminar.objectives ? (
              <span className="whitespace-pre-line">{seminar.objectives}</span>
            ) : null,
          },
          {
            label: "Public",
            value: [audienceWords(seminar.audience), seminar.audienceNote].filter(Boolean).join(". "),
          },
          ...(seminar.filiereName
            ? [
                {
                  label: "Forme à la filière",
                  value: props.filierePath ? (
                    <Link to={props.filierePath} className="link">
                      {seminar.filiereName}
                    </Link>
                  ) : (
                    seminar.filiereName
                  ),
                },
              ]
            : []),
          { label: "Prix", value: "gratuit" },
        ]}
      />
      {seminar.programmeName ? (
        <div className="mt-4">
          <LinkButton
            to={`/programme/${seminar.code}/programme.pdf`}
            isDocument
            icon={<Download aria-hidden="true" className="size-4" />}
          >
            Programme (PDF)
          </LinkButton>
        </div>
      ) : null}
    </Card>
  );
}

/** In which order places are given and reserved places released, before anybody asks for one. */
export function OrderExplained({ sessions }: { sessions: readonly CatalogueSession[] }) {
  const byPolicy = [...groupBy(sessions, ({ policy }) => policy)];
  if (byPolicy.length === 0) return null;
  return (
    <Card title="Comment les places sont données">
      <div className="flex max-w-prose flex-col gap-3 text-sm">
        {byPolicy.map(([policy, ruled]) => (
          <p key={policy}>
            {byPolicy.length > 1 ? (
              <span className="font-medium">
                {ruled.length === 1 ? "Séance" : "Séances"} du{" "}
                {ruled.map(({ startsAt }) => formatShortDay(startsAt)).join(", ")} :{" "}
              </span>
            ) : null}
            {POLICY_WORDS[policy]}
          </p>
        ))}
        {sessions.some(({ quotas }) => quotas.length > 0) ? (
          <p>
            Certaines places sont réservées à un secteur, un établissement ou une profession, pour que chacun
            soit représenté. Jusqu’à la date dite, elles ne vont qu’à ce groupe ; celles que personne n’a
            prises vont ensuite à la liste d’attente, dans son ordre.
          </p>
        ) : null}
        <p>
          Une place proposée se prend ou se laisse d’un clic, avant un délai qui raccourcit à l’approche de la
          séance. Sans réponse, elle va à la personne suivante.
        </p>
      </div>
    </Card>
  );
}
