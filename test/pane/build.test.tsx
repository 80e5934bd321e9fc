import { choose, click, renderPane } from "./support/renderPane";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { DoorError } from "../../src/workbook/door";
import { FakeDoor } from "./support/fakeDoor";

beforeEach(() => window.localStorage.clear());

const open = (title: RegExp): Promise<void> => click(title);
const type = (label: string | RegExp, text: string): Promise<void> =>
  act(async () => {
    fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value: text } });
  });

/** The preview's figures of a row, as they are shown. */
function figures(name: string | RegExp): (string | null)[] {
  const table = screen.getByRole("table", { name: /^Budget by priority area and year/ });
  const row = within(table).getByRole("rowheader", { name }).closest("tr")!;
  return within(row)
    .getAllByRole("cell")
    .map(({ textContent }) => textContent);
}

describe("what is asked before a budget is built", () => {
  test("the preview shows the strategy's figures before anything is answered", async () => {
    await renderPane({ place: "build" });
    expect(figures("Total")).toEqual(["75", "100", "100", "100", "375"]);
    expect(figures("Commitment")).toEqual(["75", "100", "100", "100", "375"]);
    expect(figures("1. Organizational effectiveness")).toEqual(["12", "12", "12", "12", "48"]);
    expect(screen.getByText("The commitment is used in full")).toBeTruthy();
  });

  test("typed weights divide the money at once, in shares that add to 100 %", async () => {
    await renderPane({ place: "build" });
    await open(/^Weights/);
    await choose("My own");
    for (const [area, weight] of [
      [/1\. Org/, "40"],
      [/2\. UN/, "20"],
      [/3\. Mig/, "25"],
      [/4\. Cli/, "15"],
    ] as const)
      await type(area, weight);
    // Core is 192 over the years: 40 % of it is 76.8, in whole units 77.
    await waitFor(() => expect(figures(/^1\. Org/).at(-1)).toBe("77"));
    expect(figures("Total").at(-1)).toBe("375");
    const shares = screen.getByRole("table", { name: /divided between priority areas/ });
    expect(within(shares).getAllByText(/^100\.0.?%$/)).toHaveLength(1);
  });

  test("an amount above the strategy's is said to exceed the commitment", async () => {
    await renderPane({ place: "build" });
    await open(/^Funding lines/);
    await type("Core, 2023", "50");
    await waitFor(() => expect(figures("Total")[0]).toBe("77"));
    expect(screen.getByText("DKK 2 million more than is committed")).toBeTruthy();
    const issues = screen.getByRole("list", { name: /to heed/ });
    expect(within(issues).getByText(/^2023: the budget exceeds the commitment by 2/)).toBeTruthy();
  });

  test("what cannot be read keeps the button shut and says what to write", async () => {
    await renderPane({ place: "build" });
    await open(/^Weights/);
    await choose("My own");
    await type(/1\. Org/, "a lot");
    await waitFor(() => expect(screen.getAllByText(/write a weight of zero or more/)).not.toHaveLength(0));
    expect(screen.getByRole("button", { name: /^Create workbook sheet/ }).getAttribute("aria-disabled")).toBe(
      "true",
    );
  });

  test("another unit converts the amounts that were typed", async () => {
    await renderPane({ place: "build" });
    await open(/^Funding lines/);
    await type("Core, 2023", "48.5");
    await open(/^Years, unit, language/);
    await choose("DKK thousand");
    await waitFor(() => expect(figures("Total")[0]).toBe("75,500"));
  });

  test("last year's table of the workbook gives the weights", async () => {
    const door = new FakeDoor({
      "Budget 2022": [
        ["Denmark's contribution to IOM, DKK million"],
        ["Priority area", 2023, 2024, "Total"],
        ["1. Organizational effectiveness", 30, 30, "=SUM(B3:C3)"],
        ["2. UN role and partnerships", 10, 10, "=SUM(B4:C4)"],
        ["3. Migration management capacity", 40, 40, "=SUM(B5:C5)"],
        ["4. Climate change and migration", 20, 20, "=SUM(B6:C6)"],
        ["Total", "=SUM(B3:B6)", "=SUM(C3:C6)", "=SUM(D3:D6)"],
      ],
    });
    await renderPane({ door, place: "build" });
    await open(/^Weights/);
    await choose("From a table");
    await click("Look for budgets in this workbook");
    expect(await screen.findByText(/^From 'Budget 2022'!A2:D7/)).toBeTruthy();
    const shares = screen.getByRole("table", { name: /divided between priority areas/ });
    expect(
      within(shares)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["30.0%", "10.0%", "40.0%", "20.0%", "100.0%"]);
  });
});

describe("creating the workbook", () => {
  test("writes every sheet, and Undo takes them all away", async () => {
    const door = await renderPane({ place: "build" });
    await click("Create workbook sheets (7)");
    expect(await screen.findByText("7 sheets made")).toBeTruthy();
    expect([...door.sheets.keys()]).toHaveLength(8);
    await click("Undo");
    expect(await screen.findByText(/^Taken back: the new sheets are gone/)).toBeTruthy();
    expect([...door.sheets.keys()]).toEqual(["Sheet1"]);
  });

  test("says which notes this version of Excel could not write", async () => {
    const door = new FakeDoor();
    const apply = door.apply.bind(door);
    door.apply = async (plan, control) => ({
      ...(await apply(plan, control)),
      leftOut: plan.edits.filter(({ kind }) => kind === "note"),
    });
    await renderPane({ door, place: "build" });
    await click("Create workbook sheets (7)");
    expect(await screen.findByText(/^\d+ notes on cells could not be written/)).toBeTruthy();
  });

  test("takes other names where the workbook has sheets of those", async () => {
    const door = new FakeDoor({ Budget: [["mine"]] });
    await renderPane({ door, place: "build" });
    await click("Create workbook sheets (7)");
    expect(await screen.findByText(/^Cover, Budget \(2\), /)).toBeTruthy();
    expect(door.at("Budget", 0, 0)).toBe("mine");
  });

  test("says what was not touched when Excel is busy, and works when tried again", async () => {
    const door = await renderPane({ place: "build" });
    door.failNext(new DoorError("cellEdit"));
    await click("Create workbook sheets (7)");
    expect(await screen.findByText(/press Enter/i)).toBeTruthy();
    await click("Create workbook sheets (7)");
    expect(await screen.findByText("7 sheets made")).toBeTruthy();
  });

  test("the next step has the keyboard, and reviews what was made; after a change Create comes first again", async () => {
    await renderPane({ place: "build" });
    act(() => screen.getByRole("button", { name: /^Create/ }).focus());
    await click("Create workbook sheets (7)");
    const next = await screen.findByRole("button", { name: "Review it" });
    await waitFor(() => expect(document.activeElement).toBe(next));
    await open(/^Years, unit, language/);
    await choose("DKK thousand");
    expect(screen.queryByRole("button", { name: "Review it" })).toBeNull();
    await choose("DKK million");
    await click("Create workbook sheets (7)");
    await click("Review it");
    const verdict = await screen.findByRole("region", { name: "Verdict" });
    await waitFor(() => expect(document.activeElement).toBe(verdict));
  });
});
