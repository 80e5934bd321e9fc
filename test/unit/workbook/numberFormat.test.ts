import { decimalsShown, isDateFormat } from "../../../src/workbook/numberFormat";

describe("a number format", () => {
  it.each([
    "m/d/yyyy",
    "yyyy-mm-dd",
    "yyyymmdd",
    "dd/mm/yyyy hh:mm",
    "d-mmm",
    "mmm-yy",
    "[$-406]d. mmmm yyyy",
    "[$-F800]dddd\\,\\ mmmm\\ dd",
    "dd-mm-åååå",
  ])("%s shows dates", (format) => expect(isDateFormat(format)).toBe(true));

  it.each([
    "General",
    "#,##0.00",
    '#,##0 "mio. kr. i år dd"',
    "[$DKK] #,##0",
    "#,##0 DKK",
    "[Red]#,##0;\\d0",
    "_d#,##0_y",
    "@",
  ])("%s shows none", (format) => expect(isDateFormat(format)).toBe(false));

  it.each(["h:mm", "h:mm:ss AM/PM", "[h]:mm:ss", "mm:ss.0"])("%s shows times, which are no dates", (format) =>
    expect(isDateFormat(format)).toBe(false),
  );
});

test.each<[string, number | null]>([
  ["#,##0", 0],
  ["0.00", 2],
  ["#,##0.0##", 3],
  ['#,##0.00 "kr.";[Red]-#,##0.00', 2],
  ["[$$-409]#,##0.0", 1],
  ["0.0%", 3],
  ["#,##0.0,", 0],
  ["0.0000,", 1],
  ["General", null],
  ["@", null],
  ["yyyy-mm-dd", null],
  ["0.00E+00", null],
  ["# ?/?", null],
])("“%s” shows %s decimals", (format, decimals) => {
  expect(decimalsShown(format)).toBe(decimals);
});
