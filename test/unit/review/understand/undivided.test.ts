/** Lines right below those of the last area that are no area's. */

import { understand } from "../../../../src/review/understand";
import type { BudgetLine } from "../../../../src/review/types";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { workbook } from "../../support/workbook";
import type { Rows } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

const linesOf = (rows: Rows): readonly BudgetLine[] =>
  understand(
    workbook({ Budget: [["Budget (DKK million)"], ["Area / funding line", 2023, 2024], ...rows] }),
    pack,
  ).budgets[0]!.lines;

const below = (...labels: readonly string[]): Rows => labels.map((label) => [label, 10, 20]);
const areas: Rows = [
  ["Priority Area 3"],
  ...below("Core funding", "Softly earmarked"),
  ["Priority Area 4"],
  ...below("Core funding", "Softly earmarked"),
];
const lastArea = (rows: Rows, label: string): string | null | undefined =>
  linesOf(rows).find((line) => line.label === label)?.area;

test.each([
  "Personnel",
  "Personnel (not by area)",
  "Personnel component (all areas)",
  "Personnel, not allocated to areas",
  "Personale (alle områder)",
  "Danish secondments (JPO)",
  "Overhead (7%)",
  "Audit",
  "Core funding (all priority areas)",
])("after the funding lines of the last area, “%s” is no area’s", (label) => {
  expect(lastArea([...areas, ...below(label), ["Total", 50, 100]], label)).toBeNull();
});

test("a line’s name is read beside what it says of the areas", () => {
  const found = linesOf([...areas, ...below("Personnel, not allocated to areas"), ["Total", 50, 100]]);
  expect(found.map(({ line }) => line)).toEqual(["core", "soft", "core", "soft", "personnel", null]);
});

test.each<[string, Rows, string]>([
  ["closed by the area’s subtotal", [...areas, ...below("Overhead"), ["Subtotal PA4", 30, 60]], "Overhead"],
  ["an activity", [...areas, ...below("Climate data"), ["Total", 50, 100]], "Climate data"],
  [
    "in all areas of a country",
    [...areas, ...below("Training in all areas of Niger"), ["Total", 50, 100]],
    "Training in all areas of Niger",
  ],
  [
    "a cost among costs",
    [
      ["Priority Area 3"],
      ...below("Training", "Travel"),
      ["Priority Area 4"],
      ...below("Data", "Overhead"),
      ["Total", 40, 80],
    ],
    "Overhead",
  ],
])("%s, a line stays the area’s", (_, rows, label) => {
  expect(lastArea(rows, label)).toBe("4");
});

test("where every area has its personnel, each is its area’s", () => {
  const rows = ["3", "4"].flatMap((area) => [
    [`Priority Area ${area}`],
    ...below("Core funding", "Personnel"),
  ]);
  const found = linesOf([...rows, ["Total", 40, 80]]).filter(({ label }) => label === "Personnel");
  expect(found.map(({ area }) => area)).toEqual(["3", "4"]);
});
