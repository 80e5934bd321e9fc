import { explain } from "../../../src/functions/explain";
import { functionMessages } from "../../../src/functions/messages";
import { findFunction } from "../../../src/functions/registry";
import { CellError } from "../../../src/workbook/cells";

/** Calls a function as a cell does; what it refuses comes back as "code message". */
async function refusal(id: string, args: readonly unknown[], language: "en" | "da" = "en"): Promise<string> {
  try {
    return `no error: ${JSON.stringify(await findFunction(id)!.run(args))}`;
  } catch (error) {
    const { code, message } = explain(error, language) ?? {
      code: "a fault of the program:",
      message: String(error),
    };
    return `${code} ${message}`;
  }
}

const NA = new CellError("#N/A");
/** An error value as Excel's runtime hands it over. */
const REF = { type: "Error", basicValue: "#REF!", errorType: "Ref" };
const S = "dk-iom-2023";

/** Function, arguments, code, and what the message must say. */
const table: [string, unknown[], string, ...string[]][] = [
  // Text for numbers
  ["TOUSD", [[["abc"]], "DKK", 2022], "#VALUE!", "amount is “abc”", "such as 25"],
  ["TOUSD", [[[1], ["ca. 2"]], "DKK", 2022], "#VALUE!", "Row 2, column 1 of amount", "“ca. 2”"],
  ["TOUSD", [[["1.234"]], "DKK", 2022], "#VALUE!", "thousands or decimals"],
  ["TOUSD", [[[1, "1,234"]], "DKK", 2022], "#VALUE!", "Row 1, column 2", "thousands or decimals"],
  ["TOUSD", [[[true]], "DKK", 2022], "#VALUE!", "amount is “TRUE”"],
  ["TODKK", [[["25 USD"]], "USD", 2022], "#VALUE!", "“25 USD”"],
  ["CONVERT", [[["abc"]], "USD", "DKK", 2022], "#VALUE!", "amount is “abc”"],
  ["ALLOCATE", ["much", [[1]]], "#VALUE!", "total is “much”"],
  ["ALLOCATE", [100, [[1, "x"]]], "#VALUE!", "Row 1, column 2 of weights"],
  ["ALLOCATE", [100, [[1]], "øre"], "#VALUE!", "unit is “øre”"],
  ["SHARE", ["a", 2], "#VALUE!", "part is “a”"],
  ["SHARE", [1, "b"], "#VALUE!", "whole is “b”"],
  ["SHARES", [[[1], ["b"]]], "#VALUE!", "Row 2, column 1 of amounts"],
  ["SHARES", [[[1]], "two"], "#VALUE!", "decimals is “two”"],
  // Numbers out of bounds
  ["ALLOCATE", [100, [[1, -1]]], "#VALUE!", "Row 1, column 2 of weights is -1"],
  [
    "ALLOCATE",
    [
      100,
      [
        [1, 1],
        [1, -2],
      ],
    ],
    "#VALUE!",
    "Row 2, column 2 of weights is -2",
  ],
  ["SHARES", [[[1, -1]]], "#VALUE!", "Row 1, column 2 of amounts is -1"],
  ["SHARES", [[[0, 0]]], "#VALUE!", "The amounts are all zero"],
  ["ALLOCATE", [100, [[0, 0]]], "#VALUE!", "all zero"],
  ["ALLOCATE", [100, [[1]], -1], "#VALUE!", "unit is -1"],
  ["SHARES", [[[1]], 1.5], "#VALUE!", "whole number from 0 to 12"],
  ["SHARES", [[[0], [null]]], "#VALUE!", "all zero"],
  ["OVERHEAD", [100, 0], "#VALUE!", "rate is 0", "blank cell", '"0 %"'],
  ["NETOFOVERHEAD", [100, [[0]]], "#VALUE!", "rate is 0", '"0 %"'],
  ["SHARE", [1, 0], "#VALUE!", "whole is zero or blank"],
  // Blanks where something must stand: 0 and null alike
  ["TOUSD", [[[1]], null, 2022], "#VALUE!", "currency is missing"],
  ["TOUSD", [[[1]], 0, 2022], "#VALUE!", "currency is missing"],
  ["TOUSD", [[[1]], "DKK", null], "#VALUE!", "period is missing"],
  ["TOUSD", [[[1]], "DKK", 0], "#VALUE!", "period is missing"],
  ["RATE", ["DKK", "", 2022], "#VALUE!", "to is missing"],
  ["BUDGET", [null], "#VALUE!", "strategy is missing"],
  ["AREAS", [0], "#VALUE!", "strategy is missing"],
  ["INDICATOR", [S, null], "#VALUE!", "code is missing"],
  ["CITE", [""], "#VALUE!", "id is missing"],
  // Errors as arguments
  ["TOUSD", [[[NA]], "DKK", 2022], "#N/A", "amount is the error #N/A"],
  ["TOUSD", [[[1], [REF]], "DKK", 2022], "#VALUE!", "Row 2, column 1 of amount holds the error #REF!"],
  ["RATE", ["DKK", REF, 2022], "#VALUE!", "to is the error #REF!"],
  ["RATESOURCE", ["DKK", "USD", NA], "#N/A", "period is the error #N/A"],
  ["ALLOCATE", [REF, [[1]]], "#VALUE!", "total is the error #REF!"],
  ["SHARES", [[[1, NA]]], "#N/A", "Row 1, column 2 of amounts"],
  ["INDICATOR", [S, NA], "#N/A", "code is the error #N/A"],
  // A range where one cell belongs
  [
    "TOUSD",
    [[[1, 2, 3]], [["DKK", "USD"]], 2022],
    "#VALUE!",
    "amount is a range of 1 × 3 cells, currency one of 1 × 2",
  ],
  ["TOUSD", [[[1]], "DKK", 2022, [["average", "daily"]]], "#VALUE!", "basis is a range of 1 × 2 cells"],
  ["RATE", ["DKK", "USD", [[2022, 2023]]], "#VALUE!", "period is a range of 1 × 2 cells"],
  ["SHARE", [[[1, 2]], 3], "#VALUE!", "part is a range"],
  ["ALLOCATE", [[[1], [2]], [[1]]], "#VALUE!", "total is a range"],
  ["BUDGET", [S, [["core", "soft"]]], "#VALUE!", "line is a range"],
  // Currencies, periods, basis
  ["TOUSD", [[[1]], "SEK", 2022], "#VALUE!", "“SEK”", "DKK, USD, EUR or CHF"],
  ["TODKK", [[[1]], "kroner", 2022], "#VALUE!", "“kroner”"],
  ["TOUSD", [[[1]], "DKK", "FY22"], "#VALUE!", "“FY22” is no period", "2022-06"],
  ["TOUSD", [[[1]], "DKK", true], "#VALUE!", "period is TRUE. Write a year"],
  ["TOUSD", [[[1]], "DKK", 1999], "#N/A", "no rate for DKK in 1999", "from 2000 to 2025", "rates"],
  ["TOUSD", [[[1]], "DKK", 2026], "#N/A", "no rate for DKK in 2026", "2025"],
  ["RATE", ["DKK", "USD", "2026-07"], "#N/A", "2000-01 to 2026-06"],
  ["RATESOURCE", ["DKK", "USD", 2031], "#N/A", "no rate for DKK in 2031"],
  ["RATE", ["DKK", "USD", "06/07/2022"], "#VALUE!", "2022-07-06 or 2022-06-07"],
  [
    "RATE",
    ["DKK", "USD", "2013-01-01"],
    "#N/A",
    "no daily rate for DKK on 2013-01-01",
    "begin on 2013-01-02",
    '"average"',
  ],
  ["RATESOURCE", ["DKK", "USD", "22. august 2026"], "#N/A", "2026-08-22", "end on 2026-08-21"],
  [
    "CONVERT",
    [[[1]], "EUR", "CHF", 46143],
    "#N/A",
    "2026-05-01",
    "gap",
    "2026-04-13",
    "2026-06-26",
    '"average"',
  ],
  ["RATE", ["DKK", "USD", 2022, "daily"], "#VALUE!", "needs a date"],
  ["RATE", ["DKK", "USD", 2022, "monthly"], "#VALUE!", '"average" or "daily"'],
  // Planning rates
  ["RATE", ["DKK", "USD", 2027, null, [["DKK", 2027]]], "#VALUE!", "three columns", "given: 2"],
  ["RATE", ["DKK", "USD", 2027, null, [["DKK", 2027, "x"]]], "#VALUE!", "Row 1 of rates has no usable rate"],
  [
    "RATE",
    [
      "DKK",
      "USD",
      2027,
      null,
      [
        ["DKK", 2027, 6.5],
        ["SEK", 2027, 9],
      ],
    ],
    "#VALUE!",
    "Row 2",
    "currency",
  ],
  ["RATE", ["DKK", "USD", 2027, null, [["DKK", "soon", 6.5]]], "#VALUE!", "Row 1", "period"],
  ["RATE", ["DKK", "USD", 2027, null, [["DKK", 2027, REF]]], "#VALUE!", "Row 1, column 3 of rates", "#REF!"],
  ["RATE", ["DKK", "USD", 2027, null, [["DKK", 2027, NA]]], "#N/A", "Row 1, column 3 of rates", "#N/A"],
  ["RATE", ["DKK", "USD", 2027, null, [[REF]]], "#VALUE!", "rates is the error #REF!"],
  ["RATE", ["DKK", "USD", 2027, null, NA], "#N/A", "rates is the error #N/A"],
  [
    "RATE",
    ["DKK", "USD", 2027, null, [["DKK", 2027, 0.15]]],
    "#VALUE!",
    "far from the published 6.6137",
    "DKK for 1 USD",
  ],
  ["RATE", ["DKK", "USD", 2027, null, [["DKK", 2027, -6.5]]], "#VALUE!", "above zero"],
  [
    "RATE",
    [
      "DKK",
      "USD",
      2027,
      null,
      [
        ["DKK", 2027, 6.5],
        ["USD", 2027, 6.6],
      ],
    ],
    "#VALUE!",
    "Row 2",
    "Keep one",
  ],
  [
    "RATE",
    [
      "DKK",
      "USD",
      2027,
      null,
      [
        ["Valuta", "Periode", "Kurs"],
        [0, 0, 0],
        ["DKK", "06/07/2027", 6.5],
      ],
    ],
    "#VALUE!",
    "Row 3",
    "period",
  ],
  ["RATE", ["DKK", "USD", 2027, null, [["DKK", null, 6.5]]], "#VALUE!", "Row 1", "period"],
  [
    "RATE",
    ["DKK", "USD", "2027-05", null, [["DKK", 2027, 0]]],
    "#N/A",
    "Row 1",
    "no rate yet for DKK in 2027",
  ],
  ["RATE", ["DKK", "USD", 2028, null, [["DKK", 2027, 6.5]]], "#N/A", "no rate for DKK in 2028"],
  [
    "RATE",
    ["EUR", "DKK", 2030, null, [["DKK", 2030, 6.9]]],
    "#N/A",
    "no rate for EUR in 2030",
    "for EUR in rates",
  ],
  ["RATE", ["EUR", "DKK", "2026-05-04", null, [["DKK", 2026, 6.4]]], "#N/A", "for EUR on 2026-05-04", "gap"],
  [
    "RATE",
    ["USD", "DKK", 40330],
    "#N/A",
    "for DKK on 2010-06-01",
    '"average" as basis',
    'as text ("2010-06")',
  ],
  [
    "RATE",
    ["USD", "DKK", 2024, null, [["EUR", 2024, 1.08]]],
    "#VALUE!",
    "turned round",
    "EUR for 1 USD: 0.92593",
  ],
  // Names in a strategy
  ["BUDGET", ["dk-iom-2032"], "#N/A", "no strategy “dk-iom-2032”", "Did you mean dk-iom-2023, dk-iom-2018?"],
  ["AREAS", ["xyzzy"], "#N/A", "no strategy “xyzzy”", "dk-iom-2023"],
  ["LINES", [true], "#VALUE!", "strategy is TRUE"],
  ["YEARS", ["nothing at all"], "#N/A", "no strategy"],
  ["BUDGET", [S, "cor"], "#N/A", "no budget line “cor”", "Core"],
  ["BUDGET", [S, "zzzzzz"], "#N/A", "no budget line “zzzzzz”", "personnel"],
  ["BUDGET", [S, "core", 2027], "#N/A", "no year 2027", "2023 to 2026"],
  ["BUDGET", [S, "core", "2027*"], "#N/A", "no year 2027*", "2023 to 2026"],
  ["BUDGET", [S, "core", "next"], "#N/A", "no year next"],
  ["INDICATOR", [S, "E1.33"], "#N/A", "no indicator “E1.33”", "E.1.3"],
  ["INDICATOR", [S, "zzzzzz"], "#N/A", "INDICATORS"],
  ["INDICATOR", [S, "E2.2", "outcom"], "#VALUE!", "no field “outcom”", "outcome"],
  ["INDICATORS", [S, 9], "#N/A", "no priority area “9”"],
  ["CITE", [`${S}/bugdet`], "#N/A", `${S}/budget`],
  ["CITE", [`${S}/zzzzzz`], "#N/A", `${S}/budget`],
  ["CITE", [`${S}/budget?areas=9`], "#N/A", "cannot be limited to “9”"],
  // Tables, columns, rows and cells
  ["DATASET", [null], "#VALUE!", "id is missing"],
  ["DATASET", ["nowhere/budget"], "#N/A", "no strategy “nowhere”"],
  ["DATASET", [S], "#N/A", `“${S}” is not the id of a table`, `${S}/budget`],
  ["DATASET", ["budget"], "#N/A", "“budget” is not the id of a table", `such as ${S}/budget`],
  ["DATASET", ["sdgs"], "#N/A", "Write the strategy and the table with “/” between them", `${S}/sdgs`],
  ["DATASET", [`${S}/comitment`], "#N/A", `no table “${S}/comitment”`, `${S}/commitment`],
  ["DATASET", [`${S}/zzzzzz`], "#N/A", "Write, for example", `${S}/budget`],
  ["DATASET", [`${S}/sdgs?areas=3`], "#N/A", `${S}/sdgs cannot be limited to “areas=3”`],
  ["DATASET", [`${S}/indicators?fields=cod`], "#N/A", "cannot be limited to “cod”", "Did you mean code"],
  ["DATASET", [`${S}/budget?area=1`, 2024], "#N/A", "limited to “area=1”", "Did you mean areas=1?"],
  ["DATASET", [`${S}/budget??areas=1`], "#N/A", "limited to “?areas=1”", "Did you mean areas=1?"],
  ["DATASET", [`${S}/budget?foo=1`], "#N/A", "limited to “foo=1”", "Leave out what stands behind “?”"],
  ["DATASET", [`${S}/budget?lang=xx`], "#N/A", "limited to “lang=xx”", "Did you mean lang=en, lang=da?"],
  ["DATASET", [`${S}/budget?areas=1&areas=2`], "#N/A", "limited to “areas=2”"],
  ["CITE", [`${S}/budget?area=1`], "#N/A", "limited to “area=1”", "Did you mean areas=1?"],
  ["DATASET", [`${S}/sdgs`, "Gaol"], "#N/A", "no column “Gaol”", "Did you mean Goal?"],
  ["DATASET", [`${S}/sdgs`, 5], "#N/A", "no column “5”", "Write one of SDG, Goal,", "#1 for the first"],
  ["DATASET", [`${S}/commitment`, 2027], "#N/A", "no column “2027”", "Did you mean 2026, 2025?"],
  [
    "DATASET",
    [`${S}/sdgs`, "Goal", "Life below watr"],
    "#N/A",
    "no row “Life below watr”",
    "Did you mean Life below Water",
  ],
  ["DATASET", [`${S}/sdgs`, null, 18], "#N/A", "no row “18”", "Did you mean 17, 16?"],
  ["DATASET", [`${S}/sdgs`, null, "#18"], "#N/A", "no row “#18”", "from #1 to #17"],
  ["DATASET", ["dk-iom-2018/facility-1035", "Sahre"], "#N/A", "Did you mean Share?"],
  ["DATASET", [`${S}/objectives`, "Wording", "Overall objectiv"], "#N/A", "Did you mean Overall objective"],
  [
    "DATASET",
    [`${S}/countries-current-support`, null, "West"],
    "#N/A",
    "rows of dk-iom-2023/countries-current-support",
    "“West”",
  ],
  [
    "DATASET",
    [`${S}/sdgs`, "Named in Annex 4", 1],
    "#N/A",
    "nothing in the column “Named in Annex 4” for “1”",
  ],
  ["DATASET", [`${S}/sdgs`, [["Goal", "SDG"]]], "#VALUE!", "column is a range"],
  ["DATASET", [`${S}/sdgs`, NA], "#N/A", "column is the error #N/A"],
  ["CITE", ["nowhere/budget"], "#N/A", "no strategy “nowhere”"],
];

test.each(table)("%s(%j) is refused with %s", async (id, args, code, ...says) => {
  const refused = await refusal(id, args);
  expect(refused.startsWith(`${code} `)).toBe(true);
  for (const words of says) expect(refused).toContain(words);
  expect(refused).not.toContain("{{");
});

test.each(table)("%s(%j) says so in Danish as well", async (id, args, code) => {
  const danish = await refusal(id, args, "da");
  expect(danish.startsWith(`${code} `)).toBe(true);
  expect(danish).not.toBe(await refusal(id, args));
  expect(danish).not.toContain("{{");
});

test("messages in both languages fill the same places", () => {
  const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const { en, da } = functionMessages;
  expect(Object.keys(da).sort()).toEqual(Object.keys(en).sort());
  for (const [key, text] of Object.entries(en))
    expect([key, places(da[key as keyof typeof da])]).toEqual([key, places(text)]);
});
