import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/platform/session/session.server.ts";

/** The dashboard that whoever comes here may read. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context, "liaison.figures");
  return redirect("/pilotage/liaison");
}
