import { findingsAbout, listed, only } from "../../../support/reviewed";
import { soundBudget } from "../../../support/budgets";
import type { Rows } from "../../../support/workbook";

const findingsOf = findingsAbout(/-area$|^amounts\/.+-total$/);

const areas = (...labels: (string | number)[]): Rows => [
  ["Priority area (USD)", 2023, 2024],
  ...labels.map((label) => [label, 10, 12]),
];

test("an area without a line is named, at the table", () => {
  const finding = only(findingsOf({ Budget: areas("PA1", "PA2", "PA4") }));
  expect(listed([finding])).toEqual(["structure/missing-area at Budget!A1:C4"]);
  expect(finding.words).toMatch(/^“Priority Area 3: Supporting capacity building/);
});

test("each missing area is a finding of its own", () => {
  expect(
    findingsOf({ Budget: areas("PA2", "PA4") }).map(({ data }) => String(data!.area_en).slice(0, 15)),
  ).toEqual(["Priority Area 1", "Priority Area 3"]);
});

test("the cross-cutting priority needs no line", () => {
  expect(findingsOf({ Budget: areas("PA1", "PA2", "PA3", "PA4") })).toEqual([]);
});

test("an area whose amounts are still blank is there", () => {
  const rows = areas("PA1", "PA2", "PA3", "PA4").map((row, i) => (i === 4 ? [row[0]!] : row));
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("a budget by funding lines alone names no area and misses none", () => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ["Core funding", 48, 48],
    ["Soft earmarked: Migration management and capacity building", 25, 50],
    ["Personnel support", 2, 2],
    ["Total funding", 75, 100],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("a budget of softly earmarked money needs only the areas that it may fund", () => {
  const rows: Rows = [
    ["Priority area", "Funding line", 2023, 2024],
    ["PA3", "Softly earmarked", 10, 20],
    ["PA4", "Softly earmarked", 15, 30],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("areas on sheets of their own count together", () => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ["Core", 5, 6],
    ["Total", 5, 6],
  ];
  expect(listed(findingsOf({ PA1: rows, PA2: rows, PA4: rows }))).toEqual([
    "structure/missing-area at workbook",
  ]);
});

test("an area that is only misspelled beyond recognition is not missing as well", () => {
  const rows = soundBudget({ A5: "Priority Area 7: Migration management" });
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["structure/unknown-area at Budget!A5"]);
});

const brokenDown = (area4: number): Rows => [
  ["DKK million"],
  ["Budget line", 2023, 2024, 2025],
  ["Core funding", 40, 41, 42],
  ["Soft earmarked", 25, 50, 50],
  ["PA3 Migration management", 15, 30, 30],
  ["PA4 Climate", 10, 20, area4],
  ["Personnel support", 2, 2, 2],
  ["Total", 67, 93, 94],
];

test("areas below one of several funding lines are its breakdown: the others need not stand there", () => {
  expect(findingsOf({ Budget: brokenDown(20) })).toEqual([]);
});

test("a breakdown that does not add up is reported at its funding line", () => {
  expect(listed(findingsOf({ Budget: brokenDown(21) }))).toEqual(["amounts/column-total at Budget!D4"]);
});

describe("beside core money that names no area, earmarked money has a line for each of its areas", () => {
  const beside = (core: readonly string[], ...soft: readonly string[]): Rows => [
    ["DKK million"],
    ["Item", 2023, 2024],
    ...core.map((label) => [label, 48, 48]),
    ...soft.map((label) => (/^[Ss].* funds$/.test(label) ? [label] : [label, 10, 10])),
    ["Personnel support", 2, 2],
  ];

  test.each([
    [["Softly earmarked – PA3", "Softly earmarked – PA4"]],
    [["Softly earmarked funds (PA3)", "Softly earmarked funds (PA4)"]],
    [["PA3 – softly earmarked funds", "PA4 – softly earmarked funds"]],
    [["Softly earmarked: capacity building", "Softly earmarked: climate"]],
    [["Blødt øremærket – prioritetsområde 3", "Blødt øremærket – prioritetsområde 4"]],
    [["Softly earmarked funds", "Priority area 3", "Priority area 4"]],
  ])("%j: the others need not stand there", (soft) => {
    expect(findingsOf({ Budget: beside(["Core funding"], ...soft) })).toEqual([]);
  });

  test("nor where the areas stand in a column of their own", () => {
    const rows: Rows = [
      ["Funding line", "Priority area", 2023, 2024],
      ["Core funding", "All", 48, 48],
      ["Softly earmarked", 3, 15, 30],
      ["Softly earmarked", 4, 10, 20],
    ];
    expect(findingsOf({ Budget: rows })).toEqual([]);
  });

  test("nor where they are headings, under the last of which personnel follows", () => {
    const rows: Rows = [
      ["DKK million", 2023, 2024],
      ["Core funding", 48, 48],
      ["Priority area 3"],
      ["Softly earmarked", 15, 30],
      ["Priority area 4"],
      ["Softly earmarked", 10, 20],
      ["Personnel support", 2, 2],
    ];
    expect(findingsOf({ Budget: rows })).toEqual([]);
  });

  const missing = (rows: Rows): string[] =>
    findingsOf({ Budget: rows }).map(({ rule, data }) => `${rule} ${/\d/.exec(String(data!.area_en))![0]}`);

  test("the line's own area is missing where another stands for it", () => {
    const rows = beside(["Core funding"], "Softly earmarked – PA3", "Softly earmarked – PA2");
    expect(missing(rows)).toContain("structure/missing-area 4");
    expect(missing(rows)).not.toContain("structure/missing-area 1");
  });

  test("the others are missing where core money is divided as well, or a line of an area names no funding line", () => {
    const soft = ["Softly earmarked – PA3", "Softly earmarked – PA4"];
    expect(missing(beside(["Core funding – PA1", "Core funding – PA4"], ...soft))).toEqual([
      "structure/missing-area 2",
    ]);
    expect(missing(beside(["Core funding"], "PA1", ...soft))).toEqual(["structure/missing-area 2"]);
  });
});

test("two funding lines broken down by area are no areas named twice", () => {
  const rows: Rows = [
    ["DKK million"],
    ["Item", 2023, 2024],
    ["Core funding", 48, 48],
    ...[1, 2, 3, 4].map((n) => [`Priority area ${n}`, 12, 12]),
    ["Soft earmarked", 25, 50],
    ["Priority area 3", 15, 30],
    ["Priority area 4", 10, 20],
    ["Personnel support", 2, 2],
    ["Total", 75, 100],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test.each([
  ["a title says that it is about softly earmarked money", "Denmark, soft earmarked window: budget USD", []],
  ["the title names another line as well", "Denmark, core and soft earmarked: budget USD", ["1", "2"]],
])("%s", (_, title, missing) => {
  const rows: Rows = [
    [title],
    ["Budget line", 2023, 2024],
    ["PA3 Staff", 10, 12],
    ["PA3 Activities", 10, 12],
    ["PA4 Activities", 10, 12],
    ["Indirect cost", 2, 3],
    ["Total", 32, 39],
  ];
  const areas = findingsOf({ Budget: rows }).map(({ data }) => /\d/.exec(String(data!.area_en))![0]);
  expect(areas).toEqual(missing);
});

describe("a budget of the areas of earmarked money alone", () => {
  const soft = (title: string): Rows => [
    [title],
    ["Budget line (DKK thousand)", 2024, 2025],
    ["Priority Area 3: Training", 3200, 3400],
    ["Priority Area 4: Adaptation", 2400, 2600],
    ["Project staff", 600, 620],
    ["Total", 6200, 6620],
  ];
  const dollars: Rows = soft("Budget in USD").map((row, i) =>
    i === 1
      ? ["Budget line (USD thousand)", 2024, 2025]
      : row.map((one) => (typeof one === "number" ? one / 7 : one)),
  );

  test("lacks none of the others where a title, a cover or a second table's sheet says what money it is", () => {
    const books: readonly Readonly<Record<string, Rows>>[] = [
      { Budget: soft("Softly earmarked contribution of Denmark. Rate used: 7 DKK/USD"), Dollars: dollars },
      { Cover: [["Proposal for softly earmarked funds"]], Budget: soft("Budget"), Dollars: dollars },
      {
        Budget: [...soft("Budget"), [], ["Softly earmarked contribution; Sweden gives SEK 4 million."]],
      },
    ];
    for (const book of books) expect(findingsOf(book)).toEqual([]);
  });

  test("lacks them by way of a note where nothing says so", () => {
    const found = findingsOf({ Budget: soft("Budget") });
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      "note structure/missing-area",
      "note structure/missing-area",
    ]);
  });

  test("lacks them beside core money", () => {
    const both: Rows = [...soft("Core and softly earmarked funds").slice(0, -2), ["Core funding", 100, 100]];
    expect(findingsOf({ Budget: both }).map(({ severity }) => severity)).toEqual(["error", "error"]);
  });
});

test("indirect cost stands in no area’s place", () => {
  const rows = [...areas("PA1", "PA2", "PA3"), ["Indirekte omkostninger (7 %)", 2, 3]];
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["structure/missing-area at Budget!A1:C5"]);
});
