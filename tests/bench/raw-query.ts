import BetterSqlite from "better-sqlite3";
import pg from "pg";
import { timesOf } from "./load.ts";

const WORKLIST = `
  SELECT r.id, r.reference, r.reason, r.status, r.priority, r.kind, r.due_at, r.submitted_at, r.version,
    p.birth_family_name, p.birth_given_names, p.birth_on, s.code, s.name,
    pro.title, pro.family_name
  FROM referral r
  JOIN patient p ON p.id = r.patient_id
  JOIN secteur s ON s.id = r.sender_secteur_id
  JOIN account a ON a.id = r.sender_account_id
  JOIN professional pro ON pro.id = a.professional_id
  WHERE r.filiere_id = $1 AND r.stage = 'triage'
  ORDER BY r.due_at, r.id LIMIT 51`;

const LIMITS = { seconds: 3, maxRuns: 500 };

/** Times of the worklist's SQL straight on the driver: no query builder, no permission, no page. */
export async function timeRawQuery(url: string, filiereId: string): Promise<number[]> {
  if (url.startsWith("file:")) {
    const connection = new BetterSqlite(url.slice(5), { readonly: true });
    const statement = connection.prepare(WORKLIST.replace("$1", "?"));
    const times = await timesOf(() => statement.all(filiereId), LIMITS);
    connection.close();
    return times;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query = { name: "worklist", text: WORKLIST, values: [filiereId] };
  const times = await timesOf(() => client.query(query), LIMITS);
  await client.end();
  return times;
}
