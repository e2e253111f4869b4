import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { CheckboxGroup } from "#app/ui/fields/CheckboxGroup.tsx";

/** Inside a form, once it was asked: the words that may be a name, to be said to name nobody. */
export function DoubtfulWords({ reply, known }: { reply: FormReply | undefined; known?: readonly string[] }) {
  const words = [reply?.values.doubtful ?? []].flat();
  if (words.length === 0) return null;
  const ticked = [reply?.values.confirmed ?? [], ...(known ?? [])].flat();
  return (
    <div className="rounded-box border border-warning/40 bg-warning/5 p-3">
      <CheckboxGroup
        name="confirmed"
        label="Ces mots ne désignent personne"
        help="Cochez une échelle, un médicament, un lieu. Un prénom ou un nom se remplace dans le texte."
        error={reply?.fieldErrors.confirmed}
        defaultValue={ticked}
        options={words.map((word) => ({ value: word, label: word }))}
      />
    </div>
  );
}
