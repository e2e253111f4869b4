import { openDatabase } from "#db/client.server.ts";

const task = JSON.parse(process.argv[2] ?? "{}");
const run = (await import(`../../app/${task.module}`))[task.name];
const db = openDatabase(task.url);
await db.selectFrom("account").select("id").limit(1).execute();
await new Promise((resolve) => setTimeout(resolve, task.startAt - Date.now()));
console.log(JSON.stringify(await run({ db, actor: task.actor, now: new Date(task.now) }, task.input)));
await db.destroy();
