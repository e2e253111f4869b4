import { ConfigError, readProductionConfig } from "#app/platform/config.server.ts";
import { startServer } from "#app/platform/http/server.server.ts";
import { jobs } from "./jobs.ts";

// Read by React when it is loaded with the pages: unset, it would serve its slow development version.
process.env.NODE_ENV ??= "production";

try {
  const config = readProductionConfig(process.env);
  const server = await startServer(config, {
    jobs,
    pages: await import("virtual:remix/server-build"),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
