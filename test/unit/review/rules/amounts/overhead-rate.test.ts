import { findingsAbout, listed, only } from "../../../support/reviewed";
import type { Rows } from "../../../support/workbook";

const findingsOf = findingsAbout("amounts");

const withOverhead = (label: string, ...amounts: (number | null)[]): Rows => [
  ["USD"],
  ["Priority area", 2023, 2024, 2025],
  ["Priority Area 1", 300_000, 300_000, 300_000],
  ["Priority Area 2", 200_000, 200_000, 200_000],
  ["Priority Area 3", 300_000, 300_000, 300_000],
  ["Priority Area 4", 130_000, 130_000, 130_000],
  [label, ...amounts],
];

test("indirect cost of more than 7 % of the total is a warning at the years in which it is", () => {
  const finding = only(findingsOf({ Budget: withOverhead("Overhead", 70_000, 100_000, 103_333) }));
  expect(listed([finding])).toEqual(["amounts/overhead-rate at Budget!C7:D7"]);
  expect(finding).toMatchObject({ severity: "warning", expected: 7, actual: 10 });
  expect(finding.words).toBe(
    "“Overhead” is 10 % of the total cost (at most, in 2025); IOM’s standard is 7 %.",
  );
});

test.each([
  ["7 % of the total", 70_000],
  ["7 % on top of the direct cost", 65_100],
  ["7 % of the total, but for what rounding makes", 70_000.04],
])("%s is IOM's standard", (_, amount) => {
  expect(findingsOf({ Budget: withOverhead("Indirect costs (7 %)", amount, amount, amount) })).toEqual([]);
});

test("a label that names a higher rate is told by it where the amounts are not above 7 %", () => {
  const finding = only(findingsOf({ Budget: withOverhead("Overhead 7,5 %", 69_750, 69_750, 69_750) }), "da");
  expect(listed([finding])).toEqual(["amounts/overhead-rate at Budget!B7:D7"]);
  expect(finding.words).toBe(
    "»Overhead 7,5 %« angiver en sats på 7,5 %. IOM’s standard er 7 % af de samlede omkostninger.",
  );
});

test("each area's overhead is held against the area's own cost", () => {
  const rows: Rows = [
    ["USD", 2023, 2024],
    ["Priority Area 1"],
    ["Workshops", 930_000, 930_000],
    ["Overhead", 70_000, 70_000],
    ["Subtotal", 1_000_000, 1_000_000],
    ["Priority Area 2"],
    ["Training", 465_000, 400_000],
    ["Overhead", 35_000, 100_000],
    ["Subtotal", 500_000, 500_000],
  ];
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["amounts/overhead-rate at Budget!C8"]);
});

test.each(["Equipment excl. overhead", "Monitoring and evaluation"])(
  "no line of indirect cost: %s",
  (label) => {
    expect(findingsOf({ Budget: withOverhead(label, 200_000, 200_000, 200_000) })).toEqual([]);
  },
);
