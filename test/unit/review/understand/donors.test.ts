import { renderEvidence } from "../../../../src/review";
import type { RecognisedBudget } from "../../../../src/review/types";
import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import type { Rows } from "../../support/workbook";
import { workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

const paidByOthers = (labels: readonly string[]): string[] => {
  const rows: Rows = [
    ["Contributions 2023–2024 (DKK million)"],
    ["Donor", 2023, 2024],
    ...labels.map((label) => [label, 10, 20]),
    ["Total", 10 * labels.length, 20 * labels.length],
  ];
  const [budget] = understand(workbook({ Budget: rows }), pack).budgets;
  expect(budget!.lines.at(-1)!.covers).toHaveLength(labels.length);
  return budget!.lines.flatMap(({ label, otherDonor }) => (otherDonor ? [label] : []));
};

test("beside the donor’s own row those of others are told for information", () => {
  expect(paidByOthers(["Denmark", "Sweden", "EU", "IOM own contribution"])).toEqual([
    "Sweden",
    "EU",
    "IOM own contribution",
  ]);
  expect(paidByOthers(["Danmark (bidrag)", "Norge", "Andre donorer"])).toEqual(["Norge", "Andre donorer"]);
});

test("a funding line behind the donor’s name, and remarks behind the others’, make no difference", () => {
  expect(
    paidByOthers([
      "Denmark – soft earmarked (requested)",
      "Denmark: core",
      "Germany (confirmed)",
      "IOM own contribution (in kind)",
    ]),
  ).toEqual(["Germany (confirmed)", "IOM own contribution (in kind)"]);
});

test("what is known of whose money it is stands in the evidence, and doubt lowers the confidence", () => {
  const told = (labels: readonly string[]): { readonly evidence: string; readonly confidence: number } => {
    const rows: Rows = [
      ["DKK million"],
      ["Priority area", 2023, 2024],
      ...labels.map((label) => [label, 1, 2]),
    ];
    const [budget] = understand(workbook({ Budget: rows }), pack).budgets;
    return { evidence: renderEvidence(budget!, "en").join("\n"), confidence: budget!.confidence };
  };
  const areas = ["PA1", "PA2", "PA3", "PA4"];
  expect(told(["Denmark – core", "Sweden"]).evidence).toContain("1 line is another donor’s money");
  const unclear = told([...areas, "Sweden"]);
  expect(unclear.evidence).toContain("1 line is called after another donor");
  expect(unclear.confidence).toBeLessThan(told(areas).confidence);
});

test("where a row may be the donor’s own, or the donor has none, all are left as they are", () => {
  expect(paidByOthers(["Denmark", "Sweden", "Border posts"])).toEqual([]);
  expect(paidByOthers(["Sweden", "EU", "Norway"])).toEqual([]);
});

test.each([
  "IOM unearmarked",
  "IOM core",
  "IOM regular budget",
  "IOM RMF",
  "UNHCR core funding",
  "Norway (core)",
])(
  "beside other donors what an organisation calls its own money is no line of the strategy’s: %s",
  (other) => {
    const rows: Rows = [
      ["Programme financing by source (DKK million)", 2023, 2024],
      ["Priority Area 3"],
      ["Denmark (softly earmarked)", 12, 26],
      ["Denmark – core", 10, 11],
      ["Sweden (Sida)", 8, 8],
      [other, 2, 2],
      ["Subtotal PA3", 32, 47],
    ];
    const [{ lines }] = understand(workbook({ Financing: rows }), pack).budgets as [RecognisedBudget];
    expect(lines.flatMap(({ label, otherDonor }) => (otherDonor ? [label] : []))).toEqual([
      "Sweden (Sida)",
      other,
    ]);
    expect(lines.map(({ line }) => line)).toEqual(["soft", "core", null, null, null]);
  },
);

test("the organisation’s name before Denmark’s own two lines makes neither another’s", () => {
  expect(paidByOthers(["Denmark, soft earmarked", "IOM core"])).toEqual([]);
});
