import type { FormValues } from "./form-reply.ts";

/** What a form holds, as its fields take it back: repeated names come as an array, files are left out. */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((entry) => typeof entry === "string");
    if (texts.length > 0) values[name] = texts.length === 1 ? texts[0] : texts;
  }
  return values;
}
