import { formatShortDay } from "#app/shared/dates.ts";
import { Tag } from "#app/ui/Tag.tsx";

/** When the entry was last checked, and whether that is too long ago. */
export function ResourceCheck(props: { checkedOn: string | null; isStale: boolean }) {
  if (!props.checkedOn) return <Tag tone="warning">jamais vérifiée</Tag>;
  const day = formatShortDay(props.checkedOn);
  return props.isStale ? <Tag tone="warning">à vérifier, vue le {day}</Tag> : <span>vérifiée le {day}</span>;
}
