import { ruleTester } from "../../../support/ruleTester";
import type { Rows } from "../../../support/workbook";

const { places, words } = ruleTester("structure/area-order");
const areas = (...labels: string[]): Rows => [
  ["Priority area", 2023, 2024],
  ...labels.map((label) => [label, 10, 12]),
  ["Total", 40, 48],
];

test("two areas that stand the wrong way round are reported once, at the later one", () => {
  const rows = areas("PA1", "PA3", "PA2", "PA4");
  expect(places({ Budget: rows })).toEqual(["Budget!A4"]);
  expect(words({ Budget: rows })[0]).toMatch(
    /^“Priority Area 2: .+” stands after “Priority Area 3: .+”\. The strategy has them the other way round\.$/,
  );
});

test("an area that was moved to the end is the one that is named", () => {
  expect(places({ Budget: areas("PA2", "PA3", "PA4", "PA1") })).toEqual(["Budget!A5"]);
});

test("areas across and years down count too", () => {
  const rows: Rows = [
    ["Year", "PA1", "PA3", "PA2", "PA4", "Total"],
    [2023, 1, 2, 3, 4, 10],
    [2024, 1, 2, 3, 4, 10],
    ["Total", 2, 4, 6, 8, 20],
  ];
  expect(places({ Budget: rows })).toEqual(["Budget!D1"]);
});

test.each([
  ["the strategy's order", areas("PA1", "PA2", "PA3", "PA4")],
  ["an area left out", areas("PA1", "PA3", "PA4")],
  ["the cross-cutting priority anywhere", areas("PA1", "Gender equality", "PA2", "PA3", "PA4")],
  ["several lines an area", areas("PA1 – staff", "PA1 – travel", "PA2", "PA3", "PA4")],
  ["two areas alone", areas("PA4", "PA3")],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Budget: rows })).toEqual([]);
});

test("areas begin anew under every funding line", () => {
  const rows: Rows = [
    ["Funding line", "Priority area", 2023, 2024],
    ...["Core funding", "Softly earmarked", "Personnel support"].flatMap((line) =>
      ["PA1", "PA2", "PA3", "PA4"].map((area) => [line, area, 1, 1]),
    ),
    ["Total", null, 12, 12],
  ];
  expect(places({ Budget: rows })).toEqual([]);
});
