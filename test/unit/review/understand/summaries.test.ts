/** Tables that count the money of others again are told, so that whoever adds up counts it once. */

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
