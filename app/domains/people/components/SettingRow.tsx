import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { isSettingKey, SETTINGS } from "#app/platform/settings/settings.vocabulary.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";

interface Setting {
  key: string;
  value: string;
  version: number;
  updatedAt: string | null;
  by: string | null;
}

/** One setting: what it does, its bounds, its value, and who changed it last. */
export function SettingRow(props: { setting: Setting; reply: FormReply | undefined }) {
  const { setting, reply } = props;
  if (!isSettingKey(setting.key)) return null;
  const definition = SETTINGS[setting.key];
  const id = `field-${setting.key}`;
  const typed = reply?.values.value;
  return (
    <li className="flex flex-col gap-3 p-4">
      <FormErrors reply={reply} />
      <Form method="post" className="flex flex-wrap items-center justify-between gap-3">
        <input type="hidden" name="key" value={setting.key} />
        <input type="hidden" name="version" value={setting.version} />
        <div className="min-w-0 max-w-prose text-sm">
          <label htmlFor={id} className="font-medium">
            {definition.label}
          </label>
          <p id={`${id}-help`} className="text-base-content/70">
            {definition.help} De {definition.min} à {definition.max} {definition.unit}.
            {setting.updatedAt ? ` Changé par ${setting.by}, ${formatInstant(setting.updatedAt)}.` : ""}
          </p>
        </div>
        <div className="flex items-center gap-2">
          <input
            id={id}
            name="value"
            type="number"
            min={definition.min}
            max={definition.max}
            required
            defaultValue={typeof typed === "string" ? typed : setting.value}
            aria-describedby={`${id}-help`}
            aria-invalid={reply?.fieldErrors.value ? true : undefined}
            className="input w-24"
          />
          <span className="w-20 text-sm">{definition.unit}</span>
          <SubmitButton tone="plain">Enregistrer</SubmitButton>
        </div>
      </Form>
    </li>
  );
}
