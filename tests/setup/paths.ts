import { tmpdir } from "node:os";
import { join } from "node:path";

export const TEST_FOLDER = join(tmpdir(), `pluton-tests-${process.env.PLUTON_TEST_ID ?? "run"}`);
export const SQLITE_TEMPLATE = join(TEST_FOLDER, "template.sqlite");

/** Apart from the other tests, whose setup empties its own folder. */
export const BROWSER_FOLDER = `${TEST_FOLDER}-browser`;
export const DEMO_TEMPLATE = join(BROWSER_FOLDER, "demo.sqlite");
