/** What a user looks up in IOM's Regional Strategy 2014–2020. */

import { findArea } from "../../../src/strategy/areas";
import { wordingsOf } from "../../../src/strategy/names";
import content from "../../../src/strategy/packs/iom-eea-2014.json";
import { asPack } from "../../../src/strategy/packEntry";
import { getTable } from "../../../src/strategy/tables";
import type { DataTable } from "../../../src/strategy/tables/dataTable";

const pack = asPack(content);
const column = (table: DataTable, name: string) =>
  table.rows.map((row) => row[table.columns.findIndex((each) => each.name === name)]);

describe("the strategic areas of focus", () => {
  test("are the four numbered chapters, with three cross-cutting areas without number", () => {
    const table = getTable(pack, "areas");
    expect(table.title).toBe("Strategic areas of focus");
    expect(column(table, "Number")).toEqual([1, 2, 3, 4, null, null, null]);
    expect(column(table, "Title").slice(0, 4)).toEqual([
      "Migration for Economic Growth and Development",
      "Migration Crises",
      "Migration and Climate Change",
      "Resettlement",
    ]);
    expect(column(table, "Cross-cutting")).toEqual([null, null, null, null, "yes", "yes", "yes"]);
  });

  test("are each known by every wording that the pack gives for them", () => {
    for (const area of pack.areas)
      for (const wording of wordingsOf(area))
        expect({ wording, area: findArea(pack, wording)?.id }).toEqual({ wording, area: area.id });
  });

  test.each([
    ["II. Migration Crises", "2"],
    ["RESETTLEMENT: invigorating efforts and focusing on long-term integration", "4"],
    ["Strategic Area of Focus III", "3"],
    ["Strategisk fokusområde 4", "4"],
    ["Arbejdsmigration og udvikling", "1"],
    ["M & E", "monitoring-evaluation"],
  ])("%s is area %s", (text, id) => {
    expect(findArea(pack, text)?.id).toBe(id);
  });
});

test("seven core service areas are listed, three more are put among the areas of focus", () => {
  const table = getTable(pack, "core-service-areas");
  expect(column(table, "Number")).toEqual([1, 2, 3, 4, 5, 6, 7, null, null, null]);
  const elsewhere = table.rows.filter((row) => row[4] === "Strategic Areas of Focus").map(([, name]) => name);
  expect(elsewhere).toEqual([
    "Facilitating Labour Migration",
    "Migration and Development",
    "Resettlement Assistance",
  ]);
  expect(table.rows.every((row) => (row[5] === null) === elsewhere.includes(row[1]!))).toBe(true);
});

test("each area has its commitments, numbered within it and cited to a place of its own chapter", () => {
  const table = getTable(pack, "commitments");
  const counts = new Map<string, number>();
  for (const [number, area, , wording, source] of table.rows as string[][]) {
    const numeral = number!.split("-")[0]!;
    counts.set(numeral, (counts.get(numeral) ?? 0) + 1);
    expect(number).toBe(`${numeral}-${String(counts.get(numeral))}`);
    expect(source).toMatch(new RegExp(`^${numeral}\\. ${area!}, `, "i"));
    expect(wording).toMatch(/[.;]$/);
  }
  expect([...counts]).toEqual([
    ["I", 12],
    ["II", 5],
    ["III", 9],
    ["IV", 4],
  ]);
});

describe("the countries covered", () => {
  const countries = getTable(pack, "countries");
  const names = column(countries, "Country") as string[];
  const offices = getTable(pack, "country-offices");

  test("are those of the 28 offices, Finland and Sweden each by its own name, and Cyprus, which note 3 names", () => {
    expect(countries.title).toBe("Countries covered");
    expect(getTable(pack, "countries", { language: "da" }).title).toBe("Omfattede lande");
    const ofOffices = (column(offices, "Office") as string[]).flatMap((office) =>
      office === "Finland (and Sweden)" ? ["Finland", "Sweden"] : [office],
    );
    expect(offices.rows).toHaveLength(28);
    expect(names).toEqual([...ofOffices, "Cyprus"]);
    expect(countries.rows.at(-1)?.at(-1)).toBe("Introduction, note 3");
  });

  test("are counted from the offices, and that 28 is not their number is told", () => {
    const counted = (column(offices, "Countries") as number[]).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(29);
    expect(names).toHaveLength(counted + 1);
    expect(countries.discrepancies.map(({ id }) => id)).toContain("offices-or-countries");
  });
});

test("the Regional Offices are as many as the note that lists them says", () => {
  const [kind, count] = getTable(pack, "iom-structure").rows[0]!;
  expect(kind).toBe("Regional Offices");
  expect(getTable(pack, "regional-offices").rows).toHaveLength(count as number);
});

test("figures of millions are written out, and a share stays in points", () => {
  const table = getTable(pack, "figures-in-the-text");
  const row = (start: string) => table.rows.find(([what]) => String(what).startsWith(start));
  expect(row("Refugees recognized")?.slice(1, 4)).toEqual([10500000, "refugees", null]);
  expect(row("Refugees referred")?.slice(1, 4)).toEqual([null, null, 1]);
});
