import { FileText } from "lucide-react";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { type AnswerNote, type AnswerSubject, answerBlocks, signatureWords } from "../answer-text.rules.ts";

/** One visit's answer in the order of its paper, which is there once it is signed. */
export function AnswerSheet(props: { subject: AnswerSubject; note: AnswerNote; requestId: string }) {
  const { subject, note } = props;
  const isSigned = note.countersignedAt !== null;
  return (
    <Card
      title={note.visit === 1 ? "Réponse" : `Réponse, visite ${note.visit}`}
      aside={<Tag tone={isSigned ? "success" : "warning"}>{isSigned ? "Contresignée" : "Provisoire"}</Tag>}
    >
      <div className="flex flex-col gap-4">
        {answerBlocks(subject, note).map((block) =>
          block.lines.length > 0 ? (
            <section key={block.title}>
              <h3 className="font-semibold text-sm">{block.title}</h3>
              {block.lines.map((line) => (
                <p key={`${line.label} ${line.text}`} className="whitespace-pre-line break-words text-sm">
                  {line.label ? (
                    <span className="text-base-content/70">{`${line.label}\u00a0: `}</span>
                  ) : null}
                  {line.text}
                </p>
              ))}
            </section>
          ) : null,
        )}
        <p className="text-base-content/70 text-sm">{signatureWords(note)}</p>
        {isSigned ? (
          <div>
            <LinkButton
              to={`/liaison/${props.requestId}/reponse.pdf?visite=${note.visit}`}
              isDocument
              icon={<FileText aria-hidden="true" className="size-4" />}
            >
              {note.visit === 1 ? "Ouvrir le PDF" : `Ouvrir le PDF de la visite ${note.visit}`}
            </LinkButton>
          </div>
        ) : null}
      </div>
    </Card>
  );
}
