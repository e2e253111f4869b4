import type { ReactNode } from "react";
import { percentWords } from "#app/shared/numbers.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { Stat } from "#app/ui/Stat.tsx";
import { EVALUATION_MOMENT_LABELS, MIN_ANSWERS, SCALE_ENDS } from "../evaluation.vocabulary.ts";
import { meanWords, type QuestionResult, rateWords } from "../results.rules.ts";
import type { EvaluationResults, OpinionResult } from "../results.service.server.ts";
import { BarTable } from "./BarTable.tsx";
import { KnowledgeCard } from "./KnowledgeCard.tsx";

/** What people thought on the day and three months later, and what they know: never whose answer it is. */
export function EvaluationResultsView({ results }: { results: EvaluationResults }) {
  const { onDay, threeMonths, knowledge } = results;
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
        <Stat
          label="Note globale à chaud"
          value={onDay.overall === null ? "–" : `${meanWords(onDay.overall)} sur 5`}
          note={onDay.overall === null ? `moins de ${MIN_ANSWERS} notes` : "moyenne de qui a répondu"}
        />
        <Stat
          label="Réponses à chaud"
          value={`${onDay.answered} sur ${onDay.invited}`}
          note={
            onDay.invited === 0
              ? "personne n’a encore été interrogé"
              : `${percentWords(onDay.answered / onDay.invited)} de qui a signé au moins une demi-journée`
          }
        />
        <Stat
          label="Réponses à trois mois"
          value={`${threeMonths.answered} sur ${threeMonths.invited}`}
          note={
            threeMonths.invited === 0
              ? "personne n’a encore été interrogé"
              : `${percentWords(threeMonths.answered / threeMonths.invited)} des personnes interrogées`
          }
        />
        <Stat
          label="Envie d’exercer ou de rester ici"
          value={threeMonths.attractiveness === null ? "–" : `${meanWords(threeMonths.attractiveness)} sur 5`}
          note={
            threeMonths.attractiveness === null
              ? `moins de ${MIN_ANSWERS} réponses`
              : "à trois mois, attractivité du territoire"
          }
        />
        <Stat
          label="Connaissances, avant puis après"
          value={
            knowledge?.paired.before == null || knowledge.paired.after === null
              ? "–"
              : `${Math.round(knowledge.paired.before)} → ${Math.round(knowledge.paired.after)}\u00a0%`
          }
          note={
            knowledge === null
              ? "aucune question posée"
              : `moyenne de qui a répondu les deux fois (${knowledge.paired.count})`
          }
        />
      </div>
      <Alert title="Ce qui est montré">
        Les réponses se lisent ensemble, à partir de {MIN_ANSWERS}, sans nom ni date. En dessous, seul leur
        nombre est dit. Un séminaire ne réunit pas une séance dont les réponses se déduiraient du total.
      </Alert>
      <OpinionCard title={EVALUATION_MOMENT_LABELS.on_day} opinion={onDay} ends={SCALE_ENDS.satisfaction} />
      {knowledge ? <KnowledgeCard knowledge={knowledge} /> : null}
      <OpinionCard
        title={EVALUATION_MOMENT_LABELS.three_months}
        opinion={threeMonths}
        ends={SCALE_ENDS.follow_up}
      />
    </>
  );
}

function OpinionCard(props: {
  title: string;
  opinion: OpinionResult;
  ends: readonly [low: string, high: string];
}) {
  const { title, opinion, ends } = props;
  return (
    <Card
      title={title}
      aside={
        opinion.invited === 0
          ? "personne n’a encore été interrogé"
          : `Ont répondu : ${rateWords(opinion.answered, opinion.invited)}`
      }
    >
      {opinion.answered < MIN_ANSWERS ? (
        <TooFew answered={opinion.answered} />
      ) : (
        <div className="flex flex-col gap-6">
          <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
            {opinion.questions.map((question) => (
              <QuestionBlock key={question.id} question={question} ends={ends} />
            ))}
          </div>
          {opinion.comments.map(({ label, texts }) => (
            <section key={label}>
              <h3 className="mb-1 font-medium text-sm">{label}</h3>
              <Disclosure
                summary={texts.length === 1 ? "Un commentaire" : `${texts.length} commentaires`}
                isOpen={texts.length <= 12}
              >
                <ul className="flex max-w-prose flex-col divide-y divide-base-300 text-sm">
                  {texts.map((text, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same words
                    <li key={index} className="wrap-anywhere whitespace-pre-line py-2">
                      {text}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            </section>
          ))}
          {opinion.areCommentsErased ? (
            <p className="text-base-content/70 text-sm">
              Des commentaires trop anciens ont été effacés ; les notes et les choix restent.
            </p>
          ) : null}
        </div>
      )}
    </Card>
  );
}

function QuestionBlock(props: { question: QuestionResult; ends: readonly [low: string, high: string] }) {
  const { question } = props;
  const [low, high] = props.ends;
  const people = question.answered === 1 ? "1 réponse" : `${question.answered} réponses`;
  return (
    <section>
      <h3 className="font-medium text-sm">{question.label}</h3>
      <p className="mb-1 text-base-content/70 text-sm">
        {question.mean === null ? people : `Moyenne ${meanWords(question.mean)} sur 5, ${people}`}
      </p>
      {question.isHidden ? (
        <TooFew answered={question.answered} />
      ) : (
        <BarTable
          caption={question.label}
          bars={question.choices.map(({ position, label, count, share }) => ({
            key: String(position),
            label:
              question.kind !== "scale"
                ? label
                : `${label}${position === 1 ? `, ${low}` : position === question.choices.length ? `, ${high}` : ""}`,
            count,
            share,
          }))}
        />
      )}
    </section>
  );
}

/** Why nothing is shown. */
export function TooFew({ answered }: { answered: number }): ReactNode {
  return (
    <p className="text-base-content/70 text-sm">
      {answered === 0
        ? "Aucune réponse pour l’instant."
        : `Trop peu de réponses pour être montrées (${answered}).`}
    </p>
  );
}
