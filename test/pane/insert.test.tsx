import { click, renderPane } from "./support/renderPane";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { DoorError } from "../../src/workbook/door";
import { FakeDoor } from "./support/fakeDoor";

const BUDGET = /^Danish contributions to IOM/;
const cell = (sheet: string, row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });

beforeEach(() => window.localStorage.clear());

describe("the library", () => {
  test("lists the strategy's tables in groups", async () => {
    await renderPane();
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      "Budget",
      "Indicators",
      "Structure",
      "Reference tables",
    ]);
  });

  test("a row opens a preview with figures, source, notes and contradictions of the document", async () => {
    await renderPane();
    await click(BUDGET);
    const table = screen.getByRole("table");
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map(({ textContent }) => textContent),
    ).toEqual(["Funding line", "Finance Act code", "2023", "2024", "2025", "2026"]);
    const total = within(table).getByText("Total funding").closest("tr")!;
    expect(
      within(total)
        .getAllByRole("cell")
        .slice(2)
        .map(({ textContent }) => textContent),
    ).toEqual(["75", "100", "100", "100"]);
    expect(screen.getByText(/^Source: .*6\. Budget, p\. 13$/)).toBeTruthy();
    expect(screen.getByText(/contradictions or gaps in the source/)).toBeTruthy();
  });

  test("one priority area may be chosen of the indicators", async () => {
    await renderPane();
    await click(/^Indicators by priority area/);
    fireEvent.change(screen.getByRole("combobox", { name: "Priority area" }), { target: { value: "4" } });
    const rows = within(screen.getByRole("table")).getAllByRole("row").slice(1);
    expect(rows.length).toBeGreaterThan(0);
    rows.forEach((row) => expect(row.textContent).toMatch(/^Priority area 4/));
  });
});

describe("inserting", () => {
  test("the button follows the selection", async () => {
    const door = await renderPane();
    await click(BUDGET);
    expect(await screen.findByRole("button", { name: "Insert at Sheet1!B4" })).toBeTruthy();
    act(() => door.select(cell("Sheet1", 9, 3)));
    expect(screen.getByRole("button", { name: "Insert at Sheet1!D10" })).toBeTruthy();
  });

  test("the button knows of a move that was made while the pane was beginning to listen", async () => {
    const door = new FakeDoor();
    const listen = door.onSelectionChanged.bind(door);
    door.onSelectionChanged = async (callback) => {
      await Promise.resolve();
      door.select(cell("Sheet1", 9, 3));
      return listen(callback);
    };
    await renderPane({ door });
    await click(BUDGET);
    expect(await screen.findByRole("button", { name: "Insert at Sheet1!D10" })).toBeTruthy();
  });

  test("writes the table at the selection, says where, shows it and takes it back", async () => {
    const door = await renderPane();
    await click(BUDGET);
    await click("Insert at Sheet1!B4");
    const done = await screen.findByText(/^Inserted 5 rows at Sheet1!B\d+:G\d+$/);
    const place = done.textContent!.replace("Inserted 5 rows at ", "");
    expect([...door.sheets.get("Sheet1")!.values()]).toContain("Total funding");

    await click("Show");
    await waitFor(() => expect(door.shown).toEqual([place]));

    await click("Undo");
    expect(await screen.findByText(`Taken back: ${place} is as it was before`)).toBeTruthy();
    expect(door.sheets.get("Sheet1")!.size).toBe(0);
  });

  test("never writes over filled cells: says what stands in the way and offers the first free place below", async () => {
    const door = new FakeDoor({ Sheet1: Array.from({ length: 6 }, () => [null, "mine"]) });
    await renderPane({ door });
    await click(BUDGET);
    await click("Insert at Sheet1!B4");

    expect(await screen.findByText(/^Sheet1!B4:G\d+ already holds something$/)).toBeTruthy();
    expect(screen.getByText(/^Nothing was written\./)).toBeTruthy();
    expect([...door.sheets.get("Sheet1")!.values()]).toEqual(Array.from({ length: 6 }, () => "mine"));

    await click("First free place: Sheet1!B8");
    expect(await screen.findByText(/^Inserted 5 rows at Sheet1!B\d+/)).toBeTruthy();
    expect(door.at("Sheet1", 5, 1)).toBe("mine");
    expect(door.at("Sheet1", 7, 1)).toMatch(/^Danish contributions/);
  });

  test("a new sheet gets a short name that is free", async () => {
    const door = new FakeDoor({ Budget: [["mine"]] });
    await renderPane({ door });
    await click(BUDGET);
    await click("New sheet");
    expect(await screen.findByText(/^Inserted 5 rows at 'Budget \(2\)'!A/)).toBeTruthy();
    expect(door.at("Budget", 0, 0)).toBe("mine");
  });

  test("an undo after the cells were changed takes nothing back and says so", async () => {
    const door = await renderPane();
    await click(BUDGET);
    await click("Insert at Sheet1!B4");
    await screen.findByText(/^Inserted 5 rows/);
    door.sheets.get("Sheet1")!.set("3,1", "changed by hand");
    await click("Undo");
    expect(await screen.findByText(/has been changed since$/)).toBeTruthy();
    expect(door.at("Sheet1", 3, 1)).toBe("changed by hand");
  });

  test("an undo that Excel refuses for now can be tried again", async () => {
    const door = await renderPane();
    await click(BUDGET);
    await click("Insert at Sheet1!B4");
    await screen.findByText(/^Inserted 5 rows/);
    door.failNext(new DoorError("cellEdit"));
    await click("Undo");
    expect(await screen.findByText("A cell is being edited")).toBeTruthy();
    await click("Undo");
    expect(await screen.findByText(/is as it was before$/)).toBeTruthy();
    expect(door.at("Sheet1", 3, 1)).toBeNull();
  });

  test("what takes long shows how far it is and can be stopped, and then nothing is left behind", async () => {
    const door = new FakeDoor();
    door.hold = async ({ signal, onProgress }) => {
      onProgress?.(0.4);
      await new Promise((resolve) => signal?.addEventListener("abort", resolve));
    };
    await renderPane({ door });
    await click(BUDGET);
    await click("Insert at Sheet1!B4");
    const bars = { name: "Inserting…" };
    expect(screen.queryByRole("progressbar", bars)).toBeNull();
    const bar = await screen.findByRole("progressbar", bars);
    expect(bar.getAttribute("aria-valuenow")).toBe("0.4");
    await click("Cancel");
    expect(await screen.findByText("Stopped")).toBeTruthy();
    expect(screen.getByText(/^What had been written was taken back; the workbook is as it was/)).toBeTruthy();
    expect(door.sheets.get("Sheet1")!.size).toBe(0);
    expect(screen.queryByRole("progressbar", bars)).toBeNull();
  });

  test("a refusal by Excel is explained, in Danish too", async () => {
    const door = await renderPane({ host: { displayLanguage: "da-DK" } });
    await click(/^Danske bidrag til IOM/);
    const button = await screen.findByRole("button", { name: "Indsæt i Sheet1!B4" });
    door.failNext(new DoorError("cellEdit"));
    fireEvent.click(button);
    expect(await screen.findByText("En celle er ved at blive redigeret")).toBeTruthy();
    expect(screen.getByText(/^Der er ikke skrevet noget\. Tryk på Enter/)).toBeTruthy();
  });
});
