import type { ReactNode } from "react";
import { Page } from "#app/ui/Page.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

const TABS = [
  { key: "profile", label: "Profil", to: "/compte" },
  { key: "password", label: "Mot de passe", to: "/compte/mot-de-passe" },
  { key: "factor", label: "Second facteur", to: "/compte/second-facteur" },
  { key: "sessions", label: "Sessions", to: "/compte/sessions" },
] as const;

/** The pages of one's own account. */
export function OwnAccountPage(props: { current: (typeof TABS)[number]["key"]; children: ReactNode }) {
  return (
    <Page title="Mon compte">
      <Tabs
        label="Parties de mon compte"
        tabs={TABS.map(({ key, label, to }) => ({ label, to, isCurrent: key === props.current }))}
      />
      {props.children}
    </Page>
  );
}
