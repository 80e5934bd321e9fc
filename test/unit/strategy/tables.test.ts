import fc from "fast-check";

import { builtinPacks } from "../../../src/strategy/builtinPacks";
import { citationPlace, commonCitation } from "../../../src/strategy/citation";
import { findPack, loadPack, packIndex } from "../../../src/strategy/load";
import { UnknownNameError } from "../../../src/strategy/names";
import type { StrategyPack } from "../../../src/strategy/pack";
import { getTable, listTables, loadTable } from "../../../src/strategy/tables";
import { columnHeader } from "../../../src/strategy/tables/dataTable";
import type { DataTable } from "../../../src/strategy/tables/dataTable";
import { INDICATOR_FIELDS } from "../../../src/strategy/tables/indicatorFields";
import { areaLabel } from "../../../src/strategy/tables/texts";
import { testPack } from "../support/pack";

const pack = findPack("dk-iom-2023")!;
const SOFT_LIMIT =
  "Softly earmarked: for priority areas 3 and 4; the source says “with a particular focus on: […] (Priority Area 3) and […] (Priority Area 4)” (Annex 4, 1) Summary, p. 17; Annex 4, 4) Overall approach of the IOM-DK Strategic Programming Framework, p. 19).";
const firstColumn = (table: DataTable) => table.rows.map(([cell]) => cell);
const column = (table: DataTable, name: string) =>
  table.rows.map((row) => row[table.columns.findIndex((each) => each.name === name)]);

describe("the budget", () => {
  test("stands as printed, subtotal before its parts, in the strategy's unit", () => {
    const table = getTable(pack, "dk-iom-2023/budget");
    expect(table.unit).toBe("DKK million");
    expect(table.columns.map(({ name }) => name)).toEqual([
      "Funding line",
      "Finance Act code",
      "2023",
      "2024",
      "2025",
      "2026",
    ]);
    expect(table.rows).toEqual([
      ["Total core funding (incl. soft earmarked funding hereof)", null, 73, 98, 98, 98],
      ["a. Core funding", "06.32.10.14", 48, 48, 48, 48],
      [
        "b. Soft earmarked: Migration management and capacity building in Africa and innovation",
        "06.32.10.14",
        25,
        50,
        50,
        50,
      ],
      ["Personnel support", "06.32.10.14", 2, 2, 2, 2],
      ["Total funding", null, 75, 100, 100, 100],
    ]);
    expect(table.levels).toEqual([0, 1, 1, 0, 0]);
    expect(table.kinds).toEqual(["subtotal", "line", "line", "line", "total"]);
    expect(table.sums).toEqual([[1, 2], null, null, null, [0, 3]]);
    expect(table.source).toMatch(/URU Alm\.del Bilag 172 .*, 6\. Budget, p\. 13$/);
    expect(table.notes.join(" ")).toMatch(/subject to annual parliamentary approval/);
  });

  test("of area 1 leaves out the softly earmarked line and the totals that hold it, and says so", () => {
    const table = getTable(pack, "budget", { areas: ["PA1"] });
    expect(table.id).toBe("dk-iom-2023/budget?areas=1");
    expect(table.title).toMatch(/: priority area 1$/);
    expect(firstColumn(table)).toEqual(["a. Core funding", "Personnel support"]);
    expect(table.notes[0]).toMatch(
      /does not divide these funding lines between priority areas: Core and Personnel\./,
    );
    expect(table.notes).toContain(
      "Left out, with the totals that include it: b. Soft earmarked: Migration management and capacity building in Africa and innovation.",
    );
  });

  test("of area 3 has every line whole, with the limit of the softly earmarked one", () => {
    const table = getTable(pack, "budget", { areas: ["3"] });
    expect(table.rows).toEqual(getTable(pack, "budget").rows);
    expect(table.notes[0]).toMatch(/does not divide/);
    expect(table.notes).toContain(SOFT_LIMIT);
  });

  test("says in the source's words for which areas a line is, also where that leaves it out", () => {
    for (const areas of [["1"], ["3"], ["gender"]])
      expect(getTable(pack, "budget", { areas }).notes).toContain(SOFT_LIMIT);
    expect(getTable(pack, "budget", { language: "da" }).notes).toContainEqual(
      expect.stringMatching(
        /^Blødt øremærket: til prioritetsområde 3 og 4; kilden skriver “with a particular focus on: /,
      ),
    );
    // A pack that does not quote its source.
    expect(getTable(testPack, "budget").notes).toContainEqual(
      expect.stringMatching(/^Softly earmarked: for priority areas 3 and 4 \([^;]*\)\.$/),
    );
  });

  test("has the Finance Act code that a row's line has, unless the row has one of its own", () => {
    const codes = (codesOf: StrategyPack) => column(getTable(codesOf, "budget"), "Finance Act code");
    expect(codes(pack)).toEqual([null, "06.32.10.14", "06.32.10.14", "06.32.10.14", null]);
    const { budget } = pack;
    const rows = budget!.rows.map((row) =>
      row.id === "soft" || row.kind === "total" ? { ...row, financeActCode: "06.32.10.15" } : row,
    );
    expect(codes({ ...pack, budget: { ...budget!, rows } })).toEqual([
      ...[null, "06.32.10.14", "06.32.10.15", "06.32.10.14"],
      "06.32.10.15",
    ]);
  });

  test("of gender says that it is cross-cutting", () => {
    const { notes } = getTable(pack, "budget", { areas: ["gender"] });
    expect(notes.join(" ")).toMatch(/Gender responsiveness is a cross-cutting priority/);
    const beside = getTable(pack, "budget", { areas: ["gender", "1"] });
    expect(beside.rows).toEqual(getTable(pack, "budget", { areas: ["1"] }).rows);
  });

  test("of all areas is the budget", () => {
    const all = getTable(pack, "budget", { areas: pack.areas.map(({ id }) => id) });
    expect(all).toEqual(getTable(pack, "budget"));
  });

  test("is Danish where Danish is asked for", () => {
    const table = getTable(pack, "budget", { language: "da", areas: ["4"] });
    expect(firstColumn(table).at(-1)).toBe("Bidrag i alt");
    expect(columnHeader(table.columns[0]!, "da")).toBe("Bevillingslinje");
    expect(table.title).toMatch(/: prioritetsområde 4$/);
    expect(table.source).toMatch(/s\. 13$/);
    expect(table.id).toBe("dk-iom-2023/budget?areas=4&lang=da");
  });
});

test("the commitment adds to 375 over the four years", () => {
  expect(getTable(pack, "commitment").rows).toEqual([
    ["Commitment", 75, 100, 100, 100, 375],
    ["Projected annual disbursement", 75, 100, 100, 100, 375],
  ]);
});

describe("the indicators", () => {
  test("are cited by their annex, those of one area by its table", () => {
    expect(getTable(pack, "indicators").source).toMatch(/, Annex 5, p\. 23$/);
    expect(getTable(pack, "indicators", { areas: ["2"] }).source).toMatch(
      /, Annex 5, Danish priority Area 2, p\. 24$/,
    );
  });

  test("are all 25 with every field", () => {
    const table = getTable(pack, "indicators");
    expect(table.rows).toHaveLength(25);
    expect(table.columns).toHaveLength(INDICATOR_FIELDS.length);
    expect(column(table, "Code").filter((code) => code === null)).toHaveLength(4);
  });

  test("come for chosen areas with chosen fields in the order wanted", () => {
    const table = getTable(pack, "indicators", { areas: ["1"], fields: ["text", "code", "parts"] });
    expect(table.columns.map(({ name }) => name)).toEqual(["Indicator", "Code", "Parts"]);
    expect(table.rows[0]).toEqual([
      "Voluntary contributions (USD):",
      "E.1.3",
      "i. Earmarked; ii. Softly-earmarked; iii. Unearmarked",
    ]);
    expect(table.rows).toHaveLength(6);
    expect(getTable(pack, table.id)).toEqual(table);
  });

  test("bring only the discrepancies that concern them", () => {
    const about = (areas: string[]) =>
      getTable(pack, "indicators", { areas }).discrepancies.map(({ id }) => id);
    expect(about(["2"])).toContain("code-4a22c");
    expect(about(["3"])).not.toContain("code-4a22c");
    expect(about(["3"])).toContain("indicators-draft");
  });
});

test("the criteria a, c and e are mandatory", () => {
  const table = getTable(pack, "criteria");
  expect(firstColumn(table)).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
  expect(column(table, "Mandatory")).toEqual(["yes", null, "yes", null, "yes", null, null, null]);
});

test("criteria have a neutral title unless the pack gives them one", () => {
  expect(getTable(pack, "criteria").title).toBe("Criteria for softly earmarked interventions");
  const unnamed = { ...testPack, criteria: pack.criteria };
  expect(getTable(unnamed, "criteria").title).toBe("Criteria");
  expect(getTable(unnamed, "criteria", { language: "da" }).title).toBe("Kriterier");
});

test("the lines name the areas that they are for", () => {
  expect(column(getTable(pack, "lines"), "Priority areas")).toEqual([
    "no limit stated",
    "Priority area 3, Priority area 4, Gender (cross-cutting)",
    "no limit stated",
  ]);
  expect(getTable(pack, "lines", { language: "da" }).rows[1]![3]).toMatch(
    /, Køn og ligestilling \(tværgående\)$/,
  );
});

test("lines and areas say the same of which line is for which area", async () => {
  for (const { id } of packIndex) {
    const each = await loadPack(id);
    if (each.lines.length === 0) continue;
    const named = column(getTable(each, "lines"), "Priority areas").map(String);
    const funding = column(getTable(each, "areas"), "Funding lines").map(String);
    each.lines.forEach((line, at) => {
      const areas = each.areas.filter((_, index) => funding[index]!.includes(line.shortTitle.en));
      const labels = areas.map((area) => areaLabel(area, "en", each.terms));
      if (named[at] === "no limit stated") expect(areas).toEqual(each.areas);
      else expect(named[at]!.replace(" (cross-cutting)", "").split(", ")).toEqual(labels);
    });
  }
});

test("one citation for several names each heading once, with the first page under it", () => {
  const common = (...places: readonly (readonly [section: string, page?: number])[]) =>
    citationPlace(
      commonCitation(places.map(([section, page]) => (page === undefined ? { section } : { section, page }))),
    );
  expect(common(["6. Budget", 13], ["6. Budget", 14])).toBe("6. Budget, p. 13");
  expect(common(["Annex 5, Area 1", 23], ["Annex 5, Area 2", 24])).toBe("Annex 5, p. 23");
  expect(common(["Annex 5, Area 2", 24], ["6. Budget", 13], ["Annex 5, Area 1", 23])).toBe(
    "Annex 5, p. 24; 6. Budget, p. 13",
  );
  expect(common(["4.1. Funding, reporting"], ["4.1. Funding, reporting, note 24"])).toBe(
    "4.1. Funding, reporting",
  );
  const several = { section: "Front page", also: [{ section: "6. Budget", page: 13 }] };
  expect(commonCitation([several, { section: "6. Budget", page: 13 }])).toEqual(several);
});

test("a table out of several places gives each with its own page", () => {
  expect(getTable(pack, "donor-ranking-2022").source).toMatch(
    /, 2\. The Organisation, Finances and funding, p\. 5; Annex 3: Donor ranking, p\. 16$/,
  );
  expect(getTable(pack, "donor-ranking-2022", { language: "da" }).source).toMatch(
    / s\. 5; Annex 3: Donor ranking, s\. 16$/,
  );
  expect(getTable(pack, "lines").source).toMatch(/, 6\. Budget, p\. 13; Annex 4, p\. 17$/);
});

test("fourteen countries of focus stand under their region", () => {
  const table = getTable(pack, "countries");
  expect(table.rows).toHaveLength(14);
  expect(table.rows[4]).toEqual([
    "West Africa with a focus on Sahel region",
    "Mali",
    expect.stringMatching(/p\. 21$/),
  ]);
});

test("shares of IOM's funding in 2021 add to 100 as printed", () => {
  expect(getTable(pack, "funding-composition-2021").rows).toEqual([
    ["Earmarked contributions", 95.9],
    ["Un-earmarked contributions", 1.7],
    ["Assessed contributions", 2.4],
  ]);
});

describe("every table", () => {
  const all = builtinPacks.flatMap((each) => listTables(each).map((entry) => ({ each, entry })));

  test.each(all)(
    "$entry.id has a source, a header in both languages and rows that fit it",
    ({ each, entry }) => {
      for (const language of ["en", "da"] as const) {
        const table = getTable(each, entry.id, { language });
        expect(table.source).toContain(each.document.reference);
        expect(table.title).not.toBe("");
        expect(table.rows).toHaveLength(entry.rows);
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        for (const header of table.columns) expect(columnHeader(header, language)).not.toBe("");
        expect(table.discrepancies).toHaveLength(entry.discrepancies);
      }
    },
  );

  test("can be asked for again from its id alone", () => {
    const selections = fc.record(
      {
        language: fc.constantFrom("en" as const, "da" as const),
        areas: fc.subarray(["1", "2", "3", "4", "gender"], { minLength: 1 }),
        fields: fc.shuffledSubarray([...INDICATOR_FIELDS], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(selections, (options) => {
        const table = getTable(pack, "indicators", options);
        expect(getTable(pack, table.id)).toEqual(table);
      }),
    );
  });
});

describe("what there is not", () => {
  test("a table is refused with the nearest one", async () => {
    expect(() => getTable(pack, "dk-iom-2023/bugdet")).toThrow(
      /No table "dk-iom-2023\/bugdet"; nearest: dk-iom-2023\/budget/,
    );
    expect(() => getTable(pack, "dk-iom-2018/budget")).toThrow(UnknownNameError);
    await expect(loadTable("budget")).rejects.toThrow(UnknownNameError);
    await expect(loadTable("dk-iom-1918/budget")).rejects.toThrow(/No strategy "dk-iom-1918"/);
  });

  test("an area or field is refused, also of a table that has none", () => {
    expect(() => getTable(pack, "budget", { areas: ["PA7"] })).toThrow(/No area "PA7"/);
    expect(() => getTable(pack, "indicators?fields=colour")).toThrow(/No field "colour"/);
    expect(() => getTable(pack, "sdgs", { areas: ["1"] })).toThrow(UnknownNameError);
    expect(() => getTable(pack, "budget", { fields: ["code"] })).toThrow(UnknownNameError);
  });
});
