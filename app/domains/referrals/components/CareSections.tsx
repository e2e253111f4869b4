import { Tabs } from "#app/ui/Tabs.tsx";
import { CARE_SIDE_LABELS, type CareSection, type CareSide } from "../care-lists.rules.ts";

/** From the worklist to the lists beside it and back; nothing when there is only one. */
export function CareSections(props: { sections: readonly CareSection[]; current: string }) {
  if (props.sections.length < 2) return null;
  return (
    <Tabs
      label="Listes des adressages"
      tabs={props.sections.map(({ label, path }) => ({
        label,
        to: path,
        isCurrent: path === props.current,
      }))}
    />
  );
}

/** The choice of whoever works for a filière and for a secteur. */
export function CareSides(props: { sides: readonly CareSide[]; side: CareSide; path: string }) {
  if (props.sides.length < 2) return null;
  return (
    <Tabs
      label="De qui"
      tabs={props.sides.map((side) => ({
        label: CARE_SIDE_LABELS[side],
        to: `${props.path}&cote=${side}`,
        isCurrent: side === props.side,
      }))}
    />
  );
}
