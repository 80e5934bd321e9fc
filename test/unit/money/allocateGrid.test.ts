import { allocateGrid } from "../../../src/money/allocateGrid";
import { Decimal, toDouble } from "../../../src/money/decimal";
import { MoneyError } from "../../../src/money/errors";
import { fromInteger } from "./support/decimals";

type Value = number | string;
const decimals = (values: readonly Value[]) => values.map((value) => new Decimal(value));
const exactly = (
  rows: Value[],
  columns: Value[],
  weights: Value[][],
  unit: Value = 1,
  levels: string[][] = [],
) =>
  allocateGrid(decimals(rows), decimals(columns), weights.map(decimals), new Decimal(unit), levels).map(
    ({ integers, decimals }) => integers.map((integer) => fromInteger(integer, decimals)),
  );
const grid = (...args: Parameters<typeof exactly>) => exactly(...args).map((line) => line.map(toDouble));

describe("allocateGrid", () => {
  it("meets rows and columns where plain rounding misses them", () => {
    // Fitted: 3.5, 1.75, 1.75 and 6.5, 3.25, 3.25; rounded plainly the first row has 8 and the first column 11.
    const weights = [
      [1, 1, 1],
      [1, 1, 1],
    ];
    expect(grid([7, 13], [10, 5, 5], weights)).toEqual([
      [3, 2, 2],
      [7, 3, 3],
    ]);
  });

  it("keeps what fits without rounding", () => {
    const weights = [
      [2, 4],
      [4, 8],
    ];
    expect(grid([30, 60], [30, 60], weights)).toEqual([
      [10, 20],
      [20, 40],
    ]);
  });

  it("takes the earlier row, then the earlier column, of equal amounts", () => {
    const ones = [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ];
    expect(grid([1, 1, 1], [1, 1, 1], ones)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it("rounds up the larger of two amounts with the same fraction", () => {
    // Fitted: 0.5, 1.5 and 0.5, 1.5.
    const weights = [
      [1, 3],
      [1, 3],
    ];
    expect(grid([2, 2], [1, 3], weights)).toEqual([
      [0, 2],
      [1, 1],
    ]);
  });

  it("spreads a budget over areas and years in tenths of a million, areas three and four from the second year on", () => {
    const areas = [140.3, 70.4, 98.1, 59.2];
    const years = [74, 98, 98, 98];
    const weights = [
      [40, 40, 40, 40],
      [20, 20, 20, 20],
      [0, 25, 25, 25],
      [0, 15, 15, 15],
    ];
    const table = exactly(areas, years, weights, 0.1);
    const sum = (values: Decimal[]) => toDouble(values.reduce((all, value) => all.plus(value)));
    expect(table.map(sum)).toEqual(areas);
    expect(years.map((_, j) => sum(table.map((line) => line[j]!)))).toEqual(years);
    expect(table.slice(2).map((line) => toDouble(line[0]!))).toEqual([0, 0]);
  });

  it("gives a cell zero that must be zero in every table with these totals", () => {
    // Proportional fitting comes towards this without ever arriving.
    const weights = [
      [1, 1],
      [0, 1],
    ];
    expect(grid([5, 7], [5, 7], weights)).toEqual([
      [5, 0],
      [0, 7],
    ]);
  });

  it("holds the subtotals of groups of rows too", () => {
    const weights = [
      [3, 1, 2],
      [3, 1, 1],
      [1, 3, 2],
      [1, 2, 2],
    ];
    const totals = [[4, 3, 3, 4], [4, 4, 6], weights] as const;
    // The first two rows' fitted sums are 3.06, 1.25 and 2.70: 3 in the last column is one of the two beside it.
    const grouped = grid([...totals[0]], [...totals[1]], [...weights], 1, [["one", "one", "two", "two"]]);
    expect([0, 1, 2].map((j) => grouped[0]![j]! + grouped[1]![j]!)).toEqual([3, 1, 3]);
    expect(grouped).toEqual([
      [2, 0, 2],
      [1, 1, 1],
      [0, 2, 1],
      [1, 1, 2],
    ]);
  });

  it("mirrors negative totals and spreads nothing as nothing", () => {
    expect(
      grid(
        [-7, -13],
        [-10, -10],
        [
          [1, 1],
          [1, 1],
        ],
      ),
    ).toEqual([
      [-3, -4],
      [-7, -6],
    ]);
    expect(
      grid(
        [0, 0],
        [0, 0],
        [
          [1, 0],
          [0, 0],
        ],
      ),
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it("is exact for totals that no double holds", () => {
    // With equal weights a cell's fit is row × column / sum, a fraction of integers.
    const rows = ["123456789012345678901234.56", "987654321098765432109876.54"];
    const columns = ["1000000000000000000000000.10", "111111110111111111011111.00"];
    const table = exactly(
      rows,
      columns,
      [
        [1, 1],
        [1, 1],
      ],
      "0.01",
    );
    const all = new Decimal(rows[0]!).plus(rows[1]!);
    table.forEach((line, i) => {
      expect(line.reduce((a, b) => a.plus(b)).eq(rows[i]!)).toBe(true);
      line.forEach((part, j) => {
        const distance = part.times(all).minus(new Decimal(rows[i]!).times(columns[j]!)).abs();
        expect(distance.lt(all.times("0.01"))).toBe(true);
      });
    });
  });

  it("bears weights that are tens of powers of ten apart", () => {
    const weights = [
      [1, "1e-20", 0],
      ["1e20", 1, "1e-20"],
      [0, 1, 1],
    ];
    const table = grid([10, 20, 30], [5, 25, 30], weights);
    expect(table.map((line) => line.reduce((a, b) => a + b))).toEqual([10, 20, 30]);
    expect([0, 1, 2].map((j) => table.reduce((all, line) => all + line[j]!, 0))).toEqual([5, 25, 30]);
  });
});

describe("allocateGrid refuses", () => {
  const refusal = (...args: Parameters<typeof exactly>): [string, unknown, boolean] => {
    try {
      exactly(...args);
    } catch (error) {
      if (error instanceof MoneyError) return [error.problem, error.data, error.notFound];
      throw error;
    }
    throw new Error("nothing was refused");
  };
  const ones = [
    [1, 1],
    [1, 1],
  ];

  it("weights of another shape than the totals", () => {
    const shape = { rows: 2, columns: 2, rowTotals: 1, columnTotals: 2 };
    expect(refusal([1], [1, 0], ones)).toEqual(["gridShape", shape, false]);
    expect(refusal([1, 1], [1, 1], [[1, 1], [1]])[0]).toBe("gridShape");
    expect(refusal([], [], [])[0]).toBe("noWeights");
  });

  it("units of zero and below, or so small that no cell could show them", () => {
    expect(refusal([1, 1], [1, 1], ones, 0)).toEqual(["badUnit", { value: "0" }, false]);
    expect(refusal([1, 1], [1, 1], ones, "1e-40")[0]).toBe("badUnit");
  });

  it("negative weights, and weights absurdly far apart", () => {
    expect(
      refusal(
        [1, 1],
        [1, 1],
        [
          [1, 1],
          [1, -2],
        ],
      ),
    ).toEqual(["negativeGridWeight", { row: 2, column: 2, value: "-2" }, false]);
    expect(
      refusal(
        [1, 1],
        [1, 1],
        [
          ["1e30", 1],
          [1, "1e-30"],
        ],
      )[0],
    ).toBe("weightsTooFarApart");
  });

  it("sums that differ, and says by how much", () => {
    expect(refusal([73, 2], [70, 3], ones)).toEqual([
      "differentSums",
      { rows: "75", columns: "73", difference: "2" },
      true,
    ]);
  });

  it("totals of both signs, and says which", () => {
    expect(refusal([10, -3], [4, 3], ones)).toEqual(["rowSign", { row: 2, value: "-3" }, true]);
    expect(refusal([-4, -3], [3, -10], ones)).toEqual(["columnSign", { column: 1, value: "3" }, true]);
  });

  it("totals that are no multiples of the unit, and says which unit would do", () => {
    expect(refusal([10, 4.25], [7, 7.25], ones)).toEqual([
      "rowNotInUnits",
      { row: 2, value: "4.25", unit: "1", fitting: "0.01" },
      true,
    ]);
    expect(refusal([3000, 4000], [3500, 3500], ones, 1000)).toEqual([
      "columnNotInUnits",
      { column: 1, value: "3500", unit: "1000", fitting: "100" },
      true,
    ]);
  });

  it("a total without weights", () => {
    expect(
      refusal(
        [5, 7],
        [6, 6],
        [
          [1, 1],
          [0, 0],
        ],
      ),
    ).toEqual(["emptyRow", { row: 2, value: "7" }, true]);
    expect(
      refusal(
        [5, 7],
        [6, 6],
        [
          [0, 1],
          [0, 1],
        ],
      ),
    ).toEqual(["emptyColumn", { column: 1, value: "6" }, true]);
  });

  it("zeros that cannot carry the totals, and says which rows or columns fall short", () => {
    const weights = [
      [1, 1, 0],
      [1, 1, 0],
      [1, 1, 1],
    ];
    expect(refusal([30, 20, 10], [20, 20, 20], weights)).toEqual([
      "columnsExceedRows",
      { columns: "3", needed: "20", rows: "3", available: "10" },
      true,
    ]);
    expect(
      refusal(
        [-5, -1, -1],
        [-2, -2, -3],
        [
          [1, 1, 0],
          [1, 1, 1],
          [1, 1, 1],
        ],
      ),
    ).toEqual(["rowsExceedColumns", { rows: "1", needed: "-5", columns: "1–2", available: "-4" }, true]);
  });

  it("a level of groups with a label too few", () => {
    expect(refusal([1, 1], [1, 1], ones, 1, [["a"]])).toEqual([
      "groupsShape",
      { level: 1, labels: 1, rows: 2 },
      false,
    ]);
  });
});
