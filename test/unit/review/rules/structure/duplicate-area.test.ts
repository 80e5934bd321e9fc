import { findingsAbout, listed, only } from "../../../support/reviewed";
import type { Rows } from "../../../support/workbook";

const findingsOf = findingsAbout(/-area$/);

test("two lines for one area with nothing to tell them apart are reported at the second", () => {
  const rows: Rows = [
    ["Priority area", 2023, 2024],
    ...["PA1", "PA2", "PA3", "PA4", "Priority Area 2"].map((label) => [label, 10, 12]),
  ];
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["structure/duplicate-area at Budget!A6"]);
  expect(finding.words).toContain("A3");
});

test("an area’s name that a funding line’s title has words of is an area twice as well", () => {
  const rows: Rows = [
    ["Priority area", 2023, 2024],
    ...[
      "PA1",
      "PA2",
      "Capacity building, better migration management",
      "Capacity building, better migration management",
    ].map((label) => [label, 10, 12]),
  ];
  expect(listed(findingsOf({ Budget: rows }))).toEqual(["structure/duplicate-area at Budget!A5"]);
});

test("an area with many lines is reported once, with their number", () => {
  const rows: Rows = [
    ["Priority area", 2023, 2024],
    ...["PA1", "PA2", "PA1", "PA3", "PA1", "PA4"].map((label) => [label, 10, 12]),
  ];
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["structure/duplicate-area at Budget!A4"]);
  expect(finding.words).toContain("3 lines");
});

test("lines of one area for different funding lines or activities are no duplicates", () => {
  const rows: Rows = [
    ["Priority area", "Line", 2023, 2024],
    ["PA1", "Core", 10, 12],
    ["PA1", "Softly earmarked", 10, 12],
    ["PA2", "Activity 2.1", 10, 12],
    ["PA2", "Activity 2.2", 10, 12],
    ["PA3", "Core", 1, 2],
    ["PA4", "Core", 1, 2],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

describe("areas under each of several offices, drawn together by a subtotal", () => {
  const office = (name: string, areas: readonly string[]): Rows => [
    [name],
    ...areas.map((area) => [area, 10, 12]),
    [`Subtotal ${name}`, areas.length * 10, areas.length * 12],
  ];
  const all = ["PA1", "PA2", "PA3", "PA4"];
  const table = (tunis: readonly string[]): Rows => [
    ["Office / priority area", 2023, 2024],
    ...office("IOM Tunis", tunis),
    ...office("IOM Bamako", all),
    ["Grand total", (tunis.length + 4) * 10, (tunis.length + 4) * 12],
  ];

  test("are no duplicates", () => expect(findingsOf({ Budget: table(all) })).toEqual([]));

  test("one twice under the same office is", () => {
    expect(listed(findingsOf({ Budget: table([...all, "PA2"]) }))).toEqual([
      "structure/duplicate-area at Budget!A7",
    ]);
  });
});

test("an area's subtotal does not double its line", () => {
  const rows: Rows = [
    ["DKK million", 2023, 2024],
    ...[1, 2, 3, 4].flatMap((n) => [
      [`PA${n}`, 10, 12],
      [`Total PA${n}`, 10, 12],
    ]),
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("areas under the headings of different funding lines are no duplicates, under one heading they are", () => {
  const block = (heading: string, areas: readonly number[], amount: number): Rows => [
    [heading],
    ...areas.map((n) => [`Priority area ${n}`, amount, amount]),
    ["Subtotal", areas.length * amount, areas.length * amount],
  ];
  const head: Rows = [["DKK million", 2023, 2024]];
  const core = block("A. Core funding", [1, 2, 3, 4], 10);
  expect(
    findingsOf({ Budget: [...head, ...core, ...block("B. Soft earmarked funding", [3, 4], 5)] }),
  ).toEqual([]);
  const twice = findingsOf({ Budget: [...head, ...core, ...block("B. Soft earmarked funding", [3, 3], 5)] });
  expect(listed(twice)).toEqual(["structure/duplicate-area at Budget!A10"]);
});

test("the name of a funding line that speaks of an area is no second line for it", () => {
  const rows: Rows = [
    ["Priority area (DKK million)", 2023, 2024],
    ...[1, 2, 3, 4].flatMap((n) => [
      [`PA${n}`],
      ["Core funding", 10, 12],
      ...(n > 2 ? [["Soft earmarked: migration management", 5, 6]] : []),
    ]),
    ["Total", 50, 60],
  ];
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("an area that stands in the place of a missing one is an error that names both", () => {
  const rows: Rows = [
    ["Priority area", 2023, 2024],
    ...["PA1", "PA2", "PA2", "PA4"].map((label) => [label, 10, 12]),
  ];
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["structure/duplicate-area at Budget!A4"]);
  expect(finding.severity).toBe("error");
  expect(finding.words).toMatch(/stands here again \(first in A3\).* no line for “Priority Area 3/);
});

describe("headings that were copied with their lines", () => {
  const blocks = (...areas: readonly number[]): Rows => [
    ["Budget (USD)"],
    ["Item", 2023, 2024],
    ...areas.flatMap((area, i) => [
      [`Priority Area ${area}`],
      [`Staff ${i}`, 10, 12],
      [`Activities ${i}`, 20, 22],
    ]),
    ["Total", 30 * areas.length, 34 * areas.length],
  ];

  test("the second of an area counts where another is missing", () => {
    const finding = only(findingsOf({ Budget: blocks(1, 2, 2, 4) }));
    expect(listed([finding])).toEqual(["structure/duplicate-area at Budget!A9"]);
    expect(finding.words).toContain("Priority Area 3");
  });

  test("where none is missing, an area may have two blocks", () => {
    expect(findingsOf({ Budget: blocks(1, 2, 3, 3, 4) })).toEqual([]);
  });
});
