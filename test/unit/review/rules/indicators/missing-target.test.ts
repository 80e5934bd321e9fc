import { ruleTester } from "../../../support/ruleTester";
import type { Rows } from "../../../support/workbook";

const { places, words } = ruleTester("indicators/missing-target");

test("a blank target is reported where it should stand", () => {
  const rows: Rows = [
    ["Code", "Indicator", "Baseline", "Target"],
    ["E1.5", "…", 5, 10],
    ["4b22a", "…", 5, null],
  ];
  expect(places({ Results: rows })).toEqual(["Results!D3"]);
  expect(words({ Results: rows })).toEqual(["4b22a has no target."]);
});

const yearly: Rows = [
  ["Code", "Indicator", "Baseline", "Targets", null, null, "Source of verification"],
  [null, null, null, 2023, 2024, 2025, null],
  ["E1.5", "…", 5, 6, 7, 8, null],
  ["4b22a", "…", 5, 6, null, 8, null],
  ["3b11d", "…", 5, 6, 7, 8, null],
];

test("targets of several years are looked at one by one", () => {
  expect(places({ Results: { rows: yearly, merges: ["D1:F1"] } })).toEqual(["Results!E4"]);
  expect(words({ Results: { rows: yearly, merges: ["D1:F1"] } })).toEqual(["4b22a has no target for 2024."]);
});

test("a heading that is not merged reaches over the years beside it", () => {
  expect(places({ Results: yearly })).toEqual(["Results!E4"]);
});

test("a year without any target is one finding", () => {
  const rows = yearly.map((row, i) => (i < 2 ? row : [...row.slice(0, 5), null, null]));
  expect(places({ Results: rows })).toEqual(["Results!F3:F5", "Results!E4"]);
});

test("what was achieved is no target", () => {
  const rows: Rows = [
    ["Code", "Indicator", "Baseline", "Target 2024", "Actual 2024", "Target 2025", "Actual 2025"],
    ["E1.5", "…", 5, 6, 7, 8, null],
    ["4b22a", "…", 5, 6, null, 8, null],
  ];
  expect(places({ Results: rows })).toEqual([]);
});

test("years behind a baseline are those of targets", () => {
  const rows: Rows = [
    ["Code", "Indicator", "Baseline", 2024, 2025],
    ["E1.5", "…", 5, 6, 7],
    ["4b22a", "…", 5, 6, null],
  ];
  expect(places({ Results: rows })).toEqual(["Results!E3"]);
});

test("an untouched form, and a list of objectives under “Mål”, lack nothing", () => {
  const form = yearly.map((row, i) => (i < 2 ? row : row.slice(0, 2)));
  expect(places({ Results: form })).toEqual([]);
  const objectives: Rows = [
    ["Kode", "Indikator", "Mål"],
    ["E1.5", "…", "4: Migration governance"],
    ["4b22a", "…", null],
  ];
  expect(places({ Resultater: objectives })).toEqual([]);
});
