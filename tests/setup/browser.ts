import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const INSTALLED = ["/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** A real browser: `CHROMIUM_PATH`, else the one inside the npm package (Linux x64), else an installed Chrome. */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return chromium.launch({ executablePath: given, args: QUIET });
  if (process.platform === "linux" && process.arch === "x64") {
    sparticuz.setGraphicsMode = false;
    return chromium.launch({
      executablePath: await sparticuz.executablePath(),
      args: [...sparticuz.args.filter((arg) => arg !== "--single-process"), ...QUIET],
    });
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (!installed) throw new Error("No browser: set CHROMIUM_PATH to a Chrome or Chromium.");
  return chromium.launch({ executablePath: installed, args: QUIET });
}
