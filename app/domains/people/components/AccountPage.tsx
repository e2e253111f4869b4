import type { ReactNode } from "react";
import { Page } from "#app/ui/Page.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";
import { Tag, type Tone } from "#app/ui/Tag.tsx";
import { ACCOUNT_STATUS_LABELS, type AccountStatus } from "../people.vocabulary.ts";

const STATUS_TONES: Record<AccountStatus, Tone> = {
  active: "success",
  invited: "info",
  disabled: "neutral",
};

export function AccountStatusTag(props: { status: AccountStatus }) {
  return <Tag tone={STATUS_TONES[props.status]}>{ACCOUNT_STATUS_LABELS[props.status]}</Tag>;
}

interface AccountHead {
  id: string;
  title: string | null;
  givenName: string;
  familyName: string;
  email: string;
  status: AccountStatus;
}

export function personName(person: Pick<AccountHead, "title" | "givenName" | "familyName">): string {
  return [person.title, person.givenName, person.familyName].filter(Boolean).join(" ");
}

/** The pages of one account: card, roles, access. */
export function AccountPage(props: {
  account: AccountHead;
  current: "card" | "roles" | "access";
  children: ReactNode;
}) {
  const { account, current } = props;
  const base = `/administration/comptes/${account.id}`;
  return (
    <Page
      title={personName(account)}
      subtitle={
        <span className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 break-all">{account.email}</span>
          <AccountStatusTag status={account.status} />
        </span>
      }
    >
      <Tabs
        label="Parties du compte"
        tabs={[
          { label: "Fiche", to: base, isCurrent: current === "card" },
          { label: "Rôles", to: `${base}/roles`, isCurrent: current === "roles" },
          { label: "Accès", to: `${base}/acces`, isCurrent: current === "access" },
        ]}
      />
      {props.children}
    </Page>
  );
}
