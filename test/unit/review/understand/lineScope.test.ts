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
