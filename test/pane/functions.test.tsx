import { click, renderPane } from "./support/renderPane";
import { act, screen, waitFor } from "@testing-library/react";
import { registry } from "../../src/functions/registry";
import { formulaText, separatorsOf } from "../../src/taskpane/common/formulaText";
import { exampleResult, searchFunctions } from "../../src/taskpane/useCases/functions";
import { FakeDoor } from "./support/fakeDoor";

beforeEach(() => window.localStorage.clear());

describe("examples", () => {
  test.each(registry.map((entry) => [entry.id, entry] as const))("%s gives a result", async (_, entry) => {
    const result = await exampleResult(entry);
    expect(result?.[0]?.length).toBeGreaterThan(0);
  });

  test("25 million kroner at the average rate of 2022 are 3.53 million dollars", async () => {
    const [[amount]] = (await exampleResult(registry.find(({ id }) => id === "TOUSD")!)) as [[number]];
    expect(amount).toBeCloseTo(3.53, 2);
  });
});

describe("formulas as the user's Excel shows them", () => {
  const danish = separatorsOf("da-DK");

  test("Danish separates arguments by semicolons and writes decimal commas, not inside text", () => {
    expect(formulaText('=TILSAGN.TOUSD(2.5,"a,b.c",2022)', danish)).toBe('=TILSAGN.TOUSD(2,5;"a,b.c";2022)');
  });

  test("columns of an array constant are separated by a backslash", () => {
    expect(formulaText("=SUM({1,2.5;3,4},5)", danish)).toBe("=SUM({1\\2,5;3\\4};5)");
  });

  test("English keeps the stored form", () => {
    expect(formulaText("=SUM(1.5,2)", separatorsOf("en-GB"))).toBe("=SUM(1.5,2)");
  });
});

test("a search finds functions by words of either language", () => {
  expect(searchFunctions("dollars").map(({ id }) => id)).toContain("TOUSD");
  expect(searchFunctions("amerikanske dollar").map(({ id }) => id)).toContain("TOUSD");
  expect(searchFunctions("xyzzy")).toEqual([]);
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
    await click("Indsæt i B4");
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
    await click("Insert in A1");
    expect(await screen.findByText("Sheet1!A1 already holds something")).toBeTruthy();
    expect(door.at("Sheet1", 0, 0)).toBe("mine");
  });
});
