import { findingsAbout, findingsOf, fixOf, listed, only } from "../../../support/reviewed";
import { soundBudget, typedBudget } from "../../../support/budgets";
import { f, formatted } from "../../../support/workbook";
import type { Rows } from "../../../support/workbook";

/** A line's figure as text, with the totals that SUM then gives. */
const withText = (text: string, passedOver: number) =>
  soundBudget({
    C4: text,
    C7: f("=SUM(C3:C6)", 100 - passedOver),
    F4: f("=SUM(B4:E4)", 50 - passedOver),
    F7: f("=SUM(F3:F6)", 375 - passedOver),
  });

test.each([
  ["13", 13],
  [" 13 ", 13],
  ["13,0", 13],
  ["13.00", 13],
  ["DKK 13", 13],
  ["13,-", 13],
])("“%s” is reported once, not in the totals that pass over it, and can be made a number", (text, number) => {
  const finding = only(findingsOf({ Budget: withText(text, 13) }));
  expect(listed([finding])).toEqual(["data/text-number at Budget!C4"]);
  expect(finding).toMatchObject({ expected: number, actual: text });
  expect(fixOf(finding)).toEqual([`C4: ${JSON.stringify(text)} → ${number}`]);
});

test("a cell formatted as text takes its neighbours' format first, else it would keep the number as text", () => {
  const finding = only(
    findingsOf({ Budget: soundBudget({ B4: formatted(11, "#,##0.0"), C4: formatted("13", "@") }) }),
  );
  expect(fixOf(finding)).toEqual(["C4: format #,##0.0", 'C4: "13" → 13']);
});

test.each(["1.234", "1,234"])("“%s” has two readings: it is reported and left alone", (text) => {
  const finding = only(findingsOf({ Budget: withText(text, 13) }));
  expect(finding.fix).toBeUndefined();
  expect(finding.words).toContain("It may mean 1.234 or 1,234");
});

test.each(["-", "–", "", "n/a", "TBD"])("“%s” is no number", (text) => {
  const findings = findingsOf({ Budget: withText(text, 13) });
  // What stands for a figure that is to come has a rule of its own.
  expect(findings.filter(({ rule }) => rule !== "data/placeholder")).toEqual([]);
});

test.each(["30 t", "13O", "ca. 13", "USD 13m"])(
  "“%s” is an amount that cannot be read: it is reported, and no total is blamed for it",
  (text) => {
    const finding = only(findingsOf({ Budget: withText(text, 13) }));
    expect(listed([finding])).toEqual(["data/text-number at Budget!C4"]);
    expect(finding.messageId).toBe("unread");
    expect(finding.fix).toBeUndefined();
    expect(findingsOf({ Budget: typedBudget({ C4: text }) })).toHaveLength(1);
  },
);

test.each(["13 mio.", "DKK 13m", "13 million"])("“%s” is 13 in a table in DKK million", (text) => {
  const finding = only(findingsOf({ Budget: withText(text, 13) }));
  expect(fixOf(finding)).toEqual([`C4: "${text}" → 13`]);
});

test.each(["thirteen", "Twenty-five", "a hundred", "tretten", "femogtyve", "fem hundrede tusind kr."])(
  "“%s” is a number too, told where it was typed and not where formulas take it over",
  (text) => {
    const second: Rows = [
      ["Summary (DKK million)", 2023, 2024, 2025, 2026],
      ...[1, 2, 3, 4].map((area) => [
        `Priority Area ${area}`,
        ...["B", "C", "D", "E"].map((column) => {
          const value = soundBudget()[area + 1]![column.charCodeAt(0) - 65] as number;
          return f(`=Budget!${column}${area + 2}`, column === "C" && area === 2 ? text : value);
        }),
      ]),
    ];
    const sheets = { Budget: withText(text, 13), Summary: second };
    expect(listed(findingsAbout("data", "amounts", "formulas")(sheets))).toEqual([
      "data/text-number at Budget!C4",
    ]);
  },
);

test.each(["none", "ten posts", "see below", "and", "en"])("“%s” is no number in words", (text) => {
  expect(listed(findingsAbout("data")({ Budget: withText(text, 13) }))).toEqual([]);
});

test("“13*” is 13 with a mark for a footnote", () => {
  const finding = only(findingsOf({ Budget: withText("13*", 13) }));
  expect(fixOf(finding)).toEqual(['C4: "13*" → 13']);
});

test.each(["2 posts", "see note 3", "1) below"])(
  "“%s” may mean anything: nothing is said, of totals neither",
  (text) => {
    expect(findingsOf({ Budget: typedBudget({ C4: text }) })).toEqual([]);
  },
);
