import { click, renderPane } from "./support/renderPane";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { NO_INPUT } from "../../src/taskpane/useCases/argumentInput";
import { next, startOf, type FormState } from "../../src/taskpane/functions/form/useFunctionForm";
import { parseAddress, type RangeRef } from "../../src/workbook/address";
import { DoorError } from "../../src/workbook/door";
import { FakeDoor } from "./support/fakeDoor";

beforeEach(() => window.localStorage.clear());

function at(text: string): RangeRef {
  const { sheet = "Sheet1", ...area } = parseAddress(text)!;
  return { sheet, ...area };
}

const field = (name: string): Promise<HTMLInputElement> =>
  screen.findByLabelText<HTMLInputElement>(new RegExp(`^${name}`), { selector: "input" });

async function type(name: string, text: string): Promise<void> {
  const box = await field(name);
  await act(async () => {
    fireEvent.focus(box);
    fireEvent.change(box, { target: { value: text } });
  });
}

const select = (door: FakeDoor, address: string): Promise<void> => act(async () => door.select(at(address)));

async function openForm(name: string, door = new FakeDoor(), language = "en-GB"): Promise<FakeDoor> {
  const host = { displayLanguage: language, contentLanguage: language };
  await renderPane({ door, place: "functions", host });
  await click(new RegExp(`^${name}(?![A-Z])`));
  await click(language === "da-DK" ? "Udfyld og indsæt…" : "Fill in and insert…");
  return door;
}

describe("the form", () => {
  test("writes what was typed, as Excel stores it, and shows it as the user's Excel does", async () => {
    const door = await openForm("TOUSD", new FakeDoor(), "da-DK");
    await type("amount", "2,5");
    await type("currency", "DKK");
    await type("period", "2022");
    expect(screen.getByText('=TILSAGN.TOUSD(2,5;"DKK";2022)')).toBeTruthy();
    expect(screen.getByText('Gemmes som =TILSAGN.TOUSD(2.5,"DKK",2022)')).toBeTruthy();
    expect(await screen.findByText(/^0,353/)).toBeTruthy();
    await click("Indsæt i B4");
    expect(door.at("Sheet1", 3, 1)).toEqual({ formula: '=TILSAGN.TOUSD(2.5,"DKK",2022)' });
    expect(await screen.findByText("Formlen er skrevet; den fylder Sheet1!B4")).toBeTruthy();
    await click("Fortryd");
    await waitFor(() => expect(door.at("Sheet1", 3, 1)).toBeNull());
  });

  test("takes cells from the sheet, shows what stands there, and keeps the formula's own cell", async () => {
    const door = await openForm("TOUSD", new FakeDoor({ Sheet1: [[48], [25]], "Rates 2026": [["DKK"]] }));
    await click("Take amount from the sheet");
    await select(door, "A1:A2");
    expect((await field("amount")).value).toBe("A1:A2");
    await click("Take currency from the sheet");
    await select(door, "'Rates 2026'!A1");
    expect((await field("currency")).value).toBe("'Rates 2026'!A1");
    await type("period", "2022");
    expect(screen.getByText("=TILSAGN.TOUSD(A1:A2,'Rates 2026'!A1,2022)")).toBeTruthy();
    expect(await screen.findByText("= {48;25}")).toBeTruthy();
    expect(await screen.findByText('= "DKK"')).toBeTruthy();
    expect(await screen.findByText("Fills B4:B5, 2 × 1 cells.")).toBeTruthy();
    await click("Insert in B4");
    expect(door.at("Sheet1", 3, 1)).toEqual({ formula: "=TILSAGN.TOUSD(A1:A2,'Rates 2026'!A1,2022)" });
  });

  test("takes what looks like a cell as that cell until the user says otherwise", async () => {
    await openForm("TOUSD", new FakeDoor({ Sheet1: [[48]] }));
    await type("amount", "a1");
    expect(screen.getByText("=TILSAGN.TOUSD(A1)")).toBeTruthy();
    await click("Use as text");
    expect(screen.getByText('=TILSAGN.TOUSD("a1")')).toBeTruthy();
  });

  test("writes no formula that refers to its own cell, nor one with a name that there is not", async () => {
    const door = await openForm("TOUSD", new FakeDoor({ Sheet1: [[48]] }));
    const apply = jest.spyOn(door, "apply");
    await type("amount", "B1:B9");
    await type("currency", "DKK");
    await type("period", "2022");
    expect(screen.getByText(/it would refer to itself/)).toBeTruthy();
    await click("Insert in B4");
    await type("amount", "Ratse");
    expect(await screen.findByText(/^The workbook has no table or name Ratse/)).toBeTruthy();
    await click("Insert in B4");
    expect(apply).not.toHaveBeenCalled();
  });

  test("writes nothing while something is wanting, and says what", async () => {
    const door = await openForm("TOUSD");
    const apply = jest.spyOn(door, "apply");
    expect(
      screen.getByText("The result shows when these are filled in: amount, currency, period."),
    ).toBeTruthy();
    await type("amount", "1");
    await click("Insert in B4");
    expect(await screen.findByText("currency is needed.")).toBeTruthy();
    expect(document.activeElement === (await field("currency"))).toBe(true);
    expect(apply).not.toHaveBeenCalled();
  });

  test("says an error as the cell will show it, with the reason, and still writes the formula", async () => {
    const door = await openForm("TOUSD");
    await type("amount", "1");
    await type("currency", "SEK");
    await type("period", "2022");
    expect(await screen.findByText("#VALUE!")).toBeTruthy();
    expect(screen.getByText(/“SEK”/)).toBeTruthy();
    await click("Insert in B4");
    await waitFor(() => expect(door.at("Sheet1", 3, 1)).not.toBeNull());
  });

  test("says beforehand what stands in an array's way, and offers the first free place", async () => {
    const door = new FakeDoor({ Sheet1: [[48], [25], [2], [], ["mine"]] });
    await openForm("SHARES", door);
    await select(door, "B1");
    await click("Take amounts from the sheet");
    await select(door, "A1:A3");
    await click("Take amounts from the sheet");
    await select(door, "A4");
    expect(
      await screen.findByText("Sheet1!A4:A6 already holds something. The result needs A4:A6."),
    ).toBeTruthy();
    await click("Insert in A4");
    expect(door.at("Sheet1", 3, 0)).toBeNull();
    await click("First free place: Sheet1!A7");
    await waitFor(() => expect(door.at("Sheet1", 6, 0)).toEqual({ formula: "=TILSAGN.SHARES(A1:A3)" }));
    expect(door.at("Sheet1", 4, 0)).toBe("mine");
  });

  test("replaces what stands in the one cell only when asked to, and brings it back", async () => {
    const door = new FakeDoor({ Sheet1: [["mine"]] });
    await openForm("RATE", door);
    await select(door, "A1");
    await type("from", "USD");
    await type("to", "DKK");
    await type("period", "2022");
    await click("Insert in A1");
    expect(door.at("Sheet1", 0, 0)).toBe("mine");
    await click("Replace what stands in A1");
    await waitFor(() =>
      expect(door.at("Sheet1", 0, 0)).toEqual({ formula: '=TILSAGN.RATE("USD","DKK",2022)' }),
    );
    await click("Undo");
    await waitFor(() => expect(door.at("Sheet1", 0, 0)).toBe("mine"));
  });

  test("begins with the strategy in hand, and with an example's arguments where one is adapted", async () => {
    await openForm("BUDGET");
    expect((await field("strategy")).value).toBe("dk-iom-2023");
    await click("Close");
    await click('Adapt… =TILSAGN.BUDGET("dk-iom-2023",,2024)');
    expect((await field("year")).value).toBe("2024");
    expect((await field("line")).value).toBe("");
  });

  test("says that Excel does not answer, and shows the values once it does", async () => {
    const door = new FakeDoor({ Sheet1: [[48]] });
    await openForm("SHARE", door);
    await type("whole", "96");
    await click("Take part from the sheet");
    jest.spyOn(door, "values").mockRejectedValueOnce(new DoorError("cellEdit"));
    await select(door, "A1");
    expect(await screen.findByText(/^A cell is being edited\./)).toBeTruthy();
    await type("whole", "192");
    expect(await screen.findByText("0.25")).toBeTruthy();
  });
});

describe("what is selected in the sheet", () => {
  const begun = (): FormState => next(startOf(2, []), { type: "selected", range: at("C5") });

  test("is where the formula goes, unless a field waits for it", () => {
    let state = next(begun(), { type: "pick", at: 0 });
    expect(state.inputs[0]).toEqual(NO_INPUT);
    state = next(state, { type: "selected", range: at("A1:A3") });
    expect([state.inputs[0]!.text, state.target]).toEqual(["A1:A3", at("C5")]);
    state = next(state, { type: "entered", at: 1 });
    state = next(state, { type: "selected", range: at("D9:E9") });
    expect([state.inputs[0]!.text, state.target]).toEqual(["A1:A3", at("D9")]);
  });

  test("is taken at once by a field that begins to wait, if it is not the formula's own cell", () => {
    let state = next(next(begun(), { type: "pick", at: 0 }), { type: "selected", range: at("A1:A3") });
    state = next(state, { type: "pick", at: 1 });
    expect(state.inputs[1]!.text).toBe("A1:A3");
  });

  test("follows the user while the field waits, and no longer once something is typed there", () => {
    let state = next(begun(), { type: "pick", at: 0 });
    state = next(state, { type: "selected", range: at("A1") });
    state = next(state, { type: "selected", range: at("Rates!B2") });
    expect(state.inputs[0]!.text).toBe("Rates!B2");
    state = next(state, { type: "typed", at: 0, text: "" });
    expect([state.inputs[0], state.picking]).toEqual([NO_INPUT, null]);
  });
});
