import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { FormErrors } from "./FormErrors.tsx";

/**
 * The answer to a form that the page no longer shows, because somebody else acted meanwhile: why it was refused, and
 * what was typed, to be copied. `texts` names the fields that a person writes in.
 */
export function UnplacedReply(props: {
  reply: FormReply | undefined;
  /** Intents of the forms that the page shows now; their answer stands in them. */
  placed: readonly string[];
  texts: Record<string, string>;
}) {
  const { reply } = props;
  if (!reply || props.placed.includes(String(reply.values.intent))) return null;
  const typed = Object.entries(props.texts).flatMap(([name, label]) => {
    const text = reply.values[name];
    return typeof text === "string" && text.trim() ? [{ name, label, text }] : [];
  });
  return (
    <section aria-label="Ce qui n’a pas été enregistré" className="flex flex-col gap-3">
      <FormErrors reply={reply} labels={props.texts} />
      {typed.map(({ name, label, text }) => (
        <div key={name} className="rounded-box border border-base-300 bg-base-100 px-3 py-2 text-sm">
          <p className="text-base-content/70 text-xs">{label} : votre saisie, à copier si elle sert encore</p>
          <p className="mt-1 whitespace-pre-line break-words">{text}</p>
        </div>
      ))}
    </section>
  );
}
