import { describedBy, FieldNotes, fieldId } from "#app/ui/fields/Field.tsx";
import { ATTACHMENT_ACCEPT } from "../attachments.rules.ts";

const NAME = "attachments";

/** One or several files; the server decides by their content. */
export function AttachmentField(props: {
  label: string;
  error?: string | undefined;
  /** A form that joins files and nothing else. */
  isAlone?: boolean;
}) {
  const help = "PDF, JPEG ou PNG, 10 Mo au plus chacun.";
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={fieldId(NAME)} className="font-medium text-sm">
        {props.label}
        {props.isAlone ? null : <span className="font-normal text-base-content/70"> (facultatif)</span>}
      </label>
      <input
        id={fieldId(NAME)}
        type="file"
        name={NAME}
        multiple
        accept={ATTACHMENT_ACCEPT}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(NAME, { help, error: props.error })}
        className="file-input w-full max-w-full"
      />
      <FieldNotes name={NAME} help={help} error={props.error} />
    </div>
  );
}
