import Big from "big.js";
import fc from "fast-check";
import { unitName } from "../../../../src/money/unit";
import { readAmount, readTextNumber } from "../../../../src/review/understand/amounts";
import { isMemoLabel, readTotalLabel } from "../../../../src/review/understand/totals";
import { readUnit, unitOfFormat } from "../../../../src/review/understand/units";
import { readYear } from "../../../../src/review/understand/years";
import { error } from "../../support/workbook";

describe("a year is read from a header", () => {
  const year = (value: number | string, numberFormat = "General") => readYear({ value, numberFormat });

  test.each<[number | string, number]>([
    [2023, 2023],
    ["2023", 2023],
    ["FY2023", 2023],
    ["FY 23", 2023],
    ["’24", 2024],
    ["2023*", 2023],
    ["2025 **)", 2025],
    ["Budget 2023", 2023],
    ["Total 2023", 2023],
    ["I alt 2023", 2023],
    ["2024 budget", 2024],
    ["Planned 2026*", 2026],
    ["Finansår 2024", 2024],
    ["Year 2 (2024)", 2024],
    ["DKK 2023", 2023],
    ["2023 (DKK million)", 2023],
    ["2024 mio. kr.", 2024],
    ["2024 t.kr.", 2024],
    ["2025 (m.kr.)", 2025],
    ["2025 (in millions)", 2025],
    ["2023/24", 2023],
    ["2023 (US-dollar)", 2023],
    ["Budget 2023 (in thousands of DKK)", 2023],
    ["2024 (1.000 DKK)", 2024],
    ["FY 2024/2025", 2024],
    ["H1 2023", 2023],
    ["2. halvår 2024", 2024],
    ["Q3 2025 (DKK)", 2025],
    ["Jan–Jun 2026", 2026],
    ["Actual 2023", 2023],
    ["R 2022", 2022],
    ["F 2024", 2024],
    ["BO1 2025", 2025],
    ["2023 ('000)", 2023],
    ["2024 (m)", 2024],
    ["Jul 2023–Jun 2024", 2023],
    ["1 April 2024 to 31 March 2025", 2024],
    ["January–December 2024", 2024],
  ])("%p is %d", (value, expected) => expect(year(value)).toBe(expected));

  test("a date counts by its calendar year, a number of that size without a date format does not", () => {
    expect(year(44927, "yyyy-mm-dd")).toBe(2023);
    expect(year(45291, "dd/mm/yyyy")).toBe(2023);
    expect(year(45292, "[$-406]d. mmmm yyyy")).toBe(2024);
    expect(year(44927)).toBeNull();
  });

  test.each([
    "2023-2026",
    "Total",
    "2023/25",
    "Q1 2023 and Q2 2024",
    "1",
    12.5,
    1850,
    20230,
    "Annex 2023-5",
    "23",
  ])("%p is none", (value) => expect(year(value)).toBeNull());
});

describe("a unit is read from a title or header", () => {
  test.each([
    ["DKK million", "DKK million"],
    ["(in DKK millions)", "DKK million"],
    ["DKKm", "DKK million"],
    ["mDKK", "DKK million"],
    ["Mio. kr.", "DKK million"],
    ["mill. DKK", "DKK million"],
    ["Funding as stipulated in the Finance Act for 2022 (DKK million)", "DKK million"],
    ["kDKK", "DKK thousand"],
    ["m.kr.", "DKK million"],
    ["mn. kr.", "DKK million"],
    ["DKK mn", "DKK million"],
    ["DKK ths.", "DKK thousand"],
    ["Budget (DKK 000)", "DKK thousand"],
    ["t.kr.", "DKK thousand"],
    ["tkr.", "DKK thousand"],
    ["DKK '000", "DKK thousand"],
    ["DKK 1,000", "DKK thousand"],
    ["Beløb i 1.000 kr.", "DKK thousand"],
    ["in thousands of USD", "USD thousand"],
    ["All amounts in US$", "USD"],
    ["Amount (USD)", "USD"],
    ["EUR", "EUR"],
    ["€ million", "EUR million"],
    ["Beløb i kr.", "DKK"],
  ])("%s", (text, expected) => expect(unitName(readUnit(text)!)).toBe(expected));

  test.each([
    "Denmark – IOM 2023–2026",
    "Priority area",
    "Kriterier",
    "Marked areas",
    "Kran",
    "Danmarks bidrag, mia. kr.",
    "DKK billion",
    "(in millions)",
    "Migration",
    "Funding 375 million",
  ])("%s states none", (text) => expect(readUnit(text)).toBeNull());

  test("an amount in a title is not the unit of the table", () => {
    expect(readUnit("Commitment of DKK 375 million for 2023-2026")).toBeNull();
  });

  test("a number format may show one", () => {
    expect(unitOfFormat('#,##0.0" mio. kr."')).toEqual({ currency: "DKK", scale: "million" });
    expect(unitOfFormat("[$$-409]#,##0")).toEqual({ currency: "USD", scale: "" });
    expect(unitOfFormat("#,##0.00")).toBeNull();
  });
});

describe("a total is known by its label", () => {
  test.each([
    ["Total", "total", ""],
    ["I alt", "total", ""],
    ["SUM", "total", ""],
    ["Samlet budget", "total", "budget"],
    ["Grand total", "total", ""],
    ["Subtotal Priority Area 1", "subtotal", "priority area 1"],
    ["PA1, i alt", "total", "pa1"],
    ["Delsum", "subtotal", ""],
    ["Total core funding", "total", "core funding"],
    ["Overall", "total", ""],
    ["Overall budget requested", "total", "budget requested"],
    ["Totalbeløb", "total", ""],
    ["Budget i alt (mio. kr.)", "total", "budget mio kr"],
    ["I alt (mio. kr.)", "total", "mio kr"],
    ["Beløb i alt pr. år", "total", "beloeb pr aar"],
    ["Tilskud i alt fra Danmark", "total", "tilskud fra danmark"],
    ["Subtotal (Priority Area 1)", "subtotal", "priority area 1"],
  ])("%s", (label, kind, rest) => expect(readTotalLabel(label)).toEqual({ kind, rest }));

  test.each([
    "Priority Area 1",
    "Summary of activities",
    "Consultants",
    "Work on total quality management here",
    "Alternativ",
    "Overall coordination",
    "Share of total (%)",
    "Andel af total",
    "Difference from total",
    "Støtte til i alt 12 partnere",
    "Consultants (total of 3)",
  ])("%s is none", (label) => expect(readTotalLabel(label)).toBeNull());

  test("figures that no total counts are known by theirs", () => {
    expect(
      [
        "of which gender",
        "heraf Afrika",
        "Share of total",
        "Percentage of total",
        "Difference from total",
        "Andel i %",
        "USD equivalent",
        "Exchange rate",
        "Planning rate 6.90",
      ].map(isMemoLabel),
    ).toEqual(Array(9).fill(true));
    expect(
      [
        ...["Priority Area 1", "Core funding", "Overhead 7 %", "Software", "Internal audit"],
        ...["Planning unit", "Planning and coordination", "Exchange visits"],
      ].map(isMemoLabel),
    ).toEqual(Array(8).fill(false));
  });
});

describe("an amount is read exactly", () => {
  test("a double is the number it is written as", () => {
    const amount = readAmount({ value: 0.1, formula: null });
    expect(amount.kind === "number" && amount.value).toEqual(new Big("0.1"));
  });

  test("what is no number is told apart", () => {
    const kind = (value: Parameters<typeof readAmount>[0]["value"], formula: string | null = null) =>
      readAmount({ value, formula }).kind;
    expect([kind(null), kind("–"), kind(""), kind("n/a")]).toEqual(Array(4).fill("blank"));
    expect([kind("TBD"), kind(true), kind("12 mio.")]).toEqual(Array(3).fill("words"));
    expect([kind(error("#REF!")), kind(null, "=SUM(A1)"), kind("12")]).toEqual([
      "error",
      "uncomputed",
      "text-number",
    ]);
  });

  test.each([
    ["1.234,5", ["1234.5"]],
    ["1,234.50", ["1234.5"]],
    ["12 345 678", ["12345678"]],
    ["1.234.567", ["1234567"]],
    ["48,0", ["48"]],
    ["0.125", ["0.125"]],
    ["(25)", ["-25"]],
    ["−3,5", ["-3.5"]],
    ["25-", ["-25"]],
    ["DKK 48", ["48"]],
    ["1.234", ["1.234", "1234"]],
    ["1,234", ["1.234", "1234"]],
  ])("text %s", (text, readings) => {
    expect(readTextNumber(text)!.readings.map(String)).toEqual(readings);
  });

  test.each(["1.2.3", "12 34", "1,23,456", "12a", "1e5", "..", "06.32.10.14", "=1+1"])(
    "text %s is no number",
    (text) => {
      expect(readTextNumber(text)).toBeNull();
    },
  );

  test("every amount is read back from the way English and Danish write it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const value = new Big(cents).div(100);
        for (const locale of ["en-GB", "da-DK"]) {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
          expect(readTextNumber(text)!.readings.map((reading) => reading.eq(value))).toContain(true);
        }
      }),
    );
  });
});
