import { findingsAbout, listed, only, placeOf, fixOf } from "../../../support/reviewed";
import { changed, soundBudget, typedBudget } from "../../../support/budgets";
import type { CellInit } from "../../../support/workbook";
import { error, f } from "../../../support/workbook";

const findingsOf = findingsAbout(/^data\/|-total$/);

test("an error among the figures is reported, and the totals of it are not checked", () => {
  const finding = only(findingsOf({ Budget: typedBudget({ C4: error("#REF!") }) }));
  expect(listed([finding])).toEqual(["data/error-value at Budget!C4"]);
  expect(finding).toMatchObject({ severity: "error", actual: "#REF!" });
  expect(finding.words).toContain("#REF!");
});

test("totals that only hand the error on are not reported besides", () => {
  const broken = error("#REF!");
  const rows = soundBudget({
    C4: f("=Old!B2*2", broken),
    F4: f("=SUM(B4:E4)", broken),
    C7: f("=SUM(C3:C6)", broken),
    F7: f("=SUM(F3:F6)", broken),
  });
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["data/error-value at Budget!C4"]);
});

test("a total that is broken by itself is reported", () => {
  const rows = soundBudget({ C7: f("=SUM(#REF!)", error("#REF!")), F7: f("=SUM(F3:F6)", 375) });
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["data/error-value at Budget!C7"]);
});

test("a share of nothing in a line that no total counts harms no one", () => {
  const rows = [
    ...soundBudget(),
    ["Share of commitment", ...["B", "C", "D", "E"].map((at) => f(`=${at}7/${at}20`, error("#DIV/0!")))],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

describe("columns beside the one that is counted", () => {
  const revision = (change: Readonly<Record<string, CellInit>> = {}) =>
    changed(
      [
        ["Budget revision, DKK thousand"],
        ["Priority area", 2024, null, null, 2025, null, null],
        [null, ...["Approved", "Change", "Revised", "Approved", "Change", "Revised"]],
        ["Priority Area 3", 5200, -300, 4900, 5600, 400, 6000],
        ["Priority Area 4", 3100, 300, 3400, 3300, -150, 3150],
        ["Total", 8300, 0, 8300, 8900, 250, 9150],
      ],
      change,
    );

  test.each(["B6", "C5", "D5", "E4", "E6", "F6", "G6"])("an error in %s is named there", (cell) => {
    expect(listed(findingsOf({ Revision: revision({ [cell]: error("#REF!") }) }))).toEqual([
      `data/error-value at Revision!${cell}`,
    ]);
  });

  test("nothing is said of them where they are sound, nor of a growth from nothing", () => {
    expect(findingsOf({ Revision: revision() })).toEqual([]);
    expect(findingsOf({ Revision: revision({ F5: f("=G5/0", error("#DIV/0!")) }) })).toEqual([]);
  });
});

describe("errors that one cell makes are one finding, which names it", () => {
  const converted = (rate: CellInit, code: string, formula: (column: string) => string) => {
    const columns = ["B", "C", "D", "E"];
    const rows = typedBudget().map((row) => row.slice(0, 5));
    const change = Object.fromEntries(
      [3, 4, 5, 6].map((row) => [`D${row}`, f(`=${formula(`D${row}`)}`, error(code))] as const),
    );
    const rates = [
      ["Year", 2023, 2024, 2025, 2026],
      ["Planning figure", ...columns.map((column) => (column === "D" ? rate : 2))],
    ];
    return { Budget: changed(rows, { ...change, D7: f("=SUM(D3:D6)", error(code)) }), Base: rates };
  };

  test.each<[string, CellInit, string, RegExp]>([
    ["blank", null, "#DIV/0!", /^These cells show #DIV\/0!, because they divide by Base!D2, which is blank/],
    ["0", 0, "#DIV/0!", /divide by Base!D2, which is 0/],
    ["words", "to come", "#VALUE!", /compute with Base!D2, which holds words/],
    ["an error", error("#DIV/0!"), "#DIV/0!", /take it over from Base!D2/],
  ])("%s", (_, rate, code, words) => {
    const finding = only(findingsOf(converted(rate, code, () => "25/Base!D$2")));
    expect(listed([finding])).toEqual(["data/error-value at Budget!D3:D6"]);
    expect(finding.words).toMatch(words);
    expect(finding.consequences?.map((ref) => placeOf({ sheet: ref.sheet, area: ref }))).toEqual([
      "Budget!D7",
    ]);
  });

  test("of errors with causes of their own each is told", () => {
    const sheets = converted(null, "#DIV/0!", (cell) => `25/Base!D${Number(cell.slice(1)) + 20}`);
    expect(findingsOf(sheets)).toHaveLength(4);
  });
});

test("an error that comes from another file is told by the link", () => {
  const rows = typedBudget({ C4: f("=[1]Data!B2", error("#REF!")) });
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("a formula unlike its neighbours that shows an error is one finding with its fix", () => {
  const all = findingsAbout("data", "formulas");
  const cells = [3, 4, 5, 6].map((row) => [`F${row}`, f(`=SUM(B${row}:E${row})/1`, row)] as const);
  const rows = soundBudget({
    ...Object.fromEntries(cells),
    F5: f("=SUM(B5:E5)/H5", error("#DIV/0!")),
    F7: f("=SUM(F3:F6)", error("#DIV/0!")),
  });
  const finding = only(all({ Budget: rows }));
  expect(listed([finding])).toEqual(["data/error-value at Budget!F5"]);
  expect(finding.words).toContain("Its neighbours’ formula would read =SUM(B5:E5)/1 here.");
  expect(fixOf(finding)).toEqual(["F5: =SUM(B5:E5)/H5 → =SUM(B5:E5)/1"]);
});

test("words in the place of a figure are told there, not at the sums that they make an error", () => {
  const value = error("#VALUE!");
  const rows = soundBudget({
    C4: "tbc",
    F4: f("=B4+C4+D4+E4", value),
    C7: f("=C3+C4+C5+C6", value),
    F7: f("=B7+C7+D7+E7", value),
  });
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["data/placeholder at Budget!C4"]);
});

test("an error in a share beside the budget is reported once, where it begins", () => {
  const shares = ["Share", 0.2, 0.3, 0.3, error("#DIV/0!"), error("#DIV/0!")];
  const formulas = [null, "=F3/F$7", "=F4/F$7", "=F5/F$7", "=F6/F8", "=SUM(G3:G6)"];
  const rows = soundBudget({});
  const header = rows.findIndex((row) => row.includes(2023) || row.includes("2023"));
  const wide = rows.map((row, i) => {
    const at = i - header;
    if (at < 0 || at > 5) return row;
    const value = shares[at]!;
    return [...row, formulas[at] ? f(formulas[at], value as number) : value];
  });
  expect(listed(findingsOf({ Budget: wide }))).toEqual(["data/error-value at Budget!G6"]);
});
