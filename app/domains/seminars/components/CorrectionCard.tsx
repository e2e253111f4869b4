import { Card } from "#app/ui/Card.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import type { Correction } from "../evaluation-page.service.server.ts";

/** What was right, shown once somebody has answered after the session. */
export function CorrectionCard({ correction }: { correction: Correction }) {
  const { score, before, questions } = correction;
  return (
    <Card title="Vos connaissances après la séance" aside={scoreWords(score, before)}>
      <ol className="flex flex-col gap-4 text-sm">
        {questions.map((question, index) => (
          <li key={question.id}>
            <p className="font-medium">
              {index + 1}. {question.label}
            </p>
            <p className="mt-1 flex flex-wrap items-baseline gap-x-2 gap-y-1">
              {question.isRight ? <Tag tone="success">Juste</Tag> : <Tag tone="warning">À revoir</Tag>}
              <span>
                {question.isRight ? "" : `Votre réponse : ${listed(question.given)}. `}
                {question.right.length > 1 ? "Réponses justes : " : "Réponse juste : "}
                {listed(question.right)}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function scoreWords(score: number, before: number | null): string {
  const after = `${score}\u00a0% de réponses justes`;
  return before === null ? after : `${before}\u00a0% avant, ${after} après`;
}

function listed(labels: readonly string[]): string {
  return labels.length === 0 ? "aucune" : labels.join(" ; ");
}
