import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useParams } from "@remix-run/react";
import { MAX_ATTACHMENT_BYTES } from "#app/domains/referrals/attachments.rules.ts";
import { attachFiles } from "#app/domains/referrals/attachments.service.server.ts";
import { AttachmentField } from "#app/domains/referrals/components/AttachmentField.tsx";
import { answerRefusal } from "#app/platform/forms/form.server.ts";
import { receiveForm } from "#app/platform/http/multipart.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Joindre des fichiers · Adressage · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context, "referral.read");
  return null;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const { files } = await receiveForm(request, { maxFileBytes: MAX_ATTACHMENT_BYTES });
  const outcome = await attachFiles(ctx, params.referralId ?? "", files);
  return outcome.ok ? redirect(`/adressages/${params.referralId}#pieces`) : answerRefusal(outcome, {});
}

/** Shown when a file was refused, to choose again; files cannot be kept in a form. */
export default function AttachmentsRoute() {
  const reply = useActionData<typeof action>();
  const { referralId } = useParams();
  return (
    <Page title="Joindre des fichiers">
      <Card>
        <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
          <FormErrors reply={reply} labels={{ attachments: "Fichiers" }} />
          <AttachmentField label="Fichiers" isAlone error={reply?.fieldErrors.attachments} />
          <div className="flex gap-2">
            <SubmitButton>Joindre</SubmitButton>
            <LinkButton to={`/adressages/${referralId}`} tone="quiet">
              Revenir à l’adressage
            </LinkButton>
          </div>
        </Form>
      </Card>
    </Page>
  );
}
