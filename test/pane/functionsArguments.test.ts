import { registry } from "../../src/functions/registry";
import { callFormula } from "../../src/build/insertFormula";
import { separatorsOf } from "../../src/taskpane/common/formulaText";
import { choicesOf, matchingChoices, takenBy } from "../../src/taskpane/useCases/argumentChoices";
import {
  inputsOf,
  looksLikeAddress,
  NO_INPUT,
  readInput,
  type ArgumentInput,
  type InputContext,
} from "../../src/taskpane/useCases/argumentInput";
import { findPack } from "../../src/strategy/load";
import { functionOf } from "./support/functions";

const danish = separatorsOf({ contentLanguage: "da-DK" });
const english = separatorsOf({ contentLanguage: "en-GB" });
const context: InputContext = { separators: english, sheet: "Budget", takes: "periods" };

/** The wording in the formula of what is entered, or what is wrong with it. */
function entered(input: string | Partial<ArgumentInput>, more: Partial<InputContext> = {}): string {
  const whole = { ...NO_INPUT, ...(typeof input === "string" ? { text: input } : input) };
  const read = readInput(whole, { ...context, ...more });
  return "problem" in read ? read.problem : callFormula("F", [read.argument]).slice(3, -1);
}
const reference = (text: string, sheet: string | null = null): string =>
  entered({ text, sheet, as: "reference" });

describe("a value", () => {
  test("is a number in the user's writing, else text in quotation marks", () => {
    expect(entered("25")).toBe("25");
    expect(entered("2,5", { separators: danish })).toBe("2.5");
    expect(entered("1.234", { separators: danish })).toBe("1234");
    expect(entered("1.234", { separators: english })).toBe("1.234");
    expect(entered("1,234", { separators: english })).toBe("1234");
    expect(entered("-1.234,5", { separators: danish })).toBe("-1234.5");
    expect(entered("7 %")).toBe("0.07");
    expect(entered("DKK")).toBe('"DKK"');
    expect(entered('say "yes"')).toBe('"say ""yes"""');
    expect(entered('"2022"')).toBe('"2022"');
    expect(entered("  ")).toBe("");
  });

  test.each(["=1+1", "SUM(A1:A3)", "+45", "@x", "A1&B1", '"&A1&"', "TILSAGN.RATE(1)"])(
    "%s, which computes, is a constant",
    (text) => expect(entered(text)).toMatch(/^"|^\d+$/),
  );

  test.each([
    ["B4", "B4"],
    ["a1:a2", "A1:A2"],
    ["Rates!B4", "Rates!B4"],
    ["A:A", "A:A"],
    ["b2#", "B2#"],
    ["Rates[#All]", "Rates[#All]"],
  ])("that is nothing but cells is a reference, as in Excel's own dialog: %s", (text, wording) => {
    expect(entered(text)).toBe(wording);
    expect(entered(text, { takes: "figures" })).toBe(wording);
    expect(entered(`"${text}"`, { takes: "figures" })).toBe(`"${text}"`);
  });

  test("that is a word is a name where text makes no sense, and text where it does", () => {
    expect(entered("Rates", { takes: "figures" })).toBe("Rates");
    expect(entered("DKK", { takes: "names" })).toBe('"DKK"');
    expect(entered("juni", { takes: "periods" })).toBe('"juni"');
    expect(entered("TRUE", { takes: "figures" })).toBe("TRUE");
  });

  test("that a document or the calendar may know is not taken for cells", () => {
    expect(entered("PA1", { takes: "documentNames" })).toBe('"PA1"');
    expect(entered("Jun22", { takes: "periods" })).toBe('"Jun22"');
    expect(entered("okt99", { takes: "periods" })).toBe('"okt99"');
    expect(entered("Q3", { takes: "periods" })).toBe("Q3");
  });

  test("has decimals and per cent in the user's writing, and none beyond Excel's numbers", () => {
    expect(entered("7.125 %")).toBe("0.07125");
    expect(entered("7,125 %", { separators: danish })).toBe("0.07125");
    expect(entered("-7,125 %", { separators: danish })).toBe("-0.07125");
    expect(entered("1e400")).toBe('"1e400"');
    expect(entered("48, 25")).toBe('"48, 25"');
  });

  test("of a parameter that takes names stays as typed: the code 1.10 is no number", () => {
    expect(entered("1.10", { takes: "names" })).toBe('"1.10"');
    expect(entered("2024", { takes: "names" })).toBe("2024");
    expect(entered("007", { takes: "names" })).toBe('"007"');
  });

  test("is an array in braces, in the user's separators", () => {
    expect(entered("{1;2,5}", { separators: danish })).toBe("{1;2.5}");
    expect(entered("{40\\20}", { separators: danish })).toBe("{40,20}");
    expect(entered('{"a;b",1;"c",2}')).toBe('{"a;b",1;"c",2}');
    expect(entered("{1,2;3}")).toBe("notArray");
    expect(entered("{1;;2}")).toBe("notArray");
    expect(entered("{1;2")).toBe("notArray");
  });

  test("is refused where Excel would refuse its length", () => {
    expect(entered("a".repeat(255))).toHaveLength(257);
    expect(entered("a".repeat(256))).toBe("textTooLong");
  });
});

describe("a reference", () => {
  test("is worded as Excel stores it", () => {
    expect(reference("b4:$c$9")).toBe("B4:$C$9");
    expect(reference("My sheet!b4")).toBe("'My sheet'!B4");
    expect(reference("'It''s'!A1")).toBe("'It''s'!A1");
  });

  test("names the sheet that it was meant on where the formula goes to another", () => {
    expect(reference("B4", "Budget")).toBe("B4");
    expect(reference("B4", "Rates 2026")).toBe("'Rates 2026'!B4");
  });

  test("may be a column, a name or part of a table", () => {
    expect(reference("A:A")).toBe("A:A");
    expect(reference("PlanningRates")).toBe("PlanningRates");
    expect(reference("budget[2024]")).toBe("budget[2024]");
  });

  test.each(["SUM(A1)", "A1+B1", "=A1", "12", '"x"', "[Other.xlsx]Sheet1!A1", "A1,B1", "TRUE", "x y"])(
    "%s is none",
    (text) => expect(reference(text)).toBe("notReference"),
  );

  test("is offered where a value looks like an address", () => {
    expect(looksLikeAddress("b4")).toBe(true);
    expect(looksLikeAddress("DKK")).toBe(false);
  });
});

const examples = registry
  .flatMap((entry) => entry.examples.map((formula) => [formula, entry] as const))
  .filter(([formula]) => inputsOf(formula, english) !== null);

test("an example whose arguments are computed is not taken into the form, which would make text of them", () => {
  expect(inputsOf("=F(93+TILSAGN.OVERHEAD(93))", english)).toBeNull();
  expect(inputsOf("=F(3-1)", english)).toBeNull();
  expect(inputsOf("=F(A1)", english)).toBeNull();
  expect(inputsOf("=F(-1,{-2,3},7%)", english)?.map(({ text }) => text)).toEqual(["-1", "{-2,3}", "7%"]);
  expect(examples.length).toBeGreaterThan(registry.length);
});

test.each(examples)("%s in the form is the same formula again, in both ways of writing", (formula, entry) => {
  for (const separators of [danish, english]) {
    const inputs = inputsOf(formula, separators)!;
    const args = inputs.map((input, at) => {
      const parameter = entry.parameters[at]!;
      const read = readInput(input, { separators, sheet: null, takes: takenBy(entry, parameter) });
      if ("problem" in read) throw new Error(`${read.problem}: ${input.text}`);
      return read.argument;
    });
    expect(callFormula(entry.name, args)).toBe(formula);
  }
});

describe("choices", () => {
  const strategy = findPack("dk-iom-2023")!;
  const offered = async (name: string, parameter: string, texts: Record<string, string> = {}) => {
    const entry = functionOf(name);
    const textOf = (other: string): string => texts[other] ?? "";
    const one = entry.parameters.find((each) => each.name === parameter)!;
    return choicesOf(entry, one, { language: "da", strategy, textOf });
  };
  const values = async (...asked: Parameters<typeof offered>): Promise<string[]> =>
    (await offered(...asked)).map(({ value }) => value);

  test("come from the library and the rates", async () => {
    expect(await values("TOUSD", "currency")).toEqual(["DKK", "USD", "EUR", "CHF"]);
    expect(await values("BUDGET", "line")).toEqual(expect.arrayContaining(["core", "soft", "personnel"]));
    expect(await values("BUDGET", "year")).toEqual(["2023", "2024", "2025", "2026"]);
    expect(await values("INDICATOR", "code")).toHaveLength(strategy.indicators.length);
    expect(await values("DATASET", "id")).toEqual(
      expect.arrayContaining(["dk-iom-2023/budget", "iom-ar-2019/financial-highlights"]),
    );
  });

  test("follow what the other arguments say", async () => {
    expect(await values("BUDGET", "year", { strategy: "dk-iom-2018" })).toEqual(["2018", "2019", "2020"]);
    const id = "dk-iom-2023/danish-contributions-2022";
    expect(await values("DATASET", "column", { id })).toContain("Amount");
    expect(await values("DATASET", "row", { id })).toContain("Total contributions");
  });

  test("are none while what they depend on names nothing", async () => {
    expect(await values("BUDGET", "year", { strategy: "dk-io" })).toEqual([]);
    expect(await values("DATASET", "column", { id: "dk-iom-2023/nosuch" })).toEqual([]);
    expect(await values("DATASET", "column")).toEqual([]);
  });

  test("without a list of their own are the values that the description gives", async () => {
    expect(await values("TOUSD", "basis")).toEqual(["average", "daily"]);
    expect(await values("INDICATOR", "field")).toEqual(
      expect.arrayContaining(["definition", "level", "source"]),
    );
    expect(await values("TOUSD", "amount")).toEqual([]);
  });

  test("bear the pane's language where they have another name", async () => {
    const [first] = await offered("BUDGET", "line");
    expect(first!.label).toBe(strategy.budget!.rows[0]!.title.da ?? strategy.budget!.rows[0]!.title.en);
  });

  test("a function takes every value that is offered for its strategy's parts", async () => {
    for (const [name, parameter] of [
      ["BUDGET", "line"],
      ["BUDGET", "year"],
      ["INDICATOR", "code"],
      ["INDICATORS", "area"],
      ["CITE", "id"],
    ] as const) {
      const entry = functionOf(name);
      const own = (await values(name, parameter)).filter((value) => !/^(?!dk-iom-2023)[a-z]+-/.test(value));
      for (const value of own) {
        const args = entry.parameters.map((each) =>
          each.name === parameter ? value : each.name === "strategy" ? "dk-iom-2023" : null,
        );
        expect({ name, value, given: await entry.run(args) }).toMatchObject({
          given: expect.anything() as unknown,
        });
      }
    }
  });

  test("narrow with what is typed, and are all there once one is chosen", () => {
    const choices = [{ value: "core", label: "Kernebidrag" }, { value: "soft" }];
    expect(matchingChoices(choices, "kerne")).toEqual([choices[0]]);
    expect(matchingChoices(choices, "SOFT")).toEqual(choices);
    expect(matchingChoices(choices, "zzz")).toEqual([]);
  });
});
