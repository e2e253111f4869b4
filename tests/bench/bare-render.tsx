import { renderToString } from "react-dom/server";
import { timesOf } from "./load.ts";

const ROWS = Array.from({ length: 50 }, (_, index) => ({
  id: `0193-${index}`,
  patient: `Marie D. ${18 + index} ans`,
  secteur: "59G07 · Armentières",
  reason: "Restriction alimentaire depuis six mois, IMC 15,9, aménorrhée.",
  priority: "Urgent",
  status: "À trier",
  received: `${index} j`,
  due: "dépasse demain",
  sender: "Dr Vandewalle",
}));

/** Times of React rendering 50 rows of the worklist's table and nothing else. */
export function timeBareRender(): Promise<number[]> {
  return timesOf(() => renderToString(<BareTable />), { seconds: 3, maxRuns: 500 });
}

function BareTable() {
  return (
    <table>
      <thead>
        <tr>
          {["Patient", "Secteur", "Motif", "État", "Reçu", "Échéance", "Adressé par"].map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/adressages/${row.id}`}>{row.patient}</a>
            </th>
            <td>{row.secteur}</td>
            <td>{row.reason}</td>
            <td>
              <span className="badge">{row.priority}</span> <span className="badge">{row.status}</span>
            </td>
            <td>{row.received}</td>
            <td>{row.due}</td>
            <td>{row.sender}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
