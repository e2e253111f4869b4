import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/platform/session/session.server.ts";

/** One dashboard so far: it is the page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context, "liaison.figures");
  return redirect("/pilotage/liaison");
}
