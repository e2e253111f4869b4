import type { z } from "zod";
import { parseFormData } from "#app/platform/forms/form.server.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { receiveForm } from "#app/platform/http/multipart.server.ts";
import { MANAGEMENT_REFUSALS } from "./management.vocabulary.ts";
import { MAX_PROGRAMME_BYTES } from "./seminars.service.server.ts";

/** A posted seminar with its file, if one was chosen. */
export async function receiveSeminar<S extends z.ZodType>(request: Request, schema: S) {
  const { form, files } = await receiveForm(request, { maxFileBytes: MAX_PROGRAMME_BYTES });
  const file = files.find(({ field }) => field === "programme") ?? null;
  return { parsed: parseFormData(form, schema), file };
}

/** No browser keeps a chosen file through a fault elsewhere: the answer says so. */
export function fileAgain<R extends { data: FormReply }>(reply: R, file: object | null): R {
  if (file) reply.data.fieldErrors.programme ??= MANAGEMENT_REFUSALS.programmeAgain;
  return reply;
}
