import type { NavigationEntry } from "#app/platform/navigation/navigation.rules.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";

/** An empty day says so, and leads to where this person works. */
export function NothingToDo({ entries }: { entries: readonly NavigationEntry[] }) {
  return (
    <Card>
      <EmptyState
        title="Rien ne vous attend"
        action={
          <div className="mt-2 flex flex-wrap justify-center gap-2">
            {entries.map((entry) => (
              <LinkButton key={entry.key} to={entry.path}>
                {entry.label}
              </LinkButton>
            ))}
          </div>
        }
      >
        Ce qui demande une action de votre part apparaîtra ici, l’échéance la plus proche en tête.
      </EmptyState>
    </Card>
  );
}
