import type { LoaderFunctionArgs } from "@remix-run/node";
import { findProgramme } from "#app/domains/seminars/catalogue.queries.server.ts";

/** The programme of a published seminar, to save: what a browser would make of a file is not ours to trust. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const code = params.code ?? "";
  const programme = await findProgramme(context.db, code);
  if (!programme?.content || !programme.name) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(programme.content), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="programme-${code}.pdf"; filename*=UTF-8''${encodeURIComponent(programme.name)}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox",
    },
  });
}
