import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";

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
        <Form method="post" action={action}>
          <SubmitButton name="intent" value="discard" tone="plain">
            Abandonner le brouillon
          </SubmitButton>
        </Form>
      </div>
    </Card>
  );
}
