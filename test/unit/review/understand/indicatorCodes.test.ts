/** Which cells are read as codes of indicators. */

import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { workbook } from "../../support/workbook";
import type { CellInit, Rows } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const wording = new Map(pack.indicators.map(({ code, text }) => [code, text] as const));

function codesIn(rows: Rows): string[] {
  return understand(workbook({ Results: rows }), pack).indicators.flatMap(({ rows: found }) =>
    found.map(({ code }) => code),
  );
}

const row = (code: CellInit, words?: string): Rows[number] => [
  code,
  words ?? wording.get(String(code)) ?? "# of countries where something of use was done",
  10,
  14,
];
const header: Rows[number] = ["Code", "Indicator", "Baseline", "Target 2026"];

test.each(["4b2b", "XX1", "E1.66"])("%s among codes is one, though none has its form", (odd) => {
  expect(codesIn([header, row("E1.5"), row(odd), row("3b11d")])).toEqual(["E1.5", odd, "3b11d"]);
});

test("as the last of them too, and before its wording in one cell", () => {
  expect(codesIn([header, row("E1.5"), row("3b11d"), row("4b2b")])).toEqual(["E1.5", "3b11d", "4b2b"]);
  const joined = (code: string): Rows[number] => [
    `${code} ${wording.get(code) ?? "# of partners that did something"}`,
    1,
    2,
  ];
  expect(
    codesIn([["Indicator", "Baseline", "Target"], joined("E1.5"), joined("E1.66"), joined("3b11d")]),
  ).toEqual(["E1.5", "E1.66", "3b11d"]);
});

test.each<[string, Rows[number]]>([
  ["a quarter without a wording", ["Q1", null, 10, 14]],
  ["an ordinal", row("1st")],
  ["a number", row("2.1")],
  ["a word", row("Total")],
  ["a breakdown without figures", ["A1", "of whom women and girls in camps"]],
])("%s is none", (_, other) => {
  expect(codesIn([header, row("E1.5"), other, row("3b11d")])).toEqual(["E1.5", "3b11d"]);
});

test("far below the codes, or beside a single one, others are none", () => {
  expect(codesIn([header, row("E1.5"), row("3b11d"), [], [], row("XX1")])).toEqual(["E1.5", "3b11d"]);
  expect(codesIn([header, row("E1.5"), row("XX1")])).toEqual(["E1.5"]);
});
