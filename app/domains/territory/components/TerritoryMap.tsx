import type { MapDrawing } from "../map.rules.ts";

/** Pale fills on which the labels stay readable; the labels, not the colours, say which secteur. */
const FILLS = ["#cfe0f5", "#d5ead6", "#f7e4c3", "#e6dcf3", "#f5d9d9", "#d3ebee", "#ece9c8", "#e3e3e3"];
const NEIGHBOUR_FILL = "#eef1f4";

/** The secteurs of the territory; the table beside it says the same in words. */
export function TerritoryMap(props: { map: MapDrawing; name: string; highlighted: readonly string[] }) {
  const { map } = props;
  const fills = new Map(map.secteurs.map((secteur, index) => [secteur.text, FILLS[index % FILLS.length]]));
  return (
    <svg
      role="img"
      aria-labelledby="territory-map-title territory-map-description"
      viewBox={`0 0 ${map.width} ${map.height}`}
      className="h-auto w-full"
    >
      <title id="territory-map-title">{`Carte des secteurs du territoire ${props.name}`}</title>
      <desc id="territory-map-description">
        {`Secteurs ${map.secteurs.map((secteur) => secteur.text).join(", ")}, avec les communes voisines en gris. Les mêmes communes sont dans les tableaux de la page.`}
      </desc>
      {map.communes.map((commune) => (
        <path
          key={commune.code}
          d={commune.path}
          fill={commune.isInTerritory ? (fills.get(commune.secteurCode) ?? NEIGHBOUR_FILL) : NEIGHBOUR_FILL}
          stroke="#ffffff"
          strokeWidth={0.7}
        >
          <title>{`${commune.name} (${commune.secteurCode})`}</title>
        </path>
      ))}
      <path d={map.limits} fill="none" stroke="#35507a" strokeWidth={1.4} strokeLinejoin="round" />
      {map.communes
        .filter((commune) => props.highlighted.includes(commune.code))
        .map((commune) => (
          <path
            key={commune.code}
            d={commune.path}
            fill="#1d4f91"
            fillOpacity={0.22}
            stroke="#1d4f91"
            strokeWidth={2}
          />
        ))}
      {map.towns.map((town) => (
        <g key={town.text}>
          <circle cx={town.x} cy={town.y} r={2.2} fill="#24324a" />
          <text x={town.x} y={town.y - 5} textAnchor="middle" fontSize={12} fill="#24324a">
            {town.text}
          </text>
        </g>
      ))}
      {map.secteurs.map((secteur) => (
        <text
          key={secteur.text}
          x={secteur.x}
          y={secteur.y}
          textAnchor="middle"
          fontSize={16}
          fontWeight={700}
          fill="#17263f"
        >
          {secteur.text}
        </text>
      ))}
    </svg>
  );
}
