import { z } from "zod";
import type { AuditFilter } from "./audit.vocabulary.ts";

const optional = (schema: z.ZodType<string>) => schema.nullish().catch(null);

const search = z.object({
  du: optional(z.iso.date()),
  au: optional(z.iso.date()),
  compte: optional(z.string().max(40)),
  action: optional(z.string().max(60)),
  patient: optional(z.string().max(40)),
});

/** The filter that an address holds; what is not understood is left out. */
export function auditFilterOf(params: URLSearchParams): AuditFilter {
  const value = search.parse(Object.fromEntries([...params].filter(([, text]) => text !== "")));
  return {
    from: value.du ?? null,
    to: value.au ?? null,
    accountId: value.compte ?? null,
    action: value.action ?? null,
    patientId: value.patient ?? null,
  };
}
