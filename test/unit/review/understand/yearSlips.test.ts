import { followEachOther, slipIn } from "../../../../src/review/understand/yearOrder";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { findingsOf, listed, only } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

test.each<[number[], number, number]>([
  [[2018, 2021, 2020], 1, 2019],
  [[2022, 2023, 2042, 2025, 2026], 2, 2024],
  [[2023, 2014, 2025, 2026], 1, 2024],
  [[2023, 2024, 2025, 2062], 3, 2026],
  [[2026, 2025, 2042, 2023], 2, 2024],
])("%p has one year in the place of another", (years, at, expected) => {
  expect(slipIn(years)).toEqual({ at, expected });
  expect(followEachOther(years)).toBe(true);
});

test.each([[[2023, 2024, 2026]], [[2023, 2025, 2024]], [[2023, 2024]], [[2026, 2025, 2024]]])(
  "%p may stand over a budget as it is",
  (years) => {
    expect(slipIn(years)).toBeNull();
    expect(followEachOther(years)).toBe(true);
  },
);

test.each([[[2011, 2019, 2004, 2015]], [[2015, 2023]], [[2023, 2042, 2025, 1999]]])(
  "%p are no years of a budget",
  (years) => {
    expect(followEachOther(years)).toBe(false);
  },
);

const budget = (third: string): Rows => [
  ["Kroner in millions (DKK m)"],
  [null, "FY2023", third, "FY2025", "FY2026", "FY2023-26"],
  ["Priority Area 1", 19, 25, 25, 25, 94],
  ["Priority Area 2", 14, 18, 18, 18, 68],
  ["Priority Area 3", 26, 34, 34, 34, 128],
  ["Priority Area 4", 16, 23, 23, 23, 85],
  ["Total", 75, 100, 100, 100, 375],
];

test("a mistyped year keeps its column and is reported at its own cell, as the year that it stands for", () => {
  expect(listed(findingsOf({ Budget: budget("FY2024") }, pack))).toEqual([]);
  for (const year of ["FY2042", "FY2204", "FY2014"]) {
    const [finding, other] = findingsOf({ Budget: budget(year) }, pack);
    expect(other).toBeUndefined();
    expect(listed([finding!])).toEqual(["structure/missing-year at Budget!C2"]);
    expect(finding!.data).toEqual({ year: 2024, shown: year });
  }
  expect(only(findingsOf({ Budget: budget("FY2042") }, pack)).words).toBe(
    "2024 is missing: “FY2042” stands in its place.",
  );
});
