import { testPack } from "../../../support/pack";
import { findingsAbout, listed, only } from "../../../support/reviewed";
import type { Rows } from "../../../support/workbook";

const findingsOf: ReturnType<typeof findingsAbout> = (sheets, strategy) =>
  findingsAbout("amounts")(sheets, strategy).filter(({ rule }) => rule === "amounts/soft-earmark-scope");

const quoted = {
  ...testPack,
  lines: testPack.lines.map((line) =>
    line.id === "soft"
      ? {
          ...line,
          areasWording: "with a particular focus on: […] (Priority Area 3) and […] (Priority Area 4)",
        }
      : line,
  ),
};

const budget = (...softlyEarmarked: Rows): Rows => [
  ["DKK million"],
  ["Priority area", "Funding line", 2023, 2024],
  ["Priority Area 1", "Core", 12, 12],
  ["Priority Area 2", "Core", 12, 12],
  ["Priority Area 3", "Core", 12, 12],
  ["Priority Area 3", "Softly earmarked", 15, 30],
  ["Priority Area 4", "Core", 12, 12],
  ...softlyEarmarked,
];

test("softly earmarked money in another area is a warning that quotes the strategy", () => {
  const finding = only(
    findingsOf({ Budget: budget(["Priority Area 2", "Softly earmarked", 10, 20]) }, quoted),
  );
  expect(listed([finding])).toEqual(["amounts/soft-earmark-scope at Budget!C8:D8"]);
  expect(finding.severity).toBe("warning");
  expect(finding.words).toBe(
    "“Priority Area 2 – Softly earmarked” puts 30 of “Softly earmarked” into Priority Area 2: Enhancement of IOM’s role in the UN System and strengthened partnerships; the strategy gives it “with a particular focus on: […] (Priority Area 3) and […] (Priority Area 4)”.",
  );
});

test("where the strategy's words are not at hand, its areas are named; only years with money count", () => {
  const finding = only(
    findingsOf({ Budget: budget(["Priority Area 1", "Softly earmarked", null, 20]) }),
    "da",
  );
  expect(listed([finding])).toEqual(["amounts/soft-earmark-scope at Budget!D8"]);
  expect(finding.words).toContain("Strategien giver midlerne til Prioritetsområde 3");
});

test.each<[string, Rows[number]]>([
  ["one of its own areas", ["Priority Area 4", "Softly earmarked", 10, 20]],
  ["no money at all", ["Priority Area 2", "Softly earmarked", 0, null]],
  [
    "a cross-cutting priority, to which the strategy relates it too",
    ["Gender equality", "Softly earmarked", 1, 1],
  ],
  ["another funding line", ["Priority Area 2", "Personnel support", 2, 2]],
  ["no area", ["", "Softly earmarked", 10, 20]],
])("silence for %s", (_, row) => {
  expect(findingsOf({ Budget: budget(row) }, quoted)).toEqual([]);
});

test("every line outside its areas is a finding", () => {
  const found = findingsOf({
    Budget: budget(
      ["Priority Area 1", "Softly earmarked", 5, 5],
      ["Priority Area 2", "Softly earmarked", 5, 5],
    ),
  });
  expect(listed(found)).toEqual([
    "amounts/soft-earmark-scope at Budget!C8:D8",
    "amounts/soft-earmark-scope at Budget!C9:D9",
  ]);
});

test("a title that names two funding lines gives none of the lines below it one", () => {
  const rows: Rows = [
    ["Financial report, Denmark core + soft earmarked (USD)"],
    [],
    ["Priority area", 2023, 2024],
    ...[1, 2, 3, 4].map((n) => [`Priority Area ${n}`, 10, 10]),
    ["Total", 40, 40],
  ];
  expect(findingsOf({ Report: rows }, quoted)).toEqual([]);
});

test("lines under one heading that gives them the area are one finding, which names the heading", () => {
  const rows: Rows = [
    ["Denmark soft earmarked, DKK thousand"],
    ["Outcome", 2023, 2024],
    ["PA2 – UN role and partnerships"],
    ["Outcome 3.1 Border management", 12, 14],
    ["Outcome 3.2 Data", 18, 16],
    ["PA4 – Climate change"],
    ["Outcome 4.1 Early action", 20, 20],
    ["Total", 50, 50],
  ];
  const finding = only(findingsOf({ Soft: rows }, quoted));
  expect(listed([finding])).toEqual(["amounts/soft-earmark-scope at Soft!B4:C5"]);
  expect(finding.words).toMatch(/^“PA2 – UN role and partnerships” puts 60 of “Softly earmarked”/);
});
