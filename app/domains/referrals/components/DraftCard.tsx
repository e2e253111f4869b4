import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";

interface DraftCardProps {
  draft: { id: string; version: number };
  files: readonly { id: string; name: string }[];
}

/** What can be done to a saved draft besides sending it: take a file out, or give it up. */
export function DraftCard({ draft, files }: DraftCardProps) {
  const action = `/adressages/${draft.id}/brouillon`;
  return (
    <Card title="Ce brouillon">
      <div className="flex flex-col gap-3">
        {files.map((file) => (
          <Form key={file.id} method="post" action={action} className="flex flex-wrap items-center gap-3">
            <input type="hidden" name="attachmentId" value={file.id} />
            <span className="text-sm">{file.name}</span>
            <SubmitButton name="intent" value="detach" tone="plain" isSmall>
              Retirer la pièce
            </SubmitButton>
          </Form>
        ))}
        <Disclosure summary="Abandonner le brouillon">
          <Form method="post" action={action} className="flex flex-col items-start gap-3">
            <p className="text-sm">Le texte et les pièces jointes seront effacés, sans retour possible.</p>
            <SubmitButton name="intent" value="discard" tone="danger">
              Effacer le brouillon
            </SubmitButton>
          </Form>
        </Disclosure>
      </div>
    </Card>
  );
}
