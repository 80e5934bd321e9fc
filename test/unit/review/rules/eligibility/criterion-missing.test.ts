import { builtinPacks } from "../../../../../src/strategy/builtinPacks";
import { ruleTester } from "../../../support/ruleTester";
import type { Rows } from "../../../support/workbook";

const { places, words } = ruleTester("eligibility/criterion-missing");
const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
/** The criteria of these letters with an answer each. */
const list = (answers: Readonly<Record<string, string | null>>): Rows => [
  ["Criteria for softly earmarked interventions"],
  ["Criterion", "Wording", "Mandatory", "Met?"],
  ...pack.criteria
    .filter(({ id }) => id in answers)
    .map(({ id, text, mandatory }) => [id, text, mandatory ? "yes" : null, answers[id]!]),
];
const all = { a: "Yes", b: "Yes", c: "Yes", d: "No", e: "Yes", f: null, g: "No", h: "Yes" };
const at = (answers: Readonly<Record<string, string | null>>) => places({ Criteria: list(answers) }, pack);

test("a mandatory criterion that is not listed is reported at the list", () => {
  const others = Object.fromEntries(Object.entries(all).filter(([id]) => id !== "c"));
  expect(at(others)).toEqual(["Criteria!B3:B9"]);
  expect(words({ Criteria: list(others) }, pack)[0]).toMatch(
    /^Criterion c is mandatory and is not listed: “Integration of a human-rights based approach/,
  );
});

test("a mandatory criterion without an answer, or answered with no, is reported at the answer", () => {
  expect(at({ ...all, a: null })).toEqual(["Criteria!D3"]);
  expect(at({ ...all, e: "Nej" })).toEqual(["Criteria!D7"]);
  expect(words({ Criteria: list({ ...all, e: "No" }) }, pack)).toEqual([
    "Criterion e is mandatory and is answered with “No”.",
  ]);
});

test("wordings may be abridged", () => {
  const rows: Rows = [
    ["Selection criteria"],
    ["Whole-of-migratory-route approach"],
    ["Human-rights based approach, protection of vulnerable migrants"],
    ["Capacities on data management"],
    ["Synergies with other Danish bilateral engagements"],
  ];
  expect(words({ Annex: rows }, pack)).toEqual([expect.stringMatching(/^Criterion e is mandatory/)]);
});

test.each<[string, Readonly<Record<string, string | null>>]>([
  ["a full list", all],
  ["a list of the mandatory ones alone", { a: "Yes", c: "Yes", e: "Yes" }],
  ["a list that nobody has begun to answer", Object.fromEntries(Object.keys(all).map((id) => [id, null]))],
])("nothing is said of %s", (_, answers) => {
  expect(at(answers)).toEqual([]);
});

test("a workbook without such a list is left alone", () => {
  expect(
    places({ Notes: [["Applying a whole-of-migratory-route approach"], ["Budget notes"]] }, pack),
  ).toEqual([]);
});

test("labels of a budget that resemble criteria are no list of them", () => {
  const rows: Rows = [
    ["Outcome (DKK million)", 2023, 2024, "Total"],
    ["PA3 – Integration of a human-rights based approach to migration management", 10, 10, 20],
    ["PA3 – Capacities on data management, collection and analysis", 10, 10, 20],
    ["PA4 – Synergies with other Danish bilateral engagements", 10, 10, 20],
    ["PA4 – Long-term migration challenges not otherwise covered", 10, 10, 20],
    ["Total", 40, 40, 80],
  ];
  expect(places({ Budget: rows }, pack)).toEqual([]);
});

test.each([
  [
    "a few of them under a title of criteria",
    [["Criteria"], ["Human-rights based approach to migration management"]],
  ],
  [
    "sentences that speak of the same",
    [
      ["We apply a whole-of-migratory-route approach"],
      ["Integration of a human-rights based approach to migration management"],
      ["Capacities on data management, collection, analysis and strategic dissemination"],
      ["Fostering synergies with other Danish bilateral engagements in the regions and beyond"],
    ],
  ],
])("%s are no list of the criteria", (_, rows) => {
  expect(places({ Narrative: rows as Rows }, pack)).toEqual([]);
});
