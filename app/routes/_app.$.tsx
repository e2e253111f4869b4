import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/platform/session/session.server.ts";

/** Any address that no route knows: the shell stays, and the error page says so. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context);
  throw new Response(null, { status: 404 });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireActor(request, context);
  throw new Response(null, { status: 404 });
}

export default function Unknown() {
  return null;
}
