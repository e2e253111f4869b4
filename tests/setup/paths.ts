import { tmpdir } from "node:os";
import { join } from "node:path";

export const TEST_FOLDER = join(tmpdir(), `pluton-tests-${process.env.PLUTON_TEST_ID ?? "run"}`);
export const SQLITE_TEMPLATE = join(TEST_FOLDER, "template.sqlite");
