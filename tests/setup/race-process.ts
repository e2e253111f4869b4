import { openDatabase } from "#db/client.server.ts";

const { url, startAt, roundMs, now, runs } = JSON.parse(process.argv[2] ?? "{}");
const useCases = [];
for (const run of runs) useCases.push((await import(`../../app/${run.module}`))[run.name]);
const db = openDatabase(url);
await db.selectFrom("account").select("id").limit(1).execute();
const outcomes = [];
for (const [index, { actor, args }] of runs.entries()) {
  await new Promise((resolve) => setTimeout(resolve, startAt + index * roundMs - Date.now()));
  outcomes.push(await useCases[index]({ db, actor, now: new Date(now) }, ...args));
}
console.log(JSON.stringify(outcomes));
await db.destroy();
