/**
 * A second reading of the Annual Report 2019: its tables are read out of the text once more, by other means than those
 * that made the pack, and every cell is compared.
 */

import { sourceOf } from "./support/document";
import { columnSum } from "./support/staffTable";
import { ANNEX_II, ANNEX_III, annexIV, staffOf, tablesOfAnnexI } from "./support/iomAr2019";
import type { Grid } from "./support/iomAr2019";

const source = sourceOf("003_92f46a69c510e8e6.txt");

source.describe("iom-ar-2019: the tables add up as they are read here", () => {
  test.each([
    ["Annex II", ANNEX_II],
    ["Annex III", ANNEX_III],
  ])("%s: 186 nationalities or groups make the printed total in every column", (_, annex) => {
    const rows = staffOf(source.text, annex);
    const total = rows.at(-1)!;
    expect(rows).toHaveLength(187);
    expect(total.name).toBe("Total");
    expect(annex.columns.map((__, at) => columnSum(rows.slice(0, -1), at))).toEqual(total.cells);
  });

  test("Annex I: parts make the totals, and all printed shares but one are theirs", () => {
    const [all, byGrade, senior, byCategory] = tablesOfAnnexI(source.text);
    for (const { rows } of [all, byGrade, senior, byCategory]) {
      const [first, second, total] = rows.map(([, ...figures]) => figures);
      expect(total).toEqual(first!.map((figure, at) => figure + second![at]!));
    }
    expect(wrongShares(all, "Women", "Percentage of women")).toEqual([]);
    expect(wrongShares(byGrade, "Women", "Percentage of women in 2019")).toEqual([]);
    expect(wrongShares(senior, "Women", "Percentage of women")).toEqual([]);
    expect(
      wrongShares(byCategory, "International Professional", "Percentage of international Professional"),
    ).toEqual([{ column: "2005", printed: 14, computed: 12 }]);
  });

  test("Annex IV: nationalities add up, and the shares are theirs", () => {
    const table = annexIV(source.text);
    const [member, other, total] = table.rows.map(([, ...figures]) => figures);
    expect(total).toEqual(member!.map((figure, at) => figure + other![at]!));
    const share = "Percentage of Member States represented";
    expect(
      wrongShares(table, "Number of Member State nationalities", share, "Number of Member States"),
    ).toEqual([]);
  });
});

/** Columns whose printed share is not that of `part` in `whole` (the third row unless it is named), rounded. */
function wrongShares({ columns, rows }: Grid, part: string, share: string, whole?: string) {
  const figures = (label: string) => rows.find(([name]) => name === label)!.slice(1) as number[];
  const wholes = whole === undefined ? (rows[2]!.slice(1) as number[]) : figures(whole);
  return columns
    .map((column, at) => ({
      column,
      printed: figures(share)[at]!,
      computed: Math.round((100 * figures(part)[at]!) / wholes[at]!),
    }))
    .filter(({ printed, computed }) => printed !== computed);
}
