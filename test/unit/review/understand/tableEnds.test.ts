import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { areaAddress } from "../../../../src/workbook/address";
import { findingsOf, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const areas: Rows = [
  ["Priority area (DKK million)", 2023, 2024, "Total"],
  ...[1, 2, 3, 4].map((n) => [`Priority Area ${n}`, 10, 20, 30]),
  ["Total", 40, 80, 120],
];

const budgetOf = (rows: Rows): string[] =>
  understand(workbook({ Budget: rows }), pack).budgets.map(({ area }) => areaAddress(area));

test.each([
  ["a date", [["Date", 45_018]]],
  [
    "a version and a name",
    [
      ["Prepared by", "Ana Ruiz"],
      ["Version", 2],
    ],
  ],
  ["an account", [["Bank account", 1_234_567_890], ["Contact: iom@iom.int"]]],
  ["a signature with its date further right", [["Approved by", null, 45_018]]],
  [
    "Danish words",
    [
      ["Udarbejdet af", "P. Holm"],
      ["Dato", 45_018],
    ],
  ],
])("a table ends at its total, before those who sign with %s", (_, signed) => {
  const rows = [...areas, [], ...signed] as Rows;
  expect(budgetOf(rows)).toEqual(["A1:D6"]);
  expect(listed(findingsOf({ Budget: rows }, pack))).toEqual([]);
});

test("signatures may follow the total without an empty line", () => {
  expect(budgetOf([...areas, ["Version", 2], ["Date", 45_018]])).toEqual(["A1:D6"]);
});

test("amounts in several years below the total belong to the table, and so does what names a cost", () => {
  expect(budgetOf([...areas, [], ["Equipment for borders", 5, 6, 11]])).toEqual(["A1:D8"]);
  expect(budgetOf([...areas, [], ["Audit", null, 1, 1]])).toEqual(["A1:D8"]);
});

test("an area’s row that adds a single row below it is its sum", () => {
  const block = (n: number, children: readonly string[], from: number): Rows => [
    [
      `Priority Area ${n}`,
      f(`=SUM(B${from + 1}:B${from + children.length})`, 10 * children.length),
      f(`=SUM(C${from + 1}:C${from + children.length})`, 20 * children.length),
    ],
    ...children.map((label) => [label, 10, 20]),
  ];
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ...block(1, ["Governance", "Results"], 2),
    ...block(2, ["UN network", "UN reform"], 5),
    ...block(3, ["Borders", "Statistics"], 8),
    // The only row below it goes by a name of the area itself.
    ...block(4, ["Climate"], 11),
    ["Total", f("=B2+B5+B8+B11", 70), f("=C2+C5+C8+C11", 140)],
  ];
  expect(listed(findingsOf({ Budget: rows }, pack)).filter((one) => !one.includes("commitment"))).toEqual([]);
  const { lines } = understand(workbook({ Budget: rows }), pack).budgets[0]!;
  expect(lines[9]).toMatchObject({ kind: "subtotal", area: "4", covers: [10] });
  expect(lines[11]!.covers).toEqual([1, 2, 4, 5, 7, 8, 10]);
});

const withActuals = (header: string, isCounted: boolean): Rows => [
  ["Priority area (DKK million)", header, 2023, 2024, "Total"],
  ...[1, 2, 3, 4].map((n) => [`Priority Area ${n}`, 15, 10, 20, isCounted ? 45 : 30]),
  ["Total", 60, 40, 80, isCounted ? 180 : 120],
];

test.each(["2022 (actual)", "Regnskab 2022", "2022 expenditure"])(
  "“%s” before the request is none of its years where the totals leave it out",
  (header) => {
    const rows = withActuals(header, false);
    const [budget] = understand(workbook({ Budget: rows }), pack).budgets;
    expect(budget!.years.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(budget!.columns!.map(({ role }) => role)).toEqual(["apart", "amount", "amount", "total"]);
    expect(listed(findingsOf({ Budget: rows }, pack))).toEqual([]);
  },
);

test("a year before the strategy that the totals count, or that is not called actual, stays a year of the request", () => {
  for (const rows of [withActuals("2022 (actual)", true), withActuals("2022", false)]) {
    const [budget] = understand(workbook({ Budget: rows }), pack).budgets;
    expect(budget!.years.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
  }
});

describe("two empty lines and headers without years", () => {
  const shares: Rows = [
    ["Priority area", "Share of core", "Share of soft"],
    ["PA1", 0.5, 0.4],
    ["PA2", 0.5, 0.6],
    ["Total", f("=SUM(B11:B12)", 1), f("=SUM(C11:C12)", 1)],
  ];

  test.each([
    ["Share of core", "Share of soft"],
    ["Core %", "Soft %"],
    ["Weights", "Other weights"],
  ])("begin another table: %s | %s", (...words) => {
    const rows: Rows = [...areas, [], [], [shares[0]![0]!, ...words], ...shares.slice(1)];
    expect(budgetOf(rows)).toEqual(["A1:D6"]);
    expect(listed(findingsOf({ Budget: rows }, pack))).toEqual([]);
  });

  test("but amounts that are still to come begin none", () => {
    const rows: Rows = [
      ...areas.slice(0, 5),
      [],
      [],
      ["Personnel support", "tbd", "tbd", null],
      ["Total", 40, 80, 120],
    ];
    expect(budgetOf(rows)).toEqual(["A1:D9"]);
  });
});
