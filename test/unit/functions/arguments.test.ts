import { numbers } from "../../../src/functions/arguments";
import { FunctionError } from "../../../src/functions/errors";
import { explain } from "../../../src/functions/explain";
import { parseNumberText } from "../../../src/functions/numberText";
import { findFunction } from "../../../src/functions/registry";

const run = (id: string, ...args: unknown[]) => findFunction(id)!.run(args);

describe("numbers as text", () => {
  it.each([
    ["25", "25"],
    ["-2.5", "-2.5"],
    ["2,5", "2.5"],
    ["+3", "3"],
    ["−3", "-3"],
    [" 1 234,50 ", "1234.5"],
    ["1.234,50", "1234.5"],
    ["1,234.50", "1234.5"],
    ["1.234.567", "1234567"],
    ["1,234,567.8", "1234567.8"],
    ["1234.567", "1234.567"],
    ["0.123", "0.123"],
    ["0,5", "0.5"],
    [",5", "0.5"],
    ["7 %", "0.07"],
    ["1e6", "1000000"],
    ["1 234", "1234"],
    ["1\u00a0234\u00a0567,5", "1234567.5"],
    ["1'234.50", "1234.5"],
    ["12 345,678", "12345.678"],
    ["- 3", "-3"],
  ])("“%s” is %s", (text, value) => {
    expect(parseNumberText(text)?.toString()).toBe(value);
  });

  it.each(["1.234", "1,234", "12.345", "123,456", "-1.234"])("“%s” may be thousands or decimals", (text) => {
    expect(parseNumberText(text)).toBe("ambiguous");
  });

  it.each(["", "abc", "1-2", "25 DKK", "1.2.3", "1,23,456", "12.34,56.78", ".", ",", "1..2", "--1"])(
    "“%s” is none",
    (text) => {
      expect(parseNumberText(text)).toBeNull();
    },
  );

  it.each([
    "25 26",
    "48, 25",
    "48 ,25",
    "1 23",
    "0 123",
    "1 234 5",
    "1 234'567",
    "1 2345",
    "1 234 , 5",
    "1. 5",
  ])("“%s” is none: blanks part thousands only", (text) => {
    expect(parseNumberText(text)).toBeNull();
  });
});

describe("cells", () => {
  it("that are blank count as 0, whether Excel sends 0, null or empty text", () => {
    expect(numbers([[0, null, "", undefined]], "amount").map((row) => row.map(String))).toEqual([
      ["0", "0", "0", "0"],
    ]);
  });

  it("keep the shape of their range", () => {
    expect(
      run(
        "TOUSD",
        [
          [7.0786, 0],
          [null, "14,1572"],
        ],
        "DKK",
        2022,
      ),
    ).toEqual([
      [1, 0],
      [0, 2],
    ]);
    expect(run("ALLOCATE", 10, [[1], [null], [1]])).toEqual([[5], [0], [5]]);
  });

  it("may come as a range of one, and a range as a single value", () => {
    expect(run("TOUSD", 7.0786, [["DKK"]], [["2022"]])).toEqual([[1]]);
    expect(run("SHARE", [[1]], [[4]])).toBe(0.25);
  });

  it("that are blank leave optional arguments at their defaults", () => {
    expect(run("RATE", "USD", "DKK", 2022, 0, [[null]])).toBe(7.0786);
    expect(run("RATE", "USD", "DKK", 2022, null, [[0, 0, 0]])).toBe(7.0786);
    expect(run("ALLOCATE", 10, [[1, 1, 1]], 0)).toEqual([[4, 3, 3]]);
    expect(run("SHARES", [[1, 1, 1]], null)).toEqual([[0.34, 0.33, 0.33]]);
    expect(run("BUDGET", "dk-iom-2023", 0, 2024)).toEqual(run("BUDGET", "dk-iom-2023", undefined, 2024));
    expect(run("INDICATOR", "dk-iom-2023", "E2.2", 0)).toBe(
      run("INDICATOR", "dk-iom-2023", "E2.2", "definition"),
    );
  });

  it("after the last parameter are Excel's own and are not looked at", () => {
    expect(run("SHARE", 1, 4, { address: "Sheet1!A1" })).toBe(0.25);
  });
});

describe("ranges beside amounts", () => {
  const years = [[2022], [2023], [2024]];
  const [first, second, third] = [7.0786, 6.89, 6.8955];

  it("go with them cell by cell", () => {
    expect(run("TODKK", [[1], [2], [3]], "USD", years)).toEqual([[first], [13.78], [20.6865]]);
    expect(run("CONVERT", [[1, 1]], [["USD", "DKK"]], [["DKK", "USD"]], 2022)).toEqual([[first, 1 / first]]);
  });

  it("go with whole rows or columns where they are a column or row, and with a single amount", () => {
    const amounts = [
      [1, 2],
      [3, 0],
    ];
    expect(run("TODKK", amounts, "USD", [[2022, 2023]])).toEqual([
      [first, 13.78],
      [21.2358, 0],
    ]);
    expect(run("TODKK", 1, "USD", years)).toEqual([[first], [second], [third]]);
  });

  it("may end with the amounts in rows that are blank", () => {
    expect(run("TODKK", [[1], [null]], "USD", [[2022], [0]])).toEqual([[first], [0]]);
    expect(() => run("TODKK", [[1], [1]], "USD", [[2022], [0]])).toThrow(FunctionError);
  });

  it("may be dates, whose rates are loaded first", async () => {
    expect(await run("TODKK", [[1], [1]], "EUR", [["2022-06-30"], [2022]])).toEqual([
      [7.4392],
      [7.456652270093754],
    ]);
  });
});

describe("a range of planning rates", () => {
  const rates = (...rows: unknown[][]) => run("RATE", "USD", "DKK", 2027, null, rows);

  it("may have headings, blank rows, more columns, text for numbers and years", () => {
    expect(
      rates(
        ["Currency", "Period", "DKK for 1 USD", "Note"],
        [null, 0, "", ""],
        ["dkk", "2027", "6,5", "plan"],
      ),
    ).toBe(6.5);
    expect(rates(["Valuta", "Periode", "Kurs"], ["DKK", 2027, 6.5])).toBe(6.5);
  });

  it("may have its columns in any order where headings name all three, in English or Danish", () => {
    expect(rates(["Rate", "Note", "Currency", "Year"], [6.5, "plan", "DKK", 2027])).toBe(6.5);
    expect(rates(["År", "Valuta", "Kurs (DKK for 1 USD)"], [2027, "DKK", 6.5])).toBe(6.5);
    expect(rates([null, null, null], ["Dato", "Valutakurs", "Valuta"], ["2027", "6,5", "DKK"])).toBe(6.5);
  });

  const of2024 = (header: unknown[], row: unknown[]) => () =>
    run("RATE", "USD", "DKK", 2024, null, [header, row]);

  it("have the column that is headed by the word itself before one that begins with it", () => {
    expect(of2024(["Currency", "Date entered", "Period", "Rate"], ["DKK", "2023-11-01", 2024, 7.5])()).toBe(
      7.5,
    );
    expect(of2024(["Currency", "Year", "Rate type", "Rate"], ["DKK", 2024, 6.1, 7.5])()).toBe(7.5);
    expect(of2024(["Currency", "Period", "Rate (DKK per USD)"], ["DKK", 2024, 7.5])()).toBe(7.5);
    expect(of2024(["Period", "Currency", "DKK per USD"], [2024, "DKK", 7.5])()).toBe(7.5);
  });

  it.each([
    [["Currency", "Period", "Rate 2023", "Rate 2024"], "“Rate 2023” or “Rate 2024”", "“Rate”"],
    [["Valuta", "Periode", "Kurs, lav", "Kurs, middel"], "“Kurs, lav” or “Kurs, middel”", "“Rate”"],
    [["Currency", "Year", "Month", "Rate"], "“Year” or “Month”", "“Period”"],
    [["Currency", "Date entered", "Rate", "Remark"], "“Date entered” or “Remark”", "“Period”"],
  ])("whose headings %p leave it open which column is meant are refused", (header, headings, word) => {
    const refused = of2024(header, ["DKK", 2024, 6.1, 7.5]);
    expect(() => refused()).toThrow(FunctionError);
    try {
      refused();
    } catch (error) {
      expect(explain(error)?.message).toContain(headings);
      expect(explain(error)?.message).toContain(word);
    }
  });

  it("may have titles above the headings", () => {
    expect(
      rates(
        ["Planning rates 2027", null, null],
        [null, null, null],
        ["Approved in May", "", ""],
        ["Rate", "Period", "Currency"],
        [6.5, 2027, "DKK"],
      ),
    ).toBe(6.5);
  });

  it("may hold dates as Excel does, and months", () => {
    const on = (period: unknown): unknown =>
      run("RATE", "USD", "DKK", period, null, [
        ["DKK", 46458, 6.5], // 12 March 2027
        ["DKK", "marts 2027", 6.6],
      ]);
    expect([on(46458), on(46457), on("2027-03")]).toEqual([6.5, 6.6, 6.6]);
  });

  it("says in RATESOURCE that the rate is planned", () => {
    const source = run("RATESOURCE", "EUR", "DKK", 2024, null, [["DKK", 2024, 7]]);
    expect(source).toContain("7 DKK per USD, planning rate for 2024");
    expect(source).toContain("0.9242 EUR per USD, average 2024: Board of Governors");
  });
});

describe("look-ups", () => {
  it("give the budget as the strategy prints it", () => {
    expect(run("BUDGET", "dk-iom-2023", "total")).toEqual([[75, 100, 100, 100]]);
    expect(run("BUDGET", "dk-iom-2023", "Blødt øremærket", "2023")).toEqual([[25]]);
    expect(run("BUDGET", "dk-iom-2023", null, 2023)).toEqual([[73], [48], [25], [2], [75]]);
    const whole = run("BUDGET", "dk-iom-2023") as unknown[][];
    expect(whole[0]).toEqual(["DKK million", 2023, 2024, 2025, 2026]);
    expect(whole).toHaveLength(6);
  });

  it("find an indicator whatever its points and case, and list those of one area", () => {
    expect(run("INDICATOR", "dk-iom-2023", "e2.2", "code")).toBe("E2.2");
    expect(run("INDICATOR", "dk-iom-2023", "gender-1", "code")).toBe("");
    expect((run("INDICATORS", "dk-iom-2023") as unknown[][]).length).toBe(25);
    const fourth = run("INDICATORS", "dk-iom-2023", 4) as unknown[][];
    expect(fourth.map(([code, area]) => [code, area])).toEqual(
      ["2a12a", "2a12c", "2a21a", "2a23a"].map((code) => [code, 4]),
    );
  });

  it("number the priority areas and leave the cross-cutting one without", () => {
    expect((run("AREAS", "dk-iom-2023") as unknown[][]).map(([number]) => number)).toEqual([1, 2, 3, 4, ""]);
  });
});
