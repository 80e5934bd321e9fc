/** Tables that count the money of others again are told, so that whoever adds up counts it once. */

import { review } from "../../../../src/review";
import { checkedFile } from "../../../../src/review/reports/model";
import { repeatedBudgets } from "../../../../src/review/reports/repeats";
import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import type { CellInit, Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const summarised = (sheets: Readonly<Record<string, Rows>>) =>
  understand(workbook(sheets), pack).budgets.map(({ summarises }) => summarises);

const header: Rows[number] = ["Priority area", 2023, 2024];
const CORE = [14, 10, 14, 10];
const SOFT = [0, 0, 15, 10];
const core: Rows = [
  ["Core funding (DKK million)"],
  header,
  ...CORE.map((amount, area): CellInit[] => [`Priority Area ${area + 1}`, amount, amount]),
  ["Total", 48, 48],
];
const soft: Rows = [
  ["Softly earmarked funding (DKK million)"],
  header,
  ["Priority Area 3", 15, 30],
  ["Priority Area 4", 10, 20],
  ["Total", 25, 50],
];
/** The third table: core funding and softly earmarked funding of each area together. */
const together = (title: string, cell: (area: number, year: 0 | 1) => CellInit): Rows => [
  [title],
  header,
  ...CORE.map((_, area): CellInit[] => [`Priority Area ${area + 1}`, cell(area, 0), cell(area, 1)]),
  ["Total", 73, 98],
];
const sum = (area: number, year: 0 | 1): number => CORE[area]! + SOFT[area]! * (year + 1);

test.each(["Core and softly earmarked together", "All funds (DKK million)"])(
  "one whose formulas add up those of other tables: %s",
  (title) => {
    const linked = (area: number, year: 0 | 1): CellInit => {
      const column = "BC"[year]!;
      const parts = [`${column}${area + 3}`, ...(area < 2 ? [] : [`${column}${area + 9}`])];
      return f(`=${parts.join("+")}`, sum(area, year));
    };
    expect(summarised({ All: [...core, [], ...soft, [], ...together(title, linked)] })).toEqual([
      undefined,
      undefined,
      [0, 1],
    ]);
  },
);

test("so on sheets of their own, where one formula is typed over", () => {
  const linked = (area: number, year: 0 | 1): CellInit => {
    if (area === 2 && year === 1) return 45;
    const column = "BC"[year]!;
    const parts = [`Core!${column}${area + 3}`, ...(area < 2 ? [] : [`Soft!${column}${area + 1}`])];
    return f(`=${parts.join("+")}`, sum(area, year));
  };
  const sheets = { Core: core, Soft: soft, All: together("Contribution (DKK million)", linked) };
  expect(summarised(sheets)).toEqual([undefined, undefined, [0, 1]]);
});

test("one without formulas whose figures are those of the funding lines together", () => {
  const typed = together("Denmark (DKK million)", sum);
  expect(summarised({ Core: core, Soft: soft, All: typed })).toEqual([undefined, undefined, [0, 1]]);
});

test("other money beside tables by funding line repeats nothing", () => {
  const other = together("Regional offices (DKK million)", (area, year) => 3 + area + year);
  expect(summarised({ Core: core, Soft: soft, Other: other })).toEqual([undefined, undefined, undefined]);
});

describe("pages of one table, the sum of each brought forward to the next", () => {
  type Cells = readonly [CellInit, CellInit];
  const pages = (label: string, [first, second]: Cells, to = "Carried forward"): Rows => [
    ["Danish contribution 2024-2025 (USD)"],
    ["Item", 2024, 2025],
    ["Priority Area 1"],
    ["Staff", 81_000, 83_000],
    ["Priority Area 2"],
    ["Fellows", 66_000, 68_000],
    [to, f("=SUM(B3:B6)", 147_000), f("=SUM(C3:C6)", 151_000)],
    [],
    ["Item", 2024, 2025],
    [label, first, second],
    ["Priority Area 3"],
    ["Trainers", 188_000, 204_000],
    ["Priority Area 4"],
    ["Pilot grants", 240_000, 275_000],
    ["Total", f("=SUM(B10:B14)", 575_000), f("=SUM(C10:C14)", 630_000)],
  ];
  const linked: Cells = [f("=B7", 147_000), f("=C7", 151_000)];

  test.each<[string, string, Cells]>([
    ["by formulas", "Brought forward", linked],
    ["in Danish", "Overført fra forrige side", linked],
    ["typed as it is", "Brought forward", [147_000, 151_000]],
    ["of the wrong year", "Brought forward", [f("=B7", 147_000), f("=B7", 147_000)]],
  ])("are counted once: %s", (_, label, cells) => {
    expect(summarised({ Budget: pages(label, cells) })).toEqual([undefined, [0]]);
  });

  test.each<[string, string, Cells]>([
    ["a balance of its own is brought forward", "Brought forward from 2023", [12_000, 0]],
    ["a cost takes a cell that is no sum", "Overført fra forrige side", [f("=B4", 81_000), f("=C4", 83_000)]],
    ["a line says something else", "Audit", [147_000, 151_000]],
  ])("are two budgets where %s", (_, label, cells) => {
    expect(summarised({ Budget: pages(label, cells) })).toEqual([undefined, undefined]);
  });

  test("come to the last page\u2019s total", () => {
    const snapshot = workbook({ Budget: pages("Brought forward", linked) });
    const { budgets } = checkedFile({ file: "a.xlsx", sha256: null }, snapshot, review(snapshot, pack));
    const repeated = repeatedBudgets(budgets);
    expect(budgets.filter((budget) => !repeated.has(budget)).map(({ total }) => total)).toEqual([
      ["575000", "630000"],
    ]);
  });
});
