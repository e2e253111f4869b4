import { describe, test } from "vitest";
import { useStage } from "./journey.ts";
import { lookAtRail } from "./rail.ts";

const ACCOUNTS = ["psychiatre", "coordination", "praticien", "parcours", "guichet"];

describe("the rail of those who care", () => {
  const stage = useStage();

  test.each(ACCOUNTS)("%s opens every page of the rail", { timeout: 180_000 }, async (account) => {
    await lookAtRail(await stage.open("desktop", account));
  });
});
