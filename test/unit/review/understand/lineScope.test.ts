/** A funding line that a title, or the field for a project's title, gives to the whole table below. */

import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsAbout, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

const table = (area: number): Rows => [
  ["Priority area", "Country", 2024, 2025],
  ["Priority Area 3", "Egypt", 3200, 3300],
  [`Priority Area ${area}`, "Nigeria", 5200, 5300],
  ["Total", null, 8400, 8600],
];
const linesUnder = (head: Rows): (string | null)[] =>
  understand(workbook({ Matrix: [...head, ...table(4)] }), pack).budgets.flatMap(({ lines }) =>
    lines.flatMap(({ kind, line }) => (kind === "line" ? [line] : [])),
  );
const findings = (head: Rows, area: number) =>
  listed(findingsAbout(/soft-earmark/)({ Matrix: [...head, ...table(area)] }, pack));

test.each([
  "Softly earmarked",
  "Regional programme: softly earmarked funding from Denmark by country and year (DKK k)",
  "Regional programme: funding from Denmark by country and year (DKK thousand) – softly earmarked",
  "Bilag 4. Regionalt program: blødt øremærkede midler fra Danmark fordelt på lande, temaer og år, beløb i 1.000 kr.",
])("the title says it, however long: %s", (title) => {
  expect(linesUnder([[title], []])).toEqual(["soft", "soft"]);
  expect(findings([[title], []], 4)).toEqual([]);
  expect(findings([[title], []], 1)).toEqual(["amounts/soft-earmark-scope at Matrix!C5:D5"]);
});

test.each([
  ["soft", "Softly earmarked funds – Priority area 3 and 4"],
  ["soft", "PA3 – softly earmarked funds"],
  ["soft", "Softly earmarked funds (PA3)"],
  ["soft", "Priority area 3, softly earmarked"],
  ["soft", "Budget in USD (softly earmarked funding)"],
  ["soft", "Softly earmarked funding, USD"],
  ["core", "Årsbudget for IOM – kernebidrag fordelt på prioritetsområder"],
  ["core", "Budget 2024–2025: core, DKK million"],
])("one part of the title says it, %s: %s", (line, title) => {
  expect(linesUnder([[title], []])).toEqual([line, line]);
});

test.each([
  "Budget – core, softly earmarked",
  "Softly earmarked funds – staff costs",
  "Emergency response in Sudan – core relief items",
  "Regional programme for North Africa – staff",
  "Priority area 3 – activities",
  "See another sheet: core, USD",
])("a part about something else, or one of several lines, does not: %s", (title) => {
  expect(linesUnder([[title], []])).toEqual([null, null]);
});

test.each([
  "Softly earmarked funds are reported in another workbook, which the office in Cairo sends every quarter",
  "Not for softly earmarked contributions from Denmark, for which the office in Cairo keeps a table of its own",
  "All amounts in DKK thousand. Softly earmarked funding follows on the next sheet, by country and theme.",
])("a note does not: %s", (note) => {
  expect(linesUnder([[note], []])).toEqual([null, null]);
});

test.each<[string, Rows]>([
  ["in the next cell", [["Project title:", "Danish softly earmarked contribution – North Africa"]]],
  ["in the same cell", [["Project title: Danish softly earmarked contribution – North Africa"]]],
  ["in Danish", [["Projekttitel", "Blødt øremærket bidrag, Nordafrika"]]],
])("the field for the project's title says it at the head of the sheet: %s", (_, field) => {
  const head: Rows = [
    ...field,
    ["Project ID", "CD.0123"],
    ["Currency", "DKK"],
    ["Duration", "2024–2025"],
    [],
  ];
  expect(linesUnder(head)).toEqual(["soft", "soft"]);
  expect(findings(head, 1)).toEqual(["amounts/soft-earmark-scope at Matrix!C8:D8"]);
  const other: Rows = [["Remarks", "Danish softly earmarked contribution"], ...head.slice(1)];
  expect(linesUnder(other)).toEqual([null, null]);
});

describe("a table that repeats the first one in dollars", () => {
  const dollars = (rows: Rows): Rows =>
    rows.map((row) => row.map((cell) => (typeof cell === "number" && cell > 2100 ? cell / 7 : cell)));
  const book = (second: string): Rows => [
    ["Softly earmarked funding by priority area (DKK thousand)"],
    ...table(4),
    [],
    [second],
    ...dollars(table(4)),
  ];
  const linesIn = (rows: Rows): (string | null)[][] =>
    understand(workbook({ Budget: rows }), pack).budgets.map(({ lines }) =>
      lines.flatMap(({ kind, line }) => (kind === "line" ? [line] : [])),
    );

  test("is about the same funding line, unless its own title names another", () => {
    expect(linesIn(book("USD thousand equivalent"))).toEqual([
      ["soft", "soft"],
      ["soft", "soft"],
    ]);
    expect(linesIn(book("Core funding, USD thousand"))[1]).toEqual(["core", "core"]);
  });

  test("but another table below it is not", () => {
    const other = table(4).map((row) => row.map((cell) => (cell === 2025 ? 2026 : cell)));
    expect(
      linesIn([...book("USD thousand equivalent").slice(0, 6), ["Budget in USD thousand"], ...other])[1],
    ).toEqual([null, null]);
  });
});
