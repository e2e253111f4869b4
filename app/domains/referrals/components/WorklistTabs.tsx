import { FilterBar } from "#app/ui/FilterBar.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";
import { PRIORITIES, PRIORITY_LABELS } from "../referrals.vocabulary.ts";
import { worklistPath } from "../worklist.forms.ts";
import { TAB_LABELS, type TabSlug, type View } from "../worklist.rules.ts";

interface Choice {
  code: string;
  name: string;
}

/** Tabs with their counts, and the filters; changing one begins the list again. */
export function WorklistTabs(props: {
  view: View;
  views: readonly View[];
  tab: TabSlug;
  tabs: readonly { slug: TabSlug; count: number | null }[];
  search: { liste: string | null; secteur: string | null; filiere: string | null; priorite: string | null };
  secteurs: readonly Choice[];
  filieres: readonly Choice[];
}) {
  const { search, view } = props;
  const kept = {
    liste: search.liste,
    secteur: search.secteur,
    filiere: search.filiere,
    priorite: search.priorite,
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-base-300 border-b p-3">
      <Tabs
        label="État des adressages"
        tabs={props.tabs.map(({ slug, count }) => ({
          label: TAB_LABELS[slug],
          count,
          to: worklistPath({ ...kept, onglet: slug }),
          isCurrent: slug === props.tab,
        }))}
      />
      <FilterBar
        kept={{ onglet: props.tab, ...(props.views.length > 1 ? {} : { liste: search.liste }) }}
        resetPath={worklistPath({ liste: search.liste, onglet: props.tab })}
        filters={[
          ...(props.views.length > 1
            ? [
                {
                  name: "liste",
                  label: "Liste",
                  value: search.liste ?? "",
                  options: props.views.slice(1).map(({ code, name }) => ({ value: code, label: name })),
                  all: props.views[0]?.name ?? "",
                },
              ]
            : []),
          ...(view.kind === "secteur"
            ? [
                {
                  name: "filiere",
                  label: "Filière",
                  value: search.filiere ?? "",
                  options: optionsOf(props.filieres),
                  all: "toutes",
                },
              ]
            : [
                {
                  name: "secteur",
                  label: "Secteur",
                  value: search.secteur ?? "",
                  options: optionsOf(props.secteurs),
                  all: "tous",
                },
              ]),
          {
            name: "priorite",
            label: "Priorité",
            value: search.priorite ?? "",
            options: PRIORITIES.map((priority) => ({ value: priority, label: PRIORITY_LABELS[priority] })),
            all: "toutes",
          },
        ]}
      />
    </div>
  );
}

function optionsOf(choices: readonly Choice[]) {
  return choices.map(({ code, name }) => ({ value: code, label: name }));
}
