import { click, renderPane } from "./support/renderPane";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { PLACE_EVENT, type FormulaCommand } from "../../src/build/ribbon";
import { CellError, CellGridBuilder, type CellValue } from "../../src/workbook/cells";
import { DoorError, type WorkbookDoor } from "../../src/workbook/door";
import type { NameSnapshot, SheetSnapshot } from "../../src/workbook/snapshot";
import { FakeDoor } from "./support/fakeDoor";

beforeEach(() => window.localStorage.clear());

const RATE = '=TILSAGN.RATE("USD","DKK",2022)';
const SOURCE = '=TILSAGN.RATESOURCE("USD","DKK",2022)';
const MANGLED = "=_xldudf_TILSAGN_RATE(1)";

/** A workbook whose formulas show given values, and some of whose sheets are hidden or protected. */
class FormulaDoor extends FakeDoor {
  readonly shows = new Map<string, CellValue>([
    [RATE, 7.0786],
    [SOURCE, "=Federal Reserve"],
    [MANGLED, new CellError("#NAME?")],
  ]);
  names: NameSnapshot[] = [];
  readonly about: Record<string, Partial<SheetSnapshot>> = {};

  override async read(): ReturnType<WorkbookDoor["read"]> {
    const { workbook, syncs } = await super.read();
    const sheets = workbook.sheets.map((sheet) => {
      const grid = new CellGridBuilder();
      for (const { row, column, value, formula } of sheet.cells.cells()) {
        grid.add(row, column, (formula !== null && this.shows.get(formula)) || value, formula);
      }
      return { ...sheet, cells: grid.build(), ...this.about[sheet.name] };
    });
    return { workbook: { ...workbook, sheets, names: this.names }, syncs };
  }
}

async function ask(command: FormulaCommand): Promise<void> {
  await act(async () => {
    window.dispatchEvent(new CustomEvent(PLACE_EVENT, { detail: command }));
  });
}

const text = (): string => document.querySelector("main")!.textContent!;

test("the ribbon lists first what will change, then does it, and it can be undone", async () => {
  const door = new FormulaDoor({ Budget: [[RATE, "mine"]], Rates: [[SOURCE]], Locked: [[RATE]] });
  door.about["Rates"] = { visibility: "hidden" };
  door.about["Locked"] = { protected: true };
  await renderPane({ door });
  await ask("freezeValues");
  await screen.findByRole("button", { name: "Turn 2 formulas into values" });
  expect(text()).toContain(`A1${RATE}becomes7.0786`);
  expect(text()).toContain(`Rates (hidden sheet)A1${SOURCE}becomestext “=Federal Reserve”`);
  expect(text()).toContain("LockedA1" + RATE + "The sheet is protected; nothing is written on it.");
  expect(door.at("Budget", 0, 0)).toEqual({ formula: RATE });

  await click("Turn 2 formulas into values");
  expect(await screen.findByText("2 Tilsagn formulas are now values")).toBeTruthy();
  expect([door.at("Budget", 0, 0), door.at("Rates", 0, 0)]).toEqual([7.0786, "=Federal Reserve"]);
  expect([door.at("Budget", 0, 1), door.at("Locked", 0, 0)]).toEqual(["mine", { formula: RATE }]);

  await click("Undo");
  await waitFor(() => expect(door.at("Budget", 0, 0)).toEqual({ formula: RATE }));
});

test("a formula that shows an error is left, unless the user takes it along", async () => {
  const door = new FormulaDoor({ Budget: [[RATE], [SOURCE]] });
  door.shows.set(SOURCE, new CellError("#N/A"));
  await renderPane({ door, host: { displayLanguage: "da-DK", contentLanguage: "da-DK" } });
  await ask("freezeValues");
  await screen.findByRole("button", { name: "Gør 1 formel til en værdi" });
  expect(text()).toContain("Den viser #N/A, som ikke er en værdi at gemme.");
  fireEvent.click(screen.getByRole("checkbox", { name: /^Også formlen, der viser en fejl/ }));
  await click("Gør 2 formler til værdier");
  await waitFor(() => expect(door.at("Budget", 1, 0)).toEqual({ formula: "#N/A" }));
});

test("the place of the functions leads there too, and back", async () => {
  await renderPane({ door: new FormulaDoor({ Budget: [["mine"]] }), place: "functions" });
  await click("Repair functions…");
  expect(await screen.findByText(/There is nothing to repair\.$/)).toBeTruthy();
  await click("Back");
  expect(await screen.findByRole("button", { name: "Freeze values…" })).toBeTruthy();
});

test("repairing shows the formula that will be entered", async () => {
  const door = new FormulaDoor({ Budget: [[MANGLED, RATE]] });
  await renderPane({ door });
  await ask("repairFunctions");
  await click("Enter 1 formula again");
  expect(await screen.findByText("1 Tilsagn formula was entered again")).toBeTruthy();
  expect(door.at("Budget", 0, 0)).toEqual({ formula: "=TILSAGN.RATE(1)" });
});

test("what was changed since it was listed is not touched; the list is made anew", async () => {
  const door = new FormulaDoor({ Budget: [[RATE], [SOURCE]] });
  await renderPane({ door });
  await ask("freezeValues");
  await screen.findByRole("button", { name: "Turn 2 formulas into values" });
  door.sheets.get("Budget")!.set("0,0", "newer");
  await click("Turn 2 formulas into values");
  expect(await screen.findByRole("button", { name: "Turn 1 formula into a value" })).toBeTruthy();
  expect(screen.getByText("Budget!A1:A2 has been changed since")).toBeTruthy();
  expect(door.at("Budget", 0, 0)).toBe("newer");
});

test("a workbook that cannot be read says why, and is read again on request", async () => {
  const door = new FormulaDoor({ Budget: [[RATE]] });
  await renderPane({ door });
  door.failNext(new DoorError("cellEdit"));
  await ask("freezeValues");
  expect(await screen.findByText("A cell is being edited")).toBeTruthy();
  await click("Try again");
  expect(await screen.findByRole("button", { name: "Turn 1 formula into a value" })).toBeTruthy();
});

test("asked for again by the ribbon, the list is made anew", async () => {
  const door = new FormulaDoor({ Budget: [[RATE]] });
  await renderPane({ door });
  await ask("freezeValues");
  await screen.findByRole("button", { name: "Turn 1 formula into a value" });
  door.sheets.get("Budget")!.set("5,0", { formula: SOURCE });
  await ask("freezeValues");
  expect(await screen.findByRole("button", { name: "Turn 2 formulas into values" })).toBeTruthy();
});

const PLAN_RATE: NameSnapshot = { name: "PlanRate", formula: RATE, scope: null, hidden: false };

test("names that call Tilsagn are listed with what they stand for, and told when the cells are frozen", async () => {
  const door = new FormulaDoor({ Budget: [[RATE]] });
  door.names = [
    { name: "Kurs", formula: SOURCE, scope: "Budget", hidden: true },
    PLAN_RATE,
    { name: "Total", formula: "=SUM(Budget!A1:A9)", scope: null, hidden: false },
  ];
  await renderPane({ door });
  await ask("freezeValues");
  const list = await screen.findByRole("region", { name: "Names that still call Tilsagn" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([`PlanRate${RATE}`, `Kurs (on the sheet Budget) (hidden name)${SOURCE}`]);
  await click("Turn 1 formula into a value");
  expect(await screen.findByText(/2 names still call Tilsagn: PlanRate, Kurs\./)).toBeTruthy();
});

test("where names alone call Tilsagn, freezing does not say that nothing does", async () => {
  const door = new FormulaDoor({ Budget: [["=PlanRate*2"]] });
  door.names = [PLAN_RATE];
  await renderPane({ door });
  await ask("freezeValues");
  expect(await screen.findByText(/^No cell calls Tilsagn by itself, but names do/)).toBeTruthy();
  expect(screen.queryByText(/nothing to freeze/)).toBeNull();
});

test("repairing says that names are not entered again", async () => {
  const door = new FormulaDoor({ Budget: [[MANGLED]] });
  door.names = [PLAN_RATE];
  await renderPane({ door });
  await ask("repairFunctions");
  expect(await screen.findByText(/^A name cannot be entered again here\./)).toBeTruthy();
  await click("Enter 1 formula again");
  expect(await screen.findByText("1 Tilsagn formula was entered again")).toBeTruthy();
  expect(screen.queryByText(/still call/)).toBeNull();
});
