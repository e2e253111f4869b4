import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { type FieldProps, useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { formatInstant, formatShortDay, formatTime } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import type { EmergencyAccessLine } from "../emergency.queries.server.ts";

const SHORT_ID = 8;

/** Emergency accesses for the data protection officer: who, when, why, and the conclusion; nothing of the patient. */
export function EmergencyAccesses(props: {
  accesses: readonly EmergencyAccessLine[];
  reply: FormReply | undefined;
}) {
  return (
    <ul className="divide-y divide-base-300">
      {props.accesses.map((access) => (
        <li
          key={access.id}
          className="grid gap-3 px-4 py-4 text-sm lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]"
        >
          <div className="min-w-0">
            <p className="font-medium">
              {[access.title, access.givenName, access.familyName].filter(Boolean).join(" ")}
            </p>
            <p className="text-base-content/70">
              {formatInstant(access.openedAt)}, ouvert jusqu’à {formatTime(access.expiresAt)} · dossier{" "}
              <span title={access.patientId}>…{access.patientId.slice(-SHORT_ID)}</span>
            </p>
            <p className="mt-1 break-words">{access.reason}</p>
          </div>
          {access.reviewedAt ? (
            <div>
              <p className="text-base-content/70">
                Examiné le {formatShortDay(access.reviewedAt)} par {access.reviewerGivenName}{" "}
                {access.reviewerFamilyName}
              </p>
              <p className="mt-1 break-words">{access.reviewNote}</p>
            </div>
          ) : (
            <ReviewForm
              accessId={access.id}
              reply={props.reply?.values.accessId === access.id ? props.reply : undefined}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function ReviewForm(props: { accessId: string; reply: FormReply | undefined }) {
  const form = useDomainForm(() => import("../patients.forms.ts").then((forms) => forms.reviewForm), {
    reply: props.reply,
    defaults: { accessId: props.accessId },
  });
  const note = form.field("note");
  return (
    <Form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-2">
      <FormErrors reply={props.reply ? { ...props.reply, fieldErrors: {} } : undefined} />
      <input type="hidden" name="accessId" value={props.accessId} />
      <NoteField {...note} accessId={props.accessId} />
      <div>
        <SubmitButton isSmall>Marquer comme examiné</SubmitButton>
      </div>
    </Form>
  );
}

/** Several forms stand on the page: each field has its own identifier. */
function NoteField(props: FieldProps & { accessId: string }) {
  const id = `field-${props.name}-${props.accessId}`;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium text-sm">
        Conclusion
      </label>
      <input
        id={id}
        name={props.name}
        defaultValue={String(props.defaultValue ?? "")}
        required
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.error ? `${id}-error` : undefined}
        className={`input w-full ${props.error ? "input-error" : ""}`}
        {...props.registration}
      />
      {props.error ? (
        <p id={`${id}-error`} className="font-medium text-error text-sm">
          {props.error}
        </p>
      ) : null}
    </div>
  );
}
