import { renderEvidence } from "../../../../src/review";
import type { Correction, RecognisedBudget } from "../../../../src/review/types";
import { understand } from "../../../../src/review/understand";
import { testPack } from "../../support/pack";
import { area, workbook } from "../../support/workbook";
import type { Rows } from "../../support/workbook";

const rows: Rows = [
  ["Budget"],
  ["Priority area", 2023, 2024],
  ["PA1", 10, 11],
  ["Somewhere in the Sahel", 20, 21],
  ["All of it", 30, 32],
];

function corrected(...corrections: readonly Correction[]): readonly RecognisedBudget[] {
  return understand(workbook({ Budget: rows }), testPack, corrections).budgets;
}

const at = { sheet: "Budget" };

describe("what a reviewer put right counts before what was read", () => {
  test("a unit, set for the table it lies in", () => {
    const [budget] = corrected({ ...at, area: area("B3"), kind: "unit", unit: "DKK million" });
    expect(budget!.unit).toBe("DKK million");
    expect(renderEvidence(budget!, "en")).toContain("Unit DKK million, set by a reviewer");
    expect(renderEvidence(budget!, "da")).toContain("Enhed mio. kr., fastsat ved gennemgang");
  });

  test("the later one of two", () => {
    const unit = (name: string): Correction => ({ ...at, area: area("A2:C5"), kind: "unit", unit: name });
    expect(corrected(unit("DKK"), unit("DKK thousand"))[0]!.unit).toBe("DKK thousand");
  });

  test("a line’s area and funding line: then it is named there and is no stranger", () => {
    const line = { ...at, kind: "line", as: "line", priorityArea: "4", line: "soft" } as const;
    const [budget] = corrected({ ...line, area: area("A4:C4") });
    expect(budget!.lines[1]).toMatchObject({ area: "4", line: "soft", kind: "line", confidence: 1 });
    expect(budget!.areas.map(({ area: id }) => id)).toEqual(["1", "4"]);
    expect(renderEvidence(budget!.lines[1]!, "en")).toEqual(["Set by a reviewer"]);
  });

  test("a row said to be the total: it covers the lines above", () => {
    const [budget] = corrected({ ...at, area: area("A5"), kind: "line", as: "total" });
    expect(budget!.lines[2]).toMatchObject({ kind: "total", covers: [0, 1] });
  });

  test("a row said to be a line although its figures add up", () => {
    const sum: Rows = [...rows.slice(0, 4), ["Total", 30, 32]];
    const { budgets } = understand(workbook({ Budget: sum }), testPack, [
      { ...at, area: area("A5:C5"), kind: "line", as: "memo" },
    ]);
    expect(budgets[0]!.lines[2]!.kind).toBe("memo");
  });

  test("a table said to be none stays unclaimed", () => {
    expect(corrected({ ...at, area: area("A2:C5"), kind: "notBudget" })).toEqual([]);
  });

  test("a table said to be one is claimed, surely", () => {
    const posts: Rows = [["Number of staff"], ["Country", 2023, 2024], ["Denmark", 1, 2], ["Kenya", 3, 4]];
    const book = workbook({ Budget: posts });
    expect(understand(book, testPack).budgets).toEqual([]);
    const { budgets } = understand(book, testPack, [{ ...at, area: area("A2"), kind: "budget" }]);
    expect(budgets).toMatchObject([{ confidence: 1, corrected: true }]);
    expect(renderEvidence(budgets[0]!, "en")[0]).toBe("A reviewer said that this is a budget");
  });

  test("corrections of other sheets change nothing", () => {
    expect(corrected({ sheet: "Other", area: area("A1:Z99"), kind: "notBudget" })).toHaveLength(1);
  });
});

describe("the evidence", () => {
  const [budget] = understand(
    workbook({
      Budget: [
        ["Bidrag i mio. kr."],
        ["Prioritetsområde", "Bevillingslinje", 2023, 2024],
        ["PA1", "Kernebidrag", 10, 11],
        [null, "Personelstøtte", 1, 1],
        ["I alt", null, 11, 12],
      ],
    }),
    testPack,
  ).budgets;

  test("says where years stand, what is named and where the unit was read", () => {
    expect(renderEvidence(budget!, "en")).toEqual([
      "Years 2023 to 2024 in C2:D2",
      "1 of 4 priority areas named",
      "2 funding lines named",
      "1 row or column of totals",
      "Unit DKK million, stated in “Bidrag i mio. kr.”",
    ]);
    expect(budget).toMatchObject({
      yearsArea: area("C2:D2"),
      unitCell: { sheet: "Budget", ...area("A1") },
    });
  });

  test("says of every line how it was understood", () => {
    expect(budget!.lines.map((line) => renderEvidence(line, "en"))).toEqual([
      ["Priority area by “PA1”", "Funding line by “Kernebidrag”"],
      ["Priority area by “PA1” above", "Funding line by “Personelstøtte”"],
      ["Sum by its label “I alt”", "Adds 2 lines"],
    ]);
    expect(renderEvidence(budget!.lines[1]!, "da")).toEqual([
      "Prioritetsområde ud fra »PA1« ovenfor",
      "Bevillingslinje ud fra »Personelstøtte«",
    ]);
    expect(budget!.lines[0]!.labelArea).toEqual(area("A3:B3"));
  });
});
