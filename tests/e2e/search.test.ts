import { describe, test } from "vitest";
import { DEVICES, type Device, expectAccessible, useStage } from "./journey.ts";

describe("search over everything", () => {
  const stage = useStage();

  test.each(Object.keys(DEVICES) as Device[])("finds a colleague from the keyboard (%s)", async (device) => {
    const page = await stage.open(device, "psychiatre");
    await page.keyboard.press("Control+k");
    const box = page.getByRole("combobox", { name: "Patient, professionnel ou filière" });
    await box.fill("petitprez");
    const option = page.getByRole("option", { name: /Petitprez/ });
    await option.waitFor();
    await expectAccessible(page);
    await box.press("Enter");
    await page.waitForURL("**/professionnels/*");
    await page.getByRole("heading", { level: 1, name: /Petitprez/ }).waitFor();
  });

  test("Escape closes it", async () => {
    const page = await stage.open("desktop", "psychiatre");
    await page.keyboard.press("/");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  test("single-key shortcuts can be turned off", async () => {
    const page = await stage.open("desktop", "psychiatre");
    await page.keyboard.press("?");
    await page.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.waitForTimeout(200);
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });
});
