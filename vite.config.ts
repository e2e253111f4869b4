import { readFile } from "node:fs/promises";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [withoutJsonSchema(), tailwindcss(), remix(remixConfig), serverAsEntry()],
  build: { target: "es2022" },
  // Left outside, the server would load each of its 1,700 icons: 190 MB more memory, for thirty in use.
  ssr: { noExternal: ["lucide-react"] },
});

/** Builds the server with its pages into one program, which plain node runs (ADR 002). */
function serverAsEntry(): Plugin {
  return {
    name: "server-as-entry",
    apply: "build",
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? { build: { rollupOptions: { input: "app/commands/serve.ts" } } } : null,
  };
}

/** Leaves zod's JSON Schema writer out of the browser's bundle: every schema refers to it, no page calls it. */
function withoutJsonSchema(): Plugin {
  return {
    name: "without-json-schema",
    enforce: "pre",
    async load(id, options) {
      if (options?.ssr || !/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id))
        return null;
      const source = await readFile(id, "utf8");
      const names = [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(
        (match) => match[1],
      );
      return names.map((name) => `export const ${name} = () => () => undefined;`).join("\n");
    },
  };
}
