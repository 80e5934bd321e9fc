import { renderEvidence } from "../../../../src/review";
import { understand } from "../../../../src/review/understand";
import { findingsAbout, listed, only } from "../../support/reviewed";
import { testPack } from "../../support/pack";
import type { Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const rows = (change: (row: number) => string = (row) => `=SUM(B${row}:D${row})`): Rows => [
  ["Workplan budget (DKK million)"],
  ["Priority area", "2023/24", "2024/25", "2025/26", "Total"],
  ...[3, 4, 5, 6].map((row) => [
    `PA${row - 2}`,
    5,
    10,
    10,
    f(change(row), change(row).includes("C") ? 15 : 25),
  ]),
  ["Total", 20, 40, 40, 100],
];

test("years that do not begin in January keep what they are called, beside the year that they count as", () => {
  const [budget] = understand(workbook({ Budget: rows() }), testPack).budgets;
  expect(budget!.years).toEqual([
    { year: 2023, index: 1, shown: "2023/24" },
    { year: 2024, index: 2, shown: "2024/25" },
    { year: 2025, index: 3, shown: "2025/26" },
  ]);
  expect(renderEvidence(budget!, "en")).toContain(
    "A year counts as the one it begins in: “2023/24”, “2024/25”, “2025/26” as 2023, 2024, 2025",
  );
  expect(renderEvidence(budget!, "da")).toContain(
    "Et år tæller som det år, det begynder i: »2023/24«, »2024/25«, »2025/26« som 2023, 2024, 2025",
  );
});

test("a formula that leaves such a year out is told with its header", () => {
  const found = findingsAbout("amounts")({
    Budget: rows((row) => (row === 5 ? "=SUM(B5:C5)" : `=SUM(B${row}:D${row})`)),
  });
  expect(only(found).words).toContain("The formula leaves out “2025/26”.");
});

test("what exceeds the commitment says as which year it counts", () => {
  const dear = rows().map((row) => row.map((cell) => (typeof cell === "number" ? cell * 4 : cell)));
  const words = findingsAbout(/commitment-exceeded/)({ Budget: dear }).map((one) => only([one]).words);
  expect(words.join(" ")).toContain("160 is asked for in 2025 (“2025/26”)");
});

test("columns of two years each are held against no single year's commitment", () => {
  const biennia: Rows = [
    ["DKK million"],
    ["Priority area", "2023-24", "2025-26", "Total"],
    ...[32, 24, 65, 54].map((first, i) => [`PA${i + 1}`, first, 50, first + 50]),
    ["Total", 175, 200, 375],
  ];
  expect(findingsAbout("amounts", "structure")({ Budget: biennia })).toEqual([]);
});

test("the total of a year that is made of columns is told with the year and the column", () => {
  const months: Rows = [
    ["Budget 2024 (DKK million)"],
    ["Priority area", "Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024", "Total 2024"],
    ...[3, 4, 5, 6].map((row) => [`PA${row - 2}`, ...[1, 1, 3, 5], row === 4 ? 5 : 10]),
  ];
  const found = only(findingsAbout("amounts")({ Budget: months }));
  expect(found.words).toBe(
    "“PA2” for 2024 is 5, but its parts add up to 10 (difference -5). The difference equals “Q4 2024” (5): it is probably left out.",
  );
});

test("the columns of a finance act are years, of which the account before the period is not asked for", () => {
  const act: Rows = [
    ["§ 06.32.10.14. IOM, mio. kr."],
    ["", "R 2022", "B 2023", "F 2024", "BO1 2025", "BO2 2026", "I alt 2023-26"],
    ["Kernebidrag", 50, 48, 48, 48, 48, f("=SUM(C3:F3)", 192)],
    ["Blødt øremærket", 0, 25, 50, 50, 50, f("=SUM(C4:F4)", 175)],
    ["Personelstøtte", 1.5, 2, 2, 2, 2, f("=SUM(C5:F5)", 8)],
    ["Udgift i alt", 51.5, 75, 100, 100, 100, f("=SUM(G3:G5)", 375)],
  ];
  const book = { Ark1: act };
  const [budget] = understand(workbook(book), testPack).budgets;
  expect(budget!.years.map(({ year, index }) => `${year} ${index}`)).toEqual([
    "2023 2",
    "2024 3",
    "2025 4",
    "2026 5",
  ]);
  expect(findingsAbout(/./)(book)).toEqual([]);
});

test("a list by posting year with its currency beside the amounts", () => {
  const list: Rows = [
    ["WBS", "Priority area", "Posting year", "Amount", "Curr."],
    ...[1, 2, 3, 4].flatMap((area) =>
      [2023, 2024, 2025, 2026].map((year) => [
        `CS.${area}`,
        `PA${area}`,
        year,
        1e6,
        area === 3 && year === 2024 ? "USD" : "DKK",
      ]),
    ),
  ];
  const [budget] = understand(workbook({ Export: list }), testPack).budgets;
  expect(budget).toMatchObject({ form: "list", unit: "DKK" });
  const found = findingsAbout("currency")({ Export: list });
  expect(listed(found)).toEqual(["currency/mixed-currency at Export!E11"]);
});
