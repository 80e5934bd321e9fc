import { findingsAbout, listed, only } from "../../../support/reviewed";
import { f } from "../../../support/workbook";
import type { Rows } from "../../../support/workbook";

const findingsOf = findingsAbout(/-area$/);

const withExtra = (label: string): Rows => [
  ["Priority area", 2023, 2024],
  ...["PA1", "PA2", "PA3", "PA4", label].map((text) => [text, 10, 12]),
];

test.each(["Priority Area 5", "PA 7", "Human rights"])(
  "“%s” under “Priority area” is none of the strategy's",
  (label) => {
    const finding = only(findingsOf({ Budget: withExtra(label) }));
    expect(listed([finding])).toEqual(["structure/unknown-area at Budget!A6"]);
    expect(finding.actual).toBe(label);
  },
);

test("“1.000” in the header is the amounts' unit, not the first area", () => {
  const [, ...rest] = withExtra("Human rights");
  const finding = only(findingsOf({ Budget: [["Prioritet (1.000 kr.)", 2023, 2024], ...rest] }));
  expect(finding.actual).toBe("Human rights");
});

test("a number that the strategy lacks is an error, other words are a note where no area is missing", () => {
  const severity = (rows: Rows) =>
    findingsOf({ Budget: rows }).find(({ rule }) => rule === "structure/unknown-area")?.severity;
  expect(severity(withExtra("Priority Area 5"))).toBe("error");
  expect(severity(withExtra("Human rights"))).toBe("note");
  expect(severity(withExtra("Human rights").filter((_, i) => i !== 2))).toBe("error");
});

test.each(["5", "Human rights"])("“%s” is no less wrong where a field names the funding line", (label) => {
  const head: Rows = [["Funding line", "Softly earmarked funding"], []];
  const rows = (last: string): Rows => [
    ["Priority area", "Output", 2024, 2025],
    ["3", "3.1 Border officials trained", 310, 330],
    ["4", "4.1 Climate mobility mapped", 220, 260],
    [last, "4.2 Local adaptation plans", 140, 160],
  ];
  for (const above of [[], head]) {
    const found = findingsOf({ Proposal: [...above, ...rows(label)] });
    const [unknown] = found.filter(({ rule }) => rule === "structure/unknown-area");
    expect(unknown).toMatchObject({ severity: "error", actual: label });
  }
  expect(findingsOf({ Proposal: [...head, ...rows("4")] })).toEqual([]);
});

test("the nearest area is offered where the words point at one", () => {
  const finding = only(findingsOf({ Budget: withExtra("Priority Area 8: Climate and displacement") }));
  expect(finding.words).toContain("The nearest is “Priority Area 4:");
});

test.each([
  "Overhead 7 %",
  "Personnel support",
  "Audit and evaluation",
  "Contingency",
  "Gender",
  "Total",
  "of which Africa",
  "Uforudsete udgifter",
  "Programme management",
  "Danish secretariat",
  "Travel",
  "Equipment",
  "Innovation",
  "Unspent balance from the year before",
  "Overførsel fra året før",
])("“%s” beside the areas is no unknown area", (label) => {
  expect(listed(findingsOf({ Budget: withExtra(label) })).filter((text) => text.includes("unknown"))).toEqual(
    [],
  );
});

test("what stands under other headers is left alone", () => {
  const rows: Rows = [
    ["Priority area", "Activity", 2023, 2024],
    ["PA1", "Human rights training", 10, 12],
    ["PA2", "Coordination", 10, 12],
    ["PA3", "Border posts", 10, 12],
    ["PA4", "Early warning", 10, 12],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("activities that an area's own sum adds stand in no area's place, a number that the strategy lacks does", () => {
  const rows = (activity: string): Rows => [
    ["Area", 2024, 2025],
    ["PA1", 10, 12],
    ["PA2", 10, 12],
    ["PA3", f("=SUM(B5:B6)", 30), f("=SUM(C5:C6)", 34)],
    ["   Border management", 20, 22],
    [activity, 10, 12],
    ["PA4", 10, 12],
    ["Total", f("=B2+B3+B4+B7", 60), f("=C2+C3+C4+C7", 70)],
  ];
  expect(listed(findingsOf({ Budget: rows("   Migration data") }))).toEqual([]);
  expect(listed(findingsOf({ Budget: rows("   Priority Area 7") }))).toEqual([
    "structure/unknown-area at Budget!A6",
  ]);
});

test("a wording that stands in several lines is reported once", () => {
  const rows: Rows = [
    ["Priority area", "Funding line", 2023, 2024],
    ...["PA1", "PA2", "PA3", "PA4", "Human rights", "Human rights"].map((area, i) => [
      area,
      i % 2 ? "Soft" : "Core",
      1,
      2,
    ]),
  ];
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["structure/unknown-area at Budget!A6"]);
});

test("without a header a label among areas is unknown where one of them is missing", () => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ...["Priority Area 1", "Priority Area 2", "Human rights", "Priority Area 4", "Office rent"].map(
      (label) => [label, 1, 2],
    ),
  ];
  expect(listed(findingsOf({ Budget: rows.slice(0, 5) }))).toEqual(["structure/unknown-area at Budget!A4"]);
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["structure/missing-area at Budget!A1:C6"]);
});

test("typing errors in “Priority Area” are no unknown area", () => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ...["Priority Area 1", "Priorty Aera 2", "Prioirty area 3", "Priority Area 4"].map((label) => [
      label,
      1,
      2,
    ]),
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("a label in the place of a missing area is one finding, which names that area", () => {
  const rows = withExtra("Priority Area 7").filter((_, i) => i !== 3);
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["structure/unknown-area at Budget!A5"]);
  expect(finding.words).toMatch(
    /“Priority Area 7” is none .* no line for “Priority Area 3: Supporting capacity/,
  );
});

test("where more areas are missing than labels are wrong, each is a finding", () => {
  const rows = withExtra("Priority Area 7").filter((_, i) => i !== 3 && i !== 2);
  expect(listed(findingsOf({ Budget: rows }))).toEqual([
    "structure/missing-area at Budget!A1:C4",
    "structure/missing-area at Budget!A1:C4",
    "structure/unknown-area at Budget!A4",
  ]);
});

describe("in a request that takes off what was left the year before", () => {
  const request = (header: string, third: string, below: string): Rows => [
    [header, 2023, 2024],
    ["PA 1 Organisational effectiveness", 14, 14],
    ["PA 2 UN system and partnerships", 10, 11],
    [third, 29, 44],
    ["PA 4 Climate change", 20, 31],
    ["Total cost", 73, 100],
    [below, -2, -4.5],
    ["Net request", 71, 95.5],
  ];

  test.each(["Line", "Priority area", "Budget line"])(
    "under “%s” the wrong number is named where it stands",
    (header) => {
      for (const third of ["PA7", "PA 7 Border posts", "Priority Area 7"])
        for (const below of ["Unspent balance from the year before", "Adjustment of earlier years"]) {
          const found = listed(findingsOf({ Budget: request(header, third, below) }));
          expect(found).toContain("structure/unknown-area at Budget!A4");
          if (header !== "Priority area" || below.startsWith("Unspent")) expect(found).toHaveLength(1);
        }
    },
  );

  test("words below the total stand in no area's place", () => {
    const rows = request("Line", "PA 3 Capacity building", "Adjustment of earlier years");
    const without = rows.filter((_, row) => row !== 2);
    expect(listed(findingsOf({ Budget: without }))).toEqual(["structure/missing-area at Budget!A1:C7"]);
  });
});
