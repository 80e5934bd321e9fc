import { click, renderPane } from "./support/renderPane";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { DoorError } from "../../src/workbook/door";
import type { CellInput } from "../../src/workbook/edits";
import { FakeDoor } from "./support/fakeDoor";

const sound: (readonly CellInput[])[] = [
  ["Budget for IOM (DKK million)"],
  [],
  ["Priority area", 2023, 2024, 2025, 2026, "Total"],
  ["Priority Area 1", 24, 24, 24, 24, "=SUM(B4:E4)"],
  ["Priority Area 2", 24, 24, 24, 24, "=SUM(B5:E5)"],
  ["Priority Area 3", 13, 25, 25, 25, "=SUM(B6:E6)"],
  ["Priority Area 4", 12, 25, 25, 25, "=SUM(B7:E7)"],
  ["Total", "=SUM(B4:B7)", "=SUM(C4:C7)", "=SUM(D4:D7)", "=SUM(E4:E7)", "=SUM(F4:F7)"],
];
const withCell = (row: number, column: number, cell: CellInput): FakeDoor =>
  new FakeDoor({
    Budget: sound.map((cells, r) => cells.map((old, c) => (r === row && c === column ? cell : old))),
  });
/** 2024 of priority area 3 as text. */
const withTextNumber = (): FakeDoor => withCell(5, 2, "25");

async function review(door: FakeDoor): Promise<HTMLElement> {
  await renderPane({ door, place: "review" });
  await click("Review this workbook");
  return screen.findByRole("region", { name: "Verdict" });
}

beforeEach(() => window.localStorage.clear());

test("before the first review the place says what it looks for and that it changes nothing", async () => {
  await renderPane({ place: "review" });
  expect(screen.getByText(/It changes nothing\.$/)).toBeTruthy();
  expect(screen.getByText("numbers stored as text")).toBeTruthy();
});

test("a sound workbook gets a calm positive verdict that names what was recognised", async () => {
  const verdict = await review(new FakeDoor({ Budget: sound }));
  expect(within(verdict).getByRole("heading").textContent).toBe("No findings");
  expect(within(verdict).getByText("Budget recognised on sheet Budget (A3:F8)")).toBeTruthy();
  expect(within(verdict).getByText("DKK million · 2023–2026")).toBeTruthy();
});

test("a workbook without a budget is not called sound", async () => {
  const verdict = await review(new FakeDoor({ Sheet1: [["Minutes of the meeting"]] }));
  expect(within(verdict).getByRole("heading").textContent).toBe("No budget recognised");
});

test("a finding opens with what stands there, what was expected and why it matters, and its cell is selected", async () => {
  const door = withTextNumber();
  const verdict = await review(door);
  expect(within(verdict).getByRole("heading").textContent).toMatch(/^Not ready: \d+ errors?/);
  await click(/is text, so sums pass over it/);
  await waitFor(() => expect(door.shown).toEqual(["Budget!C6"]));
  expect(screen.getByText("text “25”")).toBeTruthy();
  expect(screen.getByText("Why it matters")).toBeTruthy();
});

test("a fix is previewed cell by cell, applied, reviewed again and undone", async () => {
  const door = withTextNumber();
  await review(door);
  const finding = /is text, so sums pass over it/;
  await click(finding);
  await click("Fix…");
  const [, change] = within(screen.getByRole("table")).getAllByRole("row");
  expect(change!.textContent).toBe("C6text “25”25");
  expect(door.at("Budget", 5, 2)).toBe("25");

  await click("Change 1 cell");
  expect(await screen.findByText("Fixed Budget!C6")).toBeTruthy();
  expect(door.at("Budget", 5, 2)).toBe(25);
  await waitFor(() => expect(screen.queryByRole("button", { name: finding })).toBeNull());

  await click("Undo");
  expect(await screen.findByText("Taken back: Budget!C6 is as it was before")).toBeTruthy();
  expect(door.at("Budget", 5, 2)).toBe("25");
  expect(await screen.findByRole("button", { name: finding })).toBeTruthy();
});

test("a workbook that cannot be read leaves the last result in sight and offers another try", async () => {
  const door = withTextNumber();
  await review(door);
  door.failNext(new DoorError("session"));
  await click("Review again");
  expect(await screen.findByText("The connection to Excel was lost")).toBeTruthy();
  expect(screen.getByRole("region", { name: "Verdict" })).toBeTruthy();
  await click("Try again");
  await waitFor(() => expect(screen.queryByText("The connection to Excel was lost")).toBeNull());
});

test("findings may be limited to one severity", async () => {
  // 2024's total typed in, and right today: a warning beside the error.
  const door = withTextNumber();
  door.sheets.get("Budget")!.set("7,3", 98);
  const verdict = await review(door);
  const all = screen.getAllByRole("heading", { level: 3 }).length;
  fireEvent.click(within(verdict).getByRole("button", { name: /warning/ }));
  const warnings = screen.getAllByRole("heading", { level: 3 }).length;
  expect(warnings).toBeLessThan(all);
  fireEvent.click(within(verdict).getByRole("button", { name: /warning/ }));
  expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(all);
});

test("a wrong total shows its sum in short, all cells that are off, and what the formula of its fix gives", async () => {
  const door = new FakeDoor({
    Budget: [
      ...sound.map((cells, row) => cells.map((old, column) => (row === 7 && column === 2 ? 104 : old))),
      [],
      ["Asked for in 2024", "=SUM(C8)"],
    ],
  });
  await review(door);
  await click(/is a number \(104\)/);
  expect(screen.getByText("24 + 24 + 25 + 25 = 98; 104 is 6 too much")).toBeTruthy();
  expect(screen.getByText("Because of it, this cell is off as well")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Show B10" })).toBeTruthy();
  await click("Fix…");
  const [, change] = within(screen.getByRole("table")).getAllByRole("row");
  expect(change!.textContent).toBe("C8104=SUM(C4:C7)gives 98");
  expect(change!.querySelector("code")!.innerHTML).toBe("=SUM(<wbr>C4:C7)");
});

test("several recognised tables are one line that counts them, and are listed on demand", async () => {
  const verdict = await review(new FakeDoor({ Budget: sound, Copy: sound }));
  const line = "2 budget tables recognised on Budget and Copy";
  expect(within(verdict).queryByText("Copy!A3:F8")).toBeNull();
  expect(screen.getByRole("button", { name: line }).getAttribute("aria-expanded")).toBe("false");
  await click(line);
  expect(within(verdict).getByRole("button", { name: "Budget!A3:F8" })).toBeTruthy();
  expect(within(verdict).getByRole("button", { name: "Copy!A3:F8" })).toBeTruthy();
});
