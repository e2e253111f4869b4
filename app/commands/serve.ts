import { existsSync } from "node:fs";
import { ConfigError, readProductionConfig } from "#app/platform/config.server.ts";
import { startServer } from "#app/platform/http/server.server.ts";
import { jobs } from "./jobs.ts";

// Read by React when it is loaded with the build: unset, it would serve its slow development version.
process.env.NODE_ENV ??= "production";

try {
  const config = readProductionConfig(process.env);
  if (!existsSync("build/server/index.js"))
    throw new ConfigError("Build the application first: npm run build");
  const server = await startServer(config, jobs);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
