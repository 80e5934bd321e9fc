import { click, renderPane } from "./support/renderPane";
import { act, screen } from "@testing-library/react";
import { OUTCOME_EVENT, type CommandOutcome } from "../../src/build/ribbon";
import { clearOutcome } from "../../src/taskpane/useCases/formulaChanges";
import { DoorError } from "../../src/workbook/door";

beforeEach(() => window.localStorage.clear());

const DONE: CommandOutcome = {
  command: "freezeValues",
  cells: 3,
  skipped: [
    { sheet: "Rates", why: "protected", cells: 1 },
    { sheet: "Budget", why: "error", cells: 2 },
  ],
  names: [],
  undo: { expects: [], edits: [] },
  problem: null,
};

async function end(outcome: CommandOutcome): Promise<void> {
  await act(async () => {
    window.dispatchEvent(new CustomEvent(OUTCOME_EVENT, { detail: outcome }));
  });
}

test("a ribbon command says what it did and what it left alone, and can be undone", async () => {
  const door = await renderPane();
  await end(DONE);
  expect(await screen.findByText("3 Tilsagn formulas are now values")).toBeTruthy();
  expect(
    screen.getByText(
      "The sheet Rates is protected; 1 formula on it was left as it is. 2 formulas on Budget show an error and were left as they are.",
    ),
  ).toBeTruthy();
  const apply = jest.spyOn(door, "apply");
  await click("Undo");
  expect(apply).toHaveBeenCalledWith(DONE.undo);
  expect(screen.getByText("Taken back: the formulas are as they were before")).toBeTruthy();
});

test("names that still call Tilsagn are told", async () => {
  await renderPane();
  await end({ ...DONE, skipped: [], names: ["PlanRate", "Kurs"] });
  expect(await screen.findByText("2 names still call Tilsagn: PlanRate, Kurs.")).toBeTruthy();
});

test("in Danish, with nothing done, it says so", async () => {
  await renderPane({ host: { displayLanguage: "da-DK" } });
  await end({ ...DONE, command: "repairFunctions", cells: 0, skipped: [], undo: null });
  expect(await screen.findByText("Ingen Tilsagn-formler skulle indtastes igen")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Fortryd" })).toBeNull();
});

test("a command that failed says why and that nothing was written", async () => {
  await renderPane();
  await end({ ...DONE, cells: 0, skipped: [], undo: null, problem: new DoorError("cellEdit") });
  expect(await screen.findByText("A cell is being edited")).toBeTruthy();
  expect(screen.getByText(/Nothing was written/)).toBeTruthy();
});

test("what shows #NAME? after it was entered again is told, with the function that may be meant", async () => {
  await renderPane();
  const still = [
    { place: "Budget!A1", name: "TUSD", nearest: "TOUSD" },
    { place: "Budget!A2", name: null, nearest: null },
  ];
  await end({ ...DONE, command: "repairFunctions", skipped: [], still });
  expect(
    await screen.findByText(
      "2 of them still show #NAME?, for they call functions that there are not: Budget!A1, Budget!A2. Did you mean TOUSD instead of TUSD?",
    ),
  ).toBeTruthy();
});

test("a command that begins anew takes away what the one before told", async () => {
  await renderPane();
  await end(DONE);
  expect(await screen.findByText("3 Tilsagn formulas are now values")).toBeTruthy();
  await act(async () => clearOutcome());
  expect(screen.queryByText("3 Tilsagn formulas are now values")).toBeNull();
});
