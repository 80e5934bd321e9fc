import { findingsAbout, listed, only } from "../../../support/reviewed";
import { soundBudget, typedBudget } from "../../../support/budgets";
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
