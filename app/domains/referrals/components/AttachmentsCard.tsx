import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { AttachmentField } from "./AttachmentField.tsx";
import { AttachmentList } from "./ReferralContent.tsx";

/** The files of a referral, and a form to add some while it is open. */
export function AttachmentsCard(props: {
  referralId: string;
  files: readonly { id: string; name: string; size: number; createdAt: string }[];
  isOpen: boolean;
}) {
  return (
    <Card title="Pièces jointes" id="pieces">
      <div className="flex flex-col gap-4">
        {props.files.length > 0 ? (
          <AttachmentList files={props.files} />
        ) : (
          <p className="text-base-content/70 text-sm">Aucune pièce jointe.</p>
        )}
        {props.isOpen ? (
          <Form
            method="post"
            action={`/adressages/${props.referralId}/pieces`}
            encType="multipart/form-data"
            className="flex flex-col gap-2"
          >
            <AttachmentField label="Ajouter des fichiers" isAlone />
            <div>
              <SubmitButton tone="plain" isSmall>
                Joindre
              </SubmitButton>
            </div>
          </Form>
        ) : null}
      </div>
    </Card>
  );
}
