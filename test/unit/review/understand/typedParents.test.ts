/** Typed sums over their parts, which neither words nor formulas tell: the total below does. */

import { review } from "../../../../src/review";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

const table = (total: readonly [number, number], ...rows: Rows): Rows => [
  ["Budget for the Danish contribution (DKK)"],
  ["Activity", 2024, 2025],
  ["Priority Area 3"],
  ["Travel", 10_000, 10_000],
  ["Priority Area 4"],
  ...rows,
  ["Total", ...total],
];
const policy: Rows = [
  ["Policy", 300_000, 320_000],
  ["Workshops", 200_000, 210_000],
  ["Reports", 100_000, 110_000],
];

function read(rows: Rows) {
  const { budgets, findings } = review(workbook({ Budget: rows }), pack);
  const kinds = budgets[0]!.lines.map(({ kind, label }) => `${kind} ${label}`);
  return { kinds, wrong: listed(findings).filter((one) => one.startsWith("amounts/")) };
}

test.each<[string, Rows]>([
  [
    "a single one",
    [
      ["Training", 500_000, 520_000],
      ["Courses", 500_000, 520_000],
    ],
  ],
  [
    "several",
    [
      ["Training", 500_000, 520_000],
      ["Courses", 300_000, 310_000],
      ["Venues", 200_000, 210_000],
    ],
  ],
])("over %s", (_, training) => {
  const { kinds, wrong } = read(table([810_000, 850_000], ...policy, ...training));
  expect(kinds.filter((kind) => kind.startsWith("subtotal"))).toEqual([
    "subtotal Policy",
    "subtotal Training",
  ]);
  expect(wrong).toEqual([]);
});

test("one wrong part is told at its sum", () => {
  const training: Rows = [
    ["Training", 500_000, 520_000],
    ["Courses", 500_000, 525_000],
  ];
  const { kinds, wrong } = read(table([810_000, 850_000], ...policy, ...training));
  expect(kinds).toContain("subtotal Training");
  expect(wrong).toHaveLength(1);
});

test("but not where the total counts the lines alike: they are money each", () => {
  const { kinds } = read(table([610_000, 650_000], ...policy));
  expect(kinds.filter((kind) => kind.startsWith("subtotal"))).toEqual([]);
});
