import { parsePeriod, periodKey } from "../../../src/money/period";
import { dateOfSerial, serialOfDate } from "../../../src/money/serial";
import { problem } from "./support/rates";

describe("a period", () => {
  it.each([
    [2022, "2022"],
    ["2022", "2022"],
    [" 2022 ", "2022"],
    [1990, "1990"],
    [2100, "2100"],
    ["2022-06", "2022-06"],
    ["2022/6", "2022-06"],
    ["2022M06", "2022-06"],
    ["06-2022", "2022-06"],
    ["6.2022", "2022-06"],
    ["Jun-22", "2022-06"],
    ["juni 22", "2022-06"],
    ["jun. 95", "1995-06"],
    ["June '22", "2022-06"],
    ["2022-06-30 00:00", "2022-06-30"],
    ["2022-06-30T00:00:00", "2022-06-30"],
    ["2022-06-30T13:45:10.500Z", "2022-06-30"],
    ["June 2022", "2022-06"],
    ["juni 2022", "2022-06"],
    ["2022 juni", "2022-06"],
    ["maj 2022", "2022-05"],
    ["May-22", "2022-05"],
    ["okt-99", "1999-10"],
    ["Oktober 2022", "2022-10"],
    ["marts 2022", "2022-03"],
    ["Sept 2022", "2022-09"],
    ["2022-06-15", "2022-06-15"],
    [44727, "2022-06-15"],
    [44727.75, "2022-06-15"],
    ["44727", "2022-06-15"],
    ["2024-02-29", "2024-02-29"],
    ["2022/6/30", "2022-06-30"],
    ["30.06.2022", "2022-06-30"],
    ["6.7.2022", "2022-07-06"],
    ["6. 7. 2022", "2022-07-06"],
    ["06.07.22", "2022-07-06"],
    ["6/7-22", "2022-07-06"],
    ["6/7 2022", "2022-07-06"],
    ["30. juni 2022", "2022-06-30"],
    ["6. maj 2022", "2022-05-06"],
    ["1. okt. 2022", "2022-10-01"],
    ["30 June 2022", "2022-06-30"],
    ["1st March 2022", "2022-03-01"],
    ["30-Jun-22", "2022-06-30"],
    ["June 30, 2022", "2022-06-30"],
    ["30/06/2022", "2022-06-30"],
    ["06/30/2022", "2022-06-30"],
    ["30-06-2022", "2022-06-30"],
    ["06/06/2022", "2022-06-06"],
    ["31-12-99", "1999-12-31"],
    [32874, "1990-01-01"],
    [73415, "2100-12-31"],
  ])("%p is %s", (value, key) => {
    expect(periodKey(parsePeriod(value))).toBe(key);
  });

  it.each([
    1989,
    59,
    60,
    61,
    2101,
    0,
    -2022,
    2022.5,
    NaN,
    "",
    "1989",
    "22",
    "2022-13",
    "2022-00",
    "2023-02-29",
    "ma 2022",
    "jux 22",
    "2022*",
    "30. juni",
    "31.06.2022",
    "31/04/2022",
    "30/13/2022",
    "29. februar 2023",
    "0. maj 2022",
    "30. jux 2022",
    "30.06.1989",
    32873,
    73416,
    "32873",
  ])("%p is none", (value) => {
    expect(() => parsePeriod(value)).toThrow("badPeriod");
  });

  it.each([
    ["06/07/2022", "2022-07-06", "2022-06-07"],
    ["6-7-2022", "2022-07-06", "2022-06-07"],
  ])("%p may be %s or %s, and is not guessed", (text, one, other) => {
    expect(problem(() => parsePeriod(text))).toEqual({ problem: "ambiguousDate", text, one, other });
  });

  it.each([
    ["30-06-22", "2022-06-30"],
    ["22/06/30", "2030-06-22"],
    ["05-06-07", "2007-06-05"],
  ])("%p has a year of two digits and is asked for with four, such as %s", (text, one) => {
    expect(problem(() => parsePeriod(text))).toEqual({ problem: "shortYear", text, one });
  });

  it.each([
    ["June 15", "2015-06"],
    ["Jun 15", "2015-06"],
    ["Sept. 30", "2030-09"],
    ["may31", "2031-05"],
  ])("%p may be a day of the month, and is not taken for %s", (text, month) => {
    expect(problem(() => parsePeriod(text))).toEqual({ problem: "dayOrYear", text, month });
  });
});

describe("date serials (1900 system)", () => {
  it("know the leap day that never was", () => {
    expect(dateOfSerial(1)).toEqual({ year: 1900, month: 1, day: 1 });
    expect(dateOfSerial(59)).toEqual({ year: 1900, month: 2, day: 28 });
    expect(dateOfSerial(60)).toEqual({ year: 1900, month: 2, day: 29 });
    expect(dateOfSerial(61)).toEqual({ year: 1900, month: 3, day: 1 });
  });

  it("go there and back over two centuries", () => {
    for (let serial = 1; serial < 73_500; serial += 7)
      expect(serialOfDate(dateOfSerial(serial))).toBe(serial);
    for (const serial of [58, 59, 60, 61, 62]) expect(serialOfDate(dateOfSerial(serial))).toBe(serial);
  });

  it("do not exist for days that the calendar lacks", () => {
    expect(serialOfDate({ year: 2022, month: 2, day: 30 })).toBeNull();
  });
});
