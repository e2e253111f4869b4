import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Page } from "#app/ui/Page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context);
  return null;
}

export default function MyDay() {
  return <Page title="Ma journée">{null}</Page>;
}
