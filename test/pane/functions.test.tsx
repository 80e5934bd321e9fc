import { click, renderPane } from "./support/renderPane";
import { act, screen, waitFor } from "@testing-library/react";
import { registry } from "../../src/functions/registry";
import { formulaText, separatorsOf } from "../../src/taskpane/common/formulaText";
import { exampleResult, searchFunctions } from "../../src/taskpane/useCases/functions";
import { FakeDoor } from "./support/fakeDoor";
import { functionOf } from "./support/functions";

beforeEach(() => window.localStorage.clear());

describe("examples", () => {
  const all = registry.flatMap(({ examples }) => examples);

  test.each(all)("%s gives a result", async (formula) => {
    const result = await exampleResult(formula, "en");
    expect("rows" in result && result.rows[0]!.length).toBeGreaterThan(0);
  });

  test("25 million kroner at the average rate of 2022 are 3.53 million dollars", async () => {
    const result = await exampleResult(functionOf("TOUSD").examples[0], "en");
    const [[amount]] = (result as { rows: [[number]] }).rows;
    expect(amount).toBeCloseTo(3.53, 2);
  });

  test("what cannot be computed says so as the cell would", async () => {
    expect(await exampleResult('=TILSAGN.RATE("DKK","XXX",2022)', "da")).toMatchObject({
      error: { code: "#VALUE!", message: expect.stringContaining("XXX") as string },
    });
  });
});

describe("formulas as the user's Excel shows them", () => {
  const danish = separatorsOf({ contentLanguage: "da-DK" });

  test("Danish separates arguments by semicolons and writes decimal commas, not inside text", () => {
    expect(formulaText('=TILSAGN.TOUSD(2.5,"a,b.c",2022)', danish)).toBe('=TILSAGN.TOUSD(2,5;"a,b.c";2022)');
  });

  test("columns of an array constant are separated by a backslash", () => {
    expect(formulaText("=SUM({1,2.5;3,4},5)", danish)).toBe("=SUM({1\\2,5;3\\4};5)");
  });

  test("Excel's own decimal sign counts for more than the document's language", () => {
    expect(separatorsOf({ contentLanguage: "en-GB", decimalSign: "," }).argument).toBe(";");
    expect(separatorsOf({ contentLanguage: "da-DK", decimalSign: "." }).argument).toBe(",");
  });

  test("English keeps the stored form", () => {
    expect(formulaText("=SUM(1.5,2)", separatorsOf({ contentLanguage: "en-GB" }))).toBe("=SUM(1.5,2)");
  });
});

describe("a search", () => {
  const found = (query: string): string[] => searchFunctions(query).map(({ id }) => id);

  test("finds functions by words of name, description and parameters, in either language", () => {
    expect(found("dollars")).toContain("TOUSD");
    expect(found("amerikanske dollar")).toContain("TOUSD");
    expect(found("planlægningskurser")).toContain("RATE");
    expect(found("weigh")).toContain("ALLOCATE");
    expect(found("xyzzy")).toEqual([]);
  });

  test("puts first what says it in its name", () => {
    expect(found("rate").slice(0, 2)).toEqual(["RATE", "RATESOURCE"]);
    expect(found("")).toHaveLength(registry.length);
  });
});

describe("the place", () => {
  test("shows signature and example with the user's separators, and writes the formula in the stored form", async () => {
    const door = await renderPane({
      place: "functions",
      host: { displayLanguage: "da-DK", contentLanguage: "da-DK" },
    });
    await click(/^TOUSD/);
    expect(screen.getByText('=TILSAGN.TOUSD(25;"DKK";2022)')).toBeTruthy();
    expect(await screen.findByText(/^3,53/)).toBeTruthy();
    await click('Indsæt i B4: =TILSAGN.TOUSD(25;"DKK";2022)');
    expect(await screen.findByText(/^Eksemplet står i Sheet1!B4\./)).toBeTruthy();
    expect(door.at("Sheet1", 3, 1)).toEqual({ formula: '=TILSAGN.TOUSD(25,"DKK",2022)' });
    await click("Fortryd");
    await waitFor(() => expect(door.at("Sheet1", 3, 1)).toBeNull());
  });

  test("a filled cell is left alone", async () => {
    const door = new FakeDoor({ Sheet1: [["mine"]] });
    await renderPane({ door, place: "functions" });
    await click(/^TOUSD/);
    await act(async () => door.select({ sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 }));
    await click(`Insert in A1: ${functionOf("TOUSD").examples[0]}`);
    expect(await screen.findByText("Sheet1!A1 already holds something")).toBeTruthy();
    expect(door.at("Sheet1", 0, 0)).toBe("mine");
  });
});
