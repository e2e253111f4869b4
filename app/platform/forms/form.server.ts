import { data } from "@remix-run/node";
import type { z } from "zod";
import { refuseOversizedBody } from "../http/body-limit.ts";
import { HTTP_STATUS, type Refusal } from "../outcome.ts";
import type { FormReply, FormValues } from "./form-reply.ts";
import { formValues } from "./form-values.ts";
import { takeChosen, valuesAfterConflict } from "./merge.rules.ts";

type Parsed<T> =
  | { ok: true; value: T; values: FormValues }
  | { ok: false; reply: ReturnType<typeof invalid> };

/**
 * Reads and checks a posted form. On a fault, `reply` is the 400 answer with a message for each field
 * and everything that was typed, to return as it is. Repeated names come as an array; files are left out.
 */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<Parsed<z.output<S>>> {
  refuseOversizedBody(request);
  return parseFormData(await request.formData(), schema);
}

export function parseFormData<S extends z.ZodType>(form: FormData, schema: S): Parsed<z.output<S>> {
  const values = formValues(takeChosen(form));
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, values };
  const fieldErrors: Record<string, string> = {};
  for (const issue of parsed.error.issues) fieldErrors[issue.path.join(".")] ??= issue.message;
  return { ok: false, reply: invalid(values, fieldErrors) };
}

function invalid(values: FormValues, fieldErrors: Record<string, string>) {
  return data<FormReply>({ values: withoutSecrets(values), fieldErrors, refusal: null }, { status: 400 });
}

/** The answer to a refused use case: its status, its message, and everything that was typed. */
export function answerRefusal(refusal: Refusal, values: FormValues) {
  const fieldErrors: Record<string, string> = {
    ...refusal.fields,
    ...(refusal.field ? { [refusal.field]: refusal.message } : {}),
  };
  return data<FormReply>(
    { values: withoutSecrets(valuesAfterConflict(values, refusal.merge)), fieldErrors, refusal },
    { status: HTTP_STATUS[refusal.kind] },
  );
}

/** The same answer for a saving by script, which reads it itself. */
export function jsonReply(reply: ReturnType<typeof answerRefusal>): Response {
  return Response.json(reply.data, reply.init ?? {});
}

/** The answer to a form whose session lapsed: nothing was done, and everything that was typed stays on the page. */
export async function answerLapsed(request: Request) {
  const values = withoutSecrets(formValues(await request.formData()));
  return data({ values, fieldErrors: {}, refusal: null, isLapsed: true }, { status: 401 });
}

/** Typed again rather than sent back in a page. */
const SECRET_FIELDS = new Set(["password", "confirmation", "current", "code"]);

function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_FIELDS.has(name)));
}
