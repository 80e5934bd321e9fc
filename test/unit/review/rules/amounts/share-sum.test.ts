import { findingsAbout, listed, only } from "../../../support/reviewed";
import type { CellInit, Rows } from "../../../support/workbook";
import { f, formatted } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts");

const AMOUNTS = [20, 20, 40, 20];
const withShares = (shares: readonly CellInit[], total: CellInit, sum: CellInit = 100): Rows => [
  ["USD million"],
  ["Priority area", 2023, 2024, "Total", "Share of total"],
  ...AMOUNTS.map((amount, i) => [`Priority Area ${i + 1}`, amount / 2, amount / 2, amount, shares[i]]),
  ["Total", 50, 50, sum, total],
];

test("one share that its amount contradicts is reported where it stands", () => {
  const finding = only(findingsOf({ Budget: withShares([20, 20, 45, 20], 100) }));
  expect(listed([finding])).toEqual(["amounts/share-sum at Budget!E5"]);
  expect(finding).toMatchObject({ severity: "warning", expected: 40, actual: 45 });
  expect(finding.words).toBe(
    "“Priority Area 3” is given a share of 45 %; its amount is 40 % of the total. The shares add up to 105 %.",
  );
});

test("shares kept as parts of 1 are shown as per cent", () => {
  const percent = (value: number) => formatted(value, "0 %");
  const finding = only(
    findingsOf({ Budget: withShares([0.2, 0.12, 0.4, 0.2].map(percent), percent(0.92)) }),
    "da",
  );
  expect(listed([finding])).toEqual(["amounts/share-sum at Budget!E4"]);
  expect(finding.words).toContain("har en andel på 12 %, men beløbet er 20 % af summen");
});

test("where several shares are off, all of them are meant", () => {
  const finding = only(findingsOf({ Budget: withShares([25, 25, 30, 25], 105) }));
  expect(listed([finding])).toEqual(["amounts/share-sum at Budget!E3:E6"]);
  expect(finding.words).toBe("The shares add up to 105 % instead of 100 % (rounding may account for 2).");
});

test("a total of shares that they do not add up to", () => {
  const finding = only(findingsOf({ Budget: withShares([20, 20, 40, 20], 90) }));
  expect(listed([finding])).toEqual(["amounts/share-sum at Budget!E7"]);
});

test.each<[string, Rows]>([
  ["that are rounded", withShares([20.1, 19.9, 40.1, 20], 100)],
  ["that are rounded to whole per cent", withShares([20, 20, 39, 20], 100)],
  ["of some lines only", withShares([20, null, 45, 20], null)],
  [
    "that are computed",
    withShares(
      AMOUNTS.map((amount, i) => f(`=D${i + 3}/D$7`, amount / 100, "0.0%")),
      f("=SUM(E3:E6)", 1, "0.0%"),
    ),
  ],
])("silence for shares %s", (_, rows) => {
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("shares by area on a sheet of assumptions, beside no amounts", () => {
  const percent = (value: number) => formatted(value, "0%");
  const assumptions = (
    header: string,
    shares: readonly number[],
    labels = ["PA1", "PA2", "PA3", "PA4"],
  ): Rows => [
    ["Priority area", header],
    ...shares.map((share, i) => [labels[i]!, percent(share)]),
    [
      "Total",
      f(
        `=SUM(B2:B${shares.length + 1})`,
        shares.reduce((sum, share) => sum + share, 0),
        "0%",
      ),
    ],
  ];
  const about = (sheet: Rows) =>
    listed(findingsOf({ Budget: withShares([20, 20, 40, 20], 100), Assumptions: sheet }));
  expect(about(assumptions("Share of core", [0.25, 0.2, 0.35, 0.25]))).toEqual([
    "amounts/share-sum at Assumptions!B2:B5",
  ]);
  expect(about(assumptions("Share of core", [0.2, 0.2, 0.35, 0.25]))).toEqual([]);
  expect(about(assumptions("Share of staff time", [0.25, 0.2, 0.35, 0.25]))).toEqual([]);
  expect(about(assumptions("Share of core", [0.25, 0.2, 0.35, 0.25], ["Anna", "Bo", "Carl", "Dan"]))).toEqual(
    [],
  );
  expect(about(assumptions("Share of core", [0.2, 0.2, 0.05, 0.05]))).toEqual([]);
});

test("shares of a wrong total follow from it", () => {
  const shares = AMOUNTS.map((amount, i) => f(`=D${i + 3}/D$7`, amount / 80, "0.0%"));
  const finding = only(findingsOf({ Budget: withShares(shares, f("=SUM(E3:E6)", 1.25, "0.0%"), 80) }));
  expect(listed([finding])).toEqual(["amounts/grand-total at Budget!D7"]);
});
