/** What Remix builds from the routes; exists inside the build alone. */
declare module "virtual:remix/server-build" {
  export * from "@remix-run/dev/server-build";
}
