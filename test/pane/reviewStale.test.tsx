import { click, renderPane } from "./support/renderPane";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
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
const CHANGED = "The workbook has changed since";
const title = (): string =>
  within(screen.getByRole("region", { name: "Verdict" })).getByRole("heading").textContent!;

async function review(): Promise<FakeDoor> {
  const door = new FakeDoor({ Budget: sound });
  await renderPane({ door, place: "review" });
  await click("Review this workbook");
  await screen.findByRole("region", { name: "Verdict" });
  return door;
}

beforeEach(() => window.localStorage.clear());

test("a verdict that the workbook has outgrown says so, is no longer positive, and is renewed with one button", async () => {
  const door = await review();
  expect(screen.queryByText(CHANGED)).toBeNull();
  act(() => door.type("Budget", 7, 1, 104));
  expect(screen.getByText(CHANGED)).toBeTruthy();
  expect(title()).toMatch(/^No findings at \d/);
  expect(screen.queryByText(/^Every check passed/)).toBeNull();
  expect(screen.getAllByText(/^This review is of .* review again first\.$/).length).toBeGreaterThan(0);

  await click("Review again");
  await waitFor(() => expect(title()).toMatch(/^Not ready: 1 error/));
  expect(screen.queryByText(CHANGED)).toBeNull();
});

test("what the review itself writes is reviewed with it and leaves no verdict behind", async () => {
  const door = await review();
  await click("Write review into the workbook");
  expect(await screen.findByText("The review stands on the sheet Review")).toBeTruthy();
  // Excel tells of the new sheet late.
  act(() => door.tellSheets());
  expect(screen.queryByText(CHANGED)).toBeNull();
  await click("Undo");
  await waitFor(() => expect(door.sheets.has("Review")).toBe(false));
  await waitFor(() => expect(screen.queryByRole("button", { name: /^Stop/ })).toBeNull());
  expect(screen.queryByText(CHANGED)).toBeNull();
});

test("a sheet that somebody adds makes it old, also while another place is shown", async () => {
  const door = await review();
  await act(async () => void fireEvent.click(screen.getByRole("tab", { name: "Insert" })));
  act(() => door.addSheet("Notes"));
  await act(async () => void fireEvent.click(screen.getByRole("tab", { name: "Review" })));
  expect(await screen.findByText(CHANGED)).toBeTruthy();
});

test("Excel is asked to tell of changes once, and no more when the page goes", async () => {
  const door = await review();
  await click("Review again");
  await screen.findByRole("button", { name: "Review again" });
  expect(door.watched).toBe(1);
  await act(async () => void window.dispatchEvent(new Event("pagehide")));
  expect(door.watched).toBe(0);
});

test("where Excel does not tell, there is a verdict all the same", async () => {
  const door = new FakeDoor({ Budget: sound });
  await renderPane({ door, place: "review" });
  door.failNext(new DoorError("unsupported"));
  await click("Review this workbook");
  expect(await screen.findByRole("region", { name: "Verdict" })).toBeTruthy();
  expect(door.watched).toBe(0);
});
