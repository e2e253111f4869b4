import { Tabs } from "#app/ui/Tabs.tsx";

const PAGES = [
  { label: "Psychiatrie de liaison", to: "/pilotage/liaison" },
  { label: "Séminaires", to: "/pilotage/seminaires" },
];

/** The dashboards of the direction. */
export function SteeringTabs({ current }: { current: "liaison" | "seminaires" }) {
  return (
    <Tabs
      label="Tableaux de bord"
      tabs={PAGES.map((page) => ({ ...page, isCurrent: page.to.endsWith(current) }))}
    />
  );
}
