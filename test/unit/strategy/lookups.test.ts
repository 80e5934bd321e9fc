import fc from "fast-check";

import { findArea, nearestAreas } from "../../../src/strategy/areas";
import { budgetYears, findBudgetRow, nearestBudgetRows } from "../../../src/strategy/budget";
import { citationText } from "../../../src/strategy/citation";
import { findIndicator, indicatorsOf, nearestIndicators } from "../../../src/strategy/indicators";
import { mayFund } from "../../../src/strategy/lines";
import { findPack } from "../../../src/strategy/load";
import { normaliseName, UnknownNameError, wordingsOf } from "../../../src/strategy/names";

const pack = findPack("dk-iom-2023")!;

describe("finding a priority area", () => {
  test.each([
    ["1", "1"],
    ["2.", "2"],
    ["(3)", "3"],
    ["3: migration management", "3"],
    ["1 - Enhanced strategic and organizational effectiveness", "1"],
    ["PA-1", "1"],
    ["PA4", "4"],
    ["pa 4:", "4"],
    ["Priority Area 1", "1"],
    ["Danish priority Area 2", "2"],
    ["Priority area no. 2", "2"],
    ["Area II", "2"],
    ["Prioritetsområde 3", "3"],
    ["Prioritetsomraade nr. 3", "3"],
    ["INDSATSOMRÅDE 4", "4"],
    ["PA3 - Capacity building", "3"],
    ["1. Enhanced strategic and organisational effectiveness of IOM", "1"],
    ["Development of IOM's role in the UN System & partnerships", "2"],
    ["Enhancement of IOM’s role in the UN System and strengthened partnerships", "2"],
    ["migration  management", "3"],
    ["Addressing the linkages between climate change and irregular migration and forced displacement", "4"],
    ["Klimaændringer", "4"],
    ["Cross-cutting priority: gender responsiveness", "gender"],
    ["Køn", "gender"],
  ])("%j names area %s", (text, id) => {
    expect(findArea(pack, text)?.id).toBe(id);
  });

  test.each([
    "",
    "5",
    "PA5",
    "0",
    "migration",
    "i",
    "2023",
    "PA3: Climate change",
    "Total",
    "12",
    "irregular migration",
    "3.5",
    "3.3",
    "-1",
    "1 %",
    "1-1",
    "PA 1.1",
    "1,000",
  ])("%j names none", (text) => {
    expect(findArea(pack, text)).toBeUndefined();
  });

  test("each of its names finds the area, in any case and spacing", () => {
    const named = pack.areas.flatMap((area) => wordingsOf(area).map((name) => ({ area, name })));
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.constantFrom("lower", "upper"), ({ area, name }, letters) => {
        const typed = letters === "lower" ? name.toLowerCase() : name.toUpperCase();
        expect(findArea(pack, `  ${typed.replace(/ /g, "  ")} `)).toBe(area);
      }),
    );
  });

  test("no name could fit two areas", () => {
    const names = pack.areas.flatMap((area) => [...new Set(wordingsOf(area).map(normaliseName))]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("a misspelt name is answered with the nearest titles", () => {
    expect(nearestAreas(pack, "Gendre responsivness")).toEqual(["Gender"]);
    expect(nearestAreas(pack, "zzzz")).toEqual([]);
  });
});

describe("finding a line of the budget", () => {
  test.each([
    ["core", "core"],
    ["Un-earmarked", "core"],
    ["a.", "core"],
    ["softly earmarked", "soft"],
    ["Soft earmarked: Migration management and capacity building in Africa and innovation", "soft"],
    ["blødt øremærkede midler", "soft"],
    ["Personnel support", "personnel"],
    ["Sekundering", "personnel"],
  ])("%j is %s", (text, id) => {
    expect(findBudgetRow(pack, text)?.line).toBe(id);
  });

  test("no name could fit two lines or rows of the budget", () => {
    for (const row of pack.budget!.rows) {
      expect(findBudgetRow(pack, row.title.en)).toBe(row);
      expect(findBudgetRow(pack, row.title.da!)).toBe(row);
      for (const alias of row.aliases ?? []) expect(findBudgetRow(pack, alias)).toBe(row);
    }
    for (const line of pack.lines) {
      for (const name of wordingsOf(line)) {
        expect(findBudgetRow(pack, name)?.line).toBe(line.id);
      }
    }
  });

  test("softly earmarked money may go to areas 3 and 4 and, with them, to gender", () => {
    const funded = (id: string) => {
      const line = pack.lines.find((each) => each.id === id)!;
      return pack.areas.filter((area) => mayFund(line, area)).map((area) => area.id);
    };
    expect(funded("soft")).toEqual(["3", "4", "gender"]);
    expect(funded("core")).toEqual(["1", "2", "3", "4", "gender"]);
  });
});

test("a row of the budget has a figure for each of its years", () => {
  expect(budgetYears(pack)).toEqual([2023, 2024, 2025, 2026]);
  expect(findBudgetRow(pack, "soft")?.amounts).toEqual([25, 50, 50, 50]);
  expect(findBudgetRow(pack, "Total core funding")?.amounts[0]).toBe(73);
  expect(findBudgetRow(pack, "I alt")?.amounts[3]).toBe(100);
});

test("a misspelt row of the budget is answered with the nearest", () => {
  expect(findBudgetRow(pack, "softly marked")).toBeUndefined();
  expect(nearestBudgetRows(pack, "softly marked")[0]).toBe("Softly earmarked");
});

describe("finding an indicator", () => {
  test.each([
    ["E.1.3", "E.1.3"],
    ["e1.3", "E.1.3"],
    ["E 1.5", "E1.5"],
    ["E.1.5:", "E1.5"],
    ["4B22A", "4b22a"],
    ["4b.2.2a", "4b22a"],
    ["4a22c", "4a22c"],
    ["gender-1", "gender-1"],
  ])("%j is %s", (code, id) => {
    expect(findIndicator(pack, code)?.id).toBe(id);
  });

  test("the code that would fit its output is not taken for the one that is printed", () => {
    expect(findIndicator(pack, "4b22c")).toBeUndefined();
    expect(nearestIndicators(pack, "4b22c")).toEqual(expect.arrayContaining(["4b22a", "4b22b", "4a22c"]));
  });

  test.each(["", " ", "16", "1.6", "E1", "E9.9.9.9", "indicator"])("%j is none", (code) => {
    expect(findIndicator(pack, code)).toBeUndefined();
  });

  test("only codes a slip away are suggested", () => {
    expect(nearestIndicators(pack, "E1.4")).toContain("E1.5");
    expect(nearestIndicators(pack, "something else")).toEqual([]);
  });

  test("each area has the indicators that Annex 5 prints under it", () => {
    expect(pack.areas.map(({ id }) => indicatorsOf(pack, [id]).length)).toEqual([6, 6, 4, 4, 5]);
    expect(indicatorsOf(pack, ["PA3", "Climate"]).map(({ code }) => code)).toEqual([
      "3b11d",
      "3b41b",
      "4a12a",
      "4a12c",
      "2a12a",
      "2a12c",
      "2a21a",
      "2a23a",
    ]);
    expect(indicatorsOf(pack)).toHaveLength(25);
    expect(() => indicatorsOf(pack, ["PA9"])).toThrow(UnknownNameError);
  });
});

test("a citation names document, reference, section and page", () => {
  expect(citationText(pack, pack.budget!.citation)).toBe(
    "Danish Organisation Strategy for International Organization for Migration (IOM), URU Alm.del Bilag 172 (2022-23, 2. samling), 6. Budget, p. 13",
  );
  expect(citationText(pack, pack.commitment!.citation, "da")).toMatch(/, Front page$/);
});

test.each([
  [
    "Annual Report",
    "International Organization for Migration (IOM)",
    "UN",
    "Annual Report, UN, X/1, Annex III",
  ],
  [
    "IOM's Annual Report",
    "International Organization for Migration (IOM)",
    "UN",
    "IOM's Annual Report, X/1, Annex III",
  ],
  ["Support for the Road Fund", "Road Fund", "MFA", "Support for the Road Fund, X/1, Annex III"],
  ["Plan of the MFA", "Road Fund", "Ministry of Foreign Affairs (MFA)", "Plan of the MFA, X/1, Annex III"],
])(
  "a document titled %j of %j says whose it is where its title does not",
  (title, organisation, publisher, says) => {
    const other = {
      ...pack,
      organisation: { en: organisation },
      document: { ...pack.document, title, publisher, reference: "X/1" },
    };
    expect(citationText(other, { section: "Annex III" })).toBe(says);
  },
);
