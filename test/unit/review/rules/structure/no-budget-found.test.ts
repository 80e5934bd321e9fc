import { findingsOf, listed, only } from "../../../support/reviewed";
import { soundBudget } from "../../../support/budgets";

test("a workbook of other tables is said to hold no budget, so that silence is not taken for approval", () => {
  const finding = only(
    findingsOf({
      Staff: [
        ["Staff by category", 2023, 2024],
        ["Professional", 10, 11],
        ["Total", 10, 11],
      ],
    }),
  );
  expect(listed([finding])).toEqual(["structure/no-budget-found at workbook"]);
  expect(finding.words).toContain("IOM 2023–2026");
});

test("an empty workbook holds none either", () => {
  expect(listed(findingsOf({ Sheet1: [] }))).toEqual(["structure/no-budget-found at workbook"]);
});

test("a budget beside other sheets is enough", () => {
  expect(findingsOf({ Notes: [["Text"]], Budget: soundBudget() })).toEqual([]);
});

test("a workbook of indicators alone is noted, without saying that nothing was checked", () => {
  const finding = only(findingsOf({ Results: [["Code"], ["E.1.3"], ["E1.5"]] }));
  expect(finding.severity).toBe("note");
  expect(finding.words).toContain("Only the indicators were checked");
});

test.each<[string, Parameters<typeof findingsOf>[0]]>([
  [
    "periods that are no years",
    {
      Plan: [
        ["Area", "Phase A", "Phase B"],
        ["PA1", 1, 2],
        ["PA2", 1, 2],
      ],
    },
  ],
  [
    "no years at all",
    {
      Plan: [
        [null, "PA1", "PA2"],
        ["Core", 1, 2],
        ["Soft", 1, 2],
      ],
    },
  ],
])("areas and figures with %s are a warning that admits what was not understood", (_, sheets) => {
  const finding = only(findingsOf(sheets));
  expect(listed([finding])).toEqual(["structure/no-budget-found at Plan"]);
  expect(finding.severity).toBe("warning");
  expect(finding.words).toContain("only the rules that need no budget were run");
});
