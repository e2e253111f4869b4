import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkPasswordPage, linkPageTitle } from "#app/domains/people/components/LinkPasswordPage.tsx";
import { choosePasswordByLink, loadLinkPage } from "#app/domains/people/link-page.server.ts";

export const meta = () => [{ title: linkPageTitle("invitation") }];

export function loader(args: LoaderFunctionArgs) {
  return loadLinkPage(args, "invitation");
}

export function action(args: ActionFunctionArgs) {
  return choosePasswordByLink(args, "invitation");
}

export default function Invitation() {
  const { isUsable } = useLoaderData<typeof loader>();
  return <LinkPasswordPage kind="invitation" isUsable={isUsable} reply={useActionData<typeof action>()} />;
}
