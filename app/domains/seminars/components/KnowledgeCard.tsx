import { Card } from "#app/ui/Card.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { MIN_ANSWERS } from "../evaluation.vocabulary.ts";
import { type MeanScore, type QuestionResult, rateWords } from "../results.rules.ts";
import type { KnowledgeResults } from "../results.service.server.ts";
import { BarTable } from "./BarTable.tsx";

/** Scores before and after, compared person by person; then each question, with what is right. */
export function KnowledgeCard({ knowledge }: { knowledge: KnowledgeResults }) {
  const { before, after, paired } = knowledge;
  return (
    <Card title="Connaissances" aside={`Après : ${rateWords(after.count, knowledge.invitedAfter)}`}>
      <div className="flex flex-col gap-6">
        <DataTable
          caption="Score moyen de connaissances, en pourcentage de réponses justes"
          rows={[
            { who: "Toutes les réponses", before, after, note: "pas les mêmes personnes" },
            {
              who: "Personnes qui ont répondu les deux fois",
              before: { count: paired.count, mean: paired.before },
              after: { count: paired.count, mean: paired.after },
              note: paired.better === null ? "" : `${paired.better} sur ${paired.count} ont progressé`,
            },
          ]}
          rowKey={({ who }) => who}
          columns={[
            { key: "who", header: "Qui", cell: ({ who }) => <span className="font-medium">{who}</span> },
            { key: "before", header: "Avant", isNumeric: true, cell: (row) => scoreWords(row.before) },
            { key: "after", header: "Après", isNumeric: true, cell: (row) => scoreWords(row.after) },
            {
              key: "gain",
              header: "Écart",
              isNumeric: true,
              cell: (row) => gainWords(row.before, row.after),
            },
            { key: "note", header: "À savoir", cell: ({ note }) => note },
          ]}
        />
        <div className="flex flex-col gap-6">
          {knowledge.questions.map((question) => (
            <section key={question.before.id}>
              <h3 className="mb-2 font-medium text-sm">{question.before.label}</h3>
              <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
                <Side title="Avant" result={question.before} />
                <Side title="Après" result={question.after} />
              </div>
            </section>
          ))}
        </div>
      </div>
    </Card>
  );
}

function Side({ title, result }: { title: string; result: QuestionResult }) {
  const count = result.answered === 1 ? "1 réponse" : `${result.answered} réponses`;
  return (
    <div>
      <p className="text-base-content/70 text-sm">
        {title}, {count}
      </p>
      {result.isHidden ? (
        <p className="text-base-content/70 text-sm">Montré à partir de {MIN_ANSWERS} réponses.</p>
      ) : (
        <BarTable
          caption={`${title} : ${result.label}`}
          bars={result.choices.map((choice) => ({
            key: String(choice.position),
            label: choice.label,
            count: choice.count,
            share: choice.share,
            note: choice.isRight ? "réponse juste" : undefined,
          }))}
        />
      )}
    </div>
  );
}

function scoreWords({ count, mean }: MeanScore): string {
  return mean === null ? `– (${count})` : `${Math.round(mean)}\u00a0% (${count})`;
}

function gainWords(before: MeanScore, after: MeanScore): string {
  if (before.mean === null || after.mean === null) return "–";
  const points = Math.round(after.mean) - Math.round(before.mean);
  return `${points > 0 ? "+" : points < 0 ? "−" : ""}${Math.abs(points)} points`;
}
