import { describe, expect, test } from "vitest";
import { freePlacesFor, type PlaceCount, servedFrom } from "./places.rules.ts";

const none: PlaceCount = { capacity: 10, held: 0, quotas: [] };
const reserved = (more: Partial<PlaceCount> = {}): PlaceCount => ({
  capacity: 10,
  held: 6,
  quotas: [
    { key: "59G05", places: 3, held: 1 },
    { key: "59G08", places: 1, held: 1 },
  ],
  ...more,
});

describe("free places", () => {
  test.each<[PlaceCount, string | null, number]>([
    [none, null, 10],
    [{ ...none, held: 10 }, null, 0],
    [{ ...none, held: 12 }, null, 0],
    [{ ...none, capacity: 0 }, null, 0],
    [{ ...none, capacity: null, held: 500 }, null, Number.POSITIVE_INFINITY],
    // Two places are kept for 59G05: two are left for others, four for 59G05 itself.
    [reserved(), null, 2],
    [reserved(), "59G05", 4],
    [reserved(), "59G08", 2],
    [reserved({ held: 8 }), null, 0],
    [reserved({ held: 8 }), "59G05", 2],
    // More of a group than its reservation: the reservation does not count below zero.
    [reserved({ quotas: [{ key: "59G05", places: 1, held: 4 }] }), null, 4],
  ])("%j for %s: %s", (count, key, free) => {
    expect(freePlacesFor(count, key)).toBe(free);
  });
});

describe("served from the queue", () => {
  const queue = [
    { id: "a", quotaKey: null },
    { id: "b", quotaKey: "59G08" },
    { id: "c", quotaKey: "59G05" },
    { id: "d", quotaKey: null },
    { id: "e", quotaKey: "59G05" },
  ];

  test.each<[string, PlaceCount, string[]]>([
    ["nobody without a place", { ...none, held: 10 }, []],
    ["in order", { ...none, held: 8 }, ["a", "b"]],
    ["everybody without a limit", { ...none, capacity: null }, ["a", "b", "c", "d", "e"]],
    ["a reserved place to the first of its group", reserved({ held: 8 }), ["c", "e"]],
    ["general places first to the first, then what is reserved", reserved(), ["a", "b", "c", "e"]],
    ["after the release, the plain order", reserved({ quotas: [] }), ["a", "b", "c", "d"]],
  ])("%s", (_name, count, ids) => {
    expect(servedFrom(queue, count)).toEqual(ids);
  });

  test("never more than there are places, whatever the reservations", () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      id: String(index),
      quotaKey: index % 3 === 0 ? "59G05" : index % 3 === 1 ? "59G08" : null,
    }));
    for (let held = 0; held <= 10; held++) {
      const served = servedFrom(many, {
        ...reserved(),
        held,
        quotas: [{ key: "59G05", places: 5, held: 0 }],
      });
      expect(served.length).toBe(10 - held);
    }
  });
});
