/** ALLOCATEGRID, OVERHEAD and NETOFOVERHEAD as cells call them; the laws stand with the arithmetic (test/unit/money). */

import { evaluate } from "../../../src/functions/evaluate";
import { allocateGrid } from "../../../src/functions/library/allocateGrid";
import { netOfOverhead } from "../../../src/functions/library/netOfOverhead";
import { overhead } from "../../../src/functions/library/overhead";

const error = async (formula: string) => {
  const found = await evaluate(formula);
  return "error" in found ? `${found.error.code} ${found.error.message}` : found.value;
};

describe("ALLOCATEGRID", () => {
  test("keeps the totals of the lines of 2024 and of the areas they go to", () => {
    const table = allocateGrid(
      [[48], [50], [2]],
      [[25, 15, 35, 25]],
      [
        [1, 1, 1, 1],
        [null, 0, 1, 1],
        [1, 1, 1, 1],
      ],
    );
    expect(table.map((row) => row.reduce((sum, cell) => sum + cell))).toEqual([48, 50, 2]);
    expect([0, 1, 2, 3].map((at) => table.reduce((sum, row) => sum + row[at]!, 0))).toEqual([25, 15, 35, 25]);
    expect(table[1]!.slice(0, 2)).toEqual([0, 0]);
  });

  test("takes totals that Excel has computed", () => {
    expect(() => allocateGrid([[0.1 + 0.2]], [[0.3]], [[1]], [[0.1]])).not.toThrow();
  });

  test("takes the totals as a row or as a column, and one total as one cell", () => {
    const weights = [
      [1, 2],
      [3, 4],
    ];
    const table = allocateGrid([[4], [6]], [[5, 5]], weights);
    expect(allocateGrid([[4, 6]], [[5], [5]], weights)).toEqual(table);
    expect(allocateGrid(7 as never, 7 as never, 1 as never)).toEqual([[7]]);
  });

  test("keeps subtotals of groups of rows near their proportion, column by column", () => {
    const ones = Array.from({ length: 4 }, () => [1, 1]);
    const table = allocateGrid([[1], [1], [1], [1]], [[2, 2]], ones, [[1]], [["a"], ["a"], ["b"], ["b"]]);
    expect([table[0]![0]! + table[1]![0]!, table[2]![0]! + table[3]![0]!]).toEqual([1, 1]);
  });

  test.each([
    [
      "{48;50},{40,57},{1,1;1,1}",
      /^#N\/A The row totals add to 98, the column totals to 97: they differ by 1\./,
    ],
    [
      "{50;2},{40,12},{0,1;1,1}",
      /^#N\/A No table meets these totals\. Total of row 1: 50\. .*\(column 2\): 12 only\./,
    ],
    ["{1.5;2},{1.5,2},{1,1;1,1}", /^#N\/A Row total 1 is 1\.5, no multiple of 1\. Write 0\.1 as unit/],
    ["{-1;2},{1,0},{1,1;1,1}", /^#N\/A Row total 1 is -1 and has another sign/],
    ["{1;2},{1,2},{1,1}", /^#VALUE! weights is a range of 1 × 2 cells, but the totals ask for 2 × 2/],
    ["{1;2},{1,2},{1,1;-1,1}", /^#VALUE! Row 2, column 1 of weights is -1\./],
  ])("(%s) says why there is no such table", async (args, reason) => {
    expect(await error(`=TILSAGN.ALLOCATEGRID(${args})`)).toMatch(reason);
  });

  test("refuses more weights than Excel would want to wait for", () => {
    const large = Array.from({ length: 101 }, () => Array<number>(100).fill(1));
    expect(() => allocateGrid([[1]], [[1]], large)).toThrow(/gridTooLarge/);
  });
});

describe("ALLOCATE", () => {
  it("parts a total that Excel computed as Excel shows it", async () => {
    expect(await evaluate("=TILSAGN.ALLOCATE(33.3*3,{1;1;1},0.1)")).toEqual({
      value: [[33.3], [33.3], [33.3]],
    });
    expect(await evaluate("=TILSAGN.ALLOCATE(0.1+0.2,{1,1},0.1)")).toEqual({ value: [[0.2, 0.1]] });
  });
});

describe("OVERHEAD and NETOFOVERHEAD", () => {
  test("take 7 % of the total project cost, and lead back", () => {
    expect(overhead(93)).toBe(7);
    expect(netOfOverhead(100)).toBe(93);
    expect(netOfOverhead(250 + overhead(250))).toBeCloseTo(250, 12);
  });

  test("take another rate, also as a percentage", async () => {
    expect(overhead(95, 0.05)).toBe(5);
    expect(await evaluate("=TILSAGN.OVERHEAD(95,5%)")).toEqual({ value: 5 });
    expect(await evaluate('=TILSAGN.OVERHEAD(95,"0 %")')).toEqual({ value: 0 });
    expect(await evaluate('=TILSAGN.NETOFOVERHEAD(95,"0")')).toEqual({ value: 95 });
    expect(await evaluate('=TILSAGN.OVERHEAD(93,"")')).toEqual({ value: 7 });
  });

  test("refuse a rate of 7 for 7 %", async () => {
    expect(await error("=TILSAGN.OVERHEAD(93,7)")).toMatch(/^#VALUE! rate is 7\. Write a share/);
  });
});
