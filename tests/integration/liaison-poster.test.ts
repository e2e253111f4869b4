import { expect, test } from "vitest";
import { codeSquares, codeSvg } from "#app/domains/liaison/ward-code.server.ts";
import { openWardPoster } from "#app/domains/liaison/ward-poster.service.server.ts";
import { wardPosterPdf } from "#app/domains/liaison/ward-poster-pdf.server.ts";
import { listLinkedHospitals } from "#app/domains/liaison/wards.service.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { as, createLiaisonWorld } from "#tests/setup/liaison-world.ts";
import { readPdf } from "#tests/setup/pdf-text.ts";

/** As a person reads it: ordinary spaces, and the apostrophe that the reader of the file leaves as its byte. */
const plain = (bytes: Uint8Array) => readPdf(bytes).text.replaceAll("\u00a0", " ").replaceAll("\u0092", "’");

const WARD = "cha-medecine-polyvalente";
const PUBLIC_URL = "https://pluton.example.test";

onEachEngine("a ward's poster", (engine) => {
  test("says where to ask, the hospital's levels of today and what to do in danger, on one page", async () => {
    const { db } = await engine.create();
    const { people, hospitals } = await createLiaisonWorld(db);
    const asked = { code: WARD, publicUrl: PUBLIC_URL };
    const poster = await openWardPoster(as(db, people.ward), asked);
    if (!poster) throw new Error("no poster");
    expect(poster.address).toBe(`${PUBLIC_URL}/liaison/nouvelle?service=${WARD}`);
    const bytes = await wardPosterPdf(poster);
    expect(readPdf(bytes).pages).toBe(1);
    const words = plain(bytes);
    for (const part of [
      "CH Armentières, Médecine polyvalente",
      poster.address,
      "Immédiat Patient vu dans l’heure. Réponse signée dans les 4 h.",
      "Programmé Patient vu dans les 2 jours ouvrés.",
      "Danger immédiat : appelez d’abord",
      "le psychiatre de garde, par le standard",
    ])
      expect(words).toContain(part);

    const hospitalId = hospitals["ch-armentieres"] ?? "";
    await db
      .insertInto("liaisonHospital")
      .values({
        hospitalId,
        opensAt: "08:00",
        closesAt: "18:00",
        sameDayUntil: "14:00",
        phone: "03 20 99 00 00",
      })
      .execute();
    const own = await openWardPoster(as(db, people.ward), asked);
    if (!own) throw new Error("no poster");
    const changed = plain(await wardPosterPdf(own));
    expect(changed).toContain("l’équipe de liaison au 03 20 99 00 00");
    expect(changed).toContain("un jour ouvré avant 14 h");
  });

  test("stays on one page with the longest words, and is for those who ask or set up", async () => {
    const { db } = await engine.create();
    const { people } = await createLiaisonWorld(db);
    const asked = {
      code: WARD,
      publicUrl: "https://pluton.reseau-territorial-universitaire-de-psychiatrie.example.test",
    };
    const poster = await openWardPoster(as(db, people.supervisor), asked);
    if (!poster) throw new Error("no poster");
    const wardName = "Médecine interne, maladies infectieuses et rhumatologie, unité de court séjour";
    const { pages } = readPdf(
      await wardPosterPdf({ ...poster, wardName, phone: "03 20 99 00 00, poste 4512" }),
    );
    expect(pages).toBe(1);
    expect(await openWardPoster(as(db, people.otherWard), asked)).toBeNull();
    expect(await openWardPoster(as(db, people.director), asked)).toBeNull();
    expect(await openWardPoster(as(db, people.ward), { ...asked, code: "absent" })).toBeNull();
    const listed = await listLinkedHospitals(as(db, people.ward));
    expect(listed).toMatchObject([{ name: "CH Armentières", wards: [{ code: WARD }] }]);
  });
});

test("the code drawn on paper is the one shown on the screen", async () => {
  const address = `${PUBLIC_URL}/liaison/nouvelle?service=${WARD}`;
  const squares = codeSquares(address);
  expect(squares.length).toBeGreaterThan(20);
  // The three corners that a camera looks for.
  const corner = (row: number, column: number) => squares[row]?.slice(column, column + 7);
  const edge = Array.from({ length: 7 }, () => true);
  expect(corner(0, 0)).toEqual(edge);
  expect(corner(0, squares.length - 7)).toEqual(edge);
  expect(corner(squares.length - 1, 0)).toEqual(edge);
  expect(await codeSvg(address)).toContain(`viewBox="0 0 ${squares.length + 4} ${squares.length + 4}"`);
});
