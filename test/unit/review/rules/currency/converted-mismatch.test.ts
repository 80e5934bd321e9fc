import { changed } from "../../../support/budgets";
import { findingsAbout, listed, only } from "../../../support/reviewed";
import type { CellInit, Rows } from "../../../support/workbook";
import { f } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts", "currency");

const DKK = [
  [12_000, 12_400],
  [11_000, 13_100],
  [27_000, 38_300],
  [25_000, 36_200],
];
const sum = (at: number): number => DKK.reduce((so, row) => so + row[at]!, 0);
const usd = (value: number): number => Math.round(value / 6.9);

/** DKK thousand with USD thousand beside, at a stated 6.90. */
function budget(change: Readonly<Record<string, CellInit>> = {}): Rows {
  const rows: Rows = [
    ["Exchange rate: 1 USD = 6.90 DKK"],
    ["Priority area", 2023, 2024, 2023, 2024],
    ["", "DKK thousand", "DKK thousand", "USD thousand", "USD thousand"],
    ...DKK.map((row, i) => [`Priority Area ${i + 1}`, ...row, ...row.map(usd)]),
    ["Total", sum(0), sum(1), usd(sum(0)), usd(sum(1))],
  ];
  return changed(rows, change);
}

test("amounts converted at the stated rate and rounded are sound, though their rounded total is one off", () => {
  expect(findingsOf({ Budget: budget() })).toEqual([]);
});

test("an amount that the rate does not give is reported where it stands; its total follows from it", () => {
  const finding = only(findingsOf({ Budget: budget({ D5: 1_949 }) }));
  expect(listed([finding])).toEqual(["currency/converted-mismatch at Budget!D5"]);
  expect(finding).toMatchObject({ severity: "error", actual: 1_949 });
  expect(finding.words).toContain(
    "“Priority Area 2” is 1,949 in USD thousand for 2023; at 6.9 DKK per USD it would be 1,594.2.",
  );
  expect(finding.consequences).toHaveLength(1);
});

test("a wrong total in kroner is reported there; the dollars that follow from it are not", () => {
  const wrong = sum(0) + 3_000;
  const finding = only(findingsOf({ Budget: budget({ B8: wrong, D8: usd(wrong) }) }));
  expect(listed([finding])).toEqual(["amounts/column-total at Budget!B8"]);
  expect(finding.consequences?.map(({ column, row }) => [column, row])).toContainEqual([3, 7]);
});

test("all amounts of a year at another rate than the stated one are one finding", () => {
  const dear = Object.fromEntries(
    [...DKK.map((row) => row[0]!), sum(0)].map((value, i) => [`D${i + 4}`, Math.round(value / 7.4)]),
  );
  const finding = only(findingsOf({ Budget: budget(dear) }), "da");
  expect(listed([finding])).toEqual(["currency/converted-mismatch at Budget!D4:D8"]);
  expect(finding.severity).toBe("warning");
  expect(finding.words).toContain("DKK pr. USD, men den angivne kurs er 6,9");
});

test("formulas at the rate are sound, and so is a rate written the other way round", () => {
  const rows = budget().map((row, i) =>
    i < 3
      ? row
      : row.map((cell, j) => (j > 2 ? f(`=${"BC"[j - 3]!}${i + 1}/6.9`, Number(row[j - 2]) / 6.9) : cell)),
  );
  expect(findingsOf({ Budget: rows })).toEqual([]);
  expect(findingsOf({ Budget: [["Exchange rate: 1 DKK = 0.1449 USD"], ...rows.slice(1)] })).toEqual([]);
});

test("amounts without any common rate are left alone", () => {
  const wild = { D4: 500, D5: 3_000, D6: 2_000, D7: 9_000, D8: 14_500 };
  expect(findingsOf({ Budget: budget(wild) }).filter(({ rule }) => rule.startsWith("currency/"))).toEqual([]);
});

const computed = (change: Readonly<Record<string, CellInit>>): Rows =>
  changed(
    [
      ["Rate DKK per USD", 6.9],
      ["Priority area", 2023, 2024, "Total", 2023, 2024, "Total"],
      ["", "DKK", "DKK", "DKK", "USD", "USD", "USD"],
      ...[690_000, 1_380_000, 2_070_000, 2_760_000].map((dkk, i) => {
        const row = i + 4;
        return [
          `Priority Area ${i + 1}`,
          dkk,
          dkk,
          f(`=SUM(B${row}:C${row})`, 2 * dkk),
          f(`=B${row}/$B$1`, dkk / 6.9),
          f(`=C${row}/$B$1`, dkk / 6.9),
          f(`=SUM(E${row}:F${row})`, (2 * dkk) / 6.9),
        ];
      }),
    ],
    change,
  );

test("a number typed over one conversion is one finding; the total over years follows from it", () => {
  const rows = computed({ E5: 250_000, G5: f("=SUM(E5:F5)", 450_000) });
  const findings = findingsAbout("currency", "formulas", /^amounts\/row-total/)({ Budget: rows });
  expect(listed(findings)).toEqual(["currency/converted-mismatch at Budget!E5"]);
});

test("a conversion by a number of its own is told by what is wrong with its formula", () => {
  const rows = computed({
    E5: f("=B5/6.5", 1_380_000 / 6.5),
    G5: f("=SUM(E5:F5)", 1_380_000 / 6.5 + 200_000),
  });
  const findings = findingsAbout("currency", "formulas", /^amounts\/row-total/)({ Budget: rows });
  expect(listed(findings)).toEqual(["formulas/constant-in-formula at Budget!E5"]);
});

test("the rate over a table of dollars on a sheet of its own is the one that is told", () => {
  const table = (amounts: readonly number[]): Rows => [
    ["Priority area", 2023, 2024],
    ...amounts.map((amount, i) => [`PA${i + 1}`, amount, amount]),
  ];
  const dollars = table([2.9, 1.74, 5.8, 4.06]).map((row, i) => (i === 3 ? ["PA3", 5.8, 5.4] : row));
  const finding = only(
    findingsOf({
      Kroner: [["DKK million"], ...table([20, 12, 40, 28])],
      Dollars: [["USD million"], ["Exchange rate", 6.9], ...dollars],
    }).filter(({ rule }) => rule === "currency/converted-mismatch"),
  );
  expect(finding.words).toContain("at 6.9 DKK per USD it would be 5.8");
});

describe("a line below the total that gives it in a second currency", () => {
  const withLine = (label: string, dollars: readonly CellInit[], over: Rows = []): Rows => [
    ["Exchange rate: 1 USD = 6.90 DKK"],
    ["Priority area (DKK million)", 2023, 2024, 2025, 2026],
    ...[12.5, 8.5, 30, 22].map((value, i): CellInit[] => [
      `Priority Area ${i + 1}`,
      ...Array<number>(4).fill(value),
    ]),
    ["Total", ...["B", "C", "D", "E"].map((c) => f(`=SUM(${c}3:${c}6)`, 73))],
    ...over,
    [label, ...dollars],
  ];
  const RIGHT = [10.58, 10.58, 10.58, 10.58];

  test.each(["Total USD", "I alt, USD mio.", "Equivalent in USD million"])(
    "%s: the year that the rate does not give",
    (label) => {
      expect(findingsOf({ Budget: withLine(label, RIGHT) })).toEqual([]);
      const finding = only(findingsOf({ Budget: withLine(label, [10.58, 10.58, 15.08, 10.58]) }));
      expect(listed([finding])).toEqual(["currency/converted-mismatch at Budget!D8"]);
      expect(finding.words).toContain(
        "is 15.08 in USD million for 2025; at 6.9 DKK per USD it would be 10.58",
      );
    },
  );

  test("in whole dollars", () => {
    const whole = [10_579_710, 10_579_710, 15_079_710, 10_579_710];
    expect(listed(findingsOf({ Budget: withLine("Total in USD", whole) }))).toEqual([
      "currency/converted-mismatch at Budget!D8",
    ]);
  });

  test.each<[string, Rows]>([
    ["each year at a rate of its own", withLine("Total USD", [10.58, 10.9, 10.2, 11.3])],
    ["all at another rate than the stated one", withLine("Total USD", [11.2, 11.2, 11.2, 11.2])],
    [
      "it is the total’s, with a line between",
      withLine("Total USD", RIGHT, [["Personnel support", 2, 2, 2, 2]]),
    ],
  ])("nothing is said where %s", (_, rows) => {
    expect(listed(findingsOf({ Budget: rows }))).not.toContainEqual(
      expect.stringContaining("converted-mismatch"),
    );
  });
});
