import { click, renderPane } from "./support/renderPane";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { CellInput } from "../../src/workbook/edits";
import { FakeDoor } from "./support/fakeDoor";

const NOTES = "urn:tilsagn:review:1";

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
/** 2024 of priority areas 3 and 4 as text: two findings of one rule. */
const withTexts = (): FakeDoor =>
  new FakeDoor({
    Budget: sound.map((cells, row) =>
      cells.map((cell, column) => (column === 2 && (row === 5 || row === 6) ? String(cell) : cell)),
    ),
  });
const IS_TEXT = /is text, so sums pass over it/;

async function review(door: FakeDoor): Promise<HTMLElement> {
  await renderPane({ door, place: "review" });
  await click("Review this workbook");
  return screen.findByRole("region", { name: "Verdict" });
}

const type = (label: string | RegExp, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const findings = (): HTMLElement[] => screen.queryAllByRole("button", { name: IS_TEXT });
const verdict = (): string =>
  within(screen.getByRole("region", { name: "Verdict" })).getByRole("heading").textContent!;

/** Opens an entry that is not open already. */
async function open(entry: HTMLElement): Promise<void> {
  if (entry.getAttribute("aria-expanded") === "true") return;
  await act(async () => void fireEvent.click(entry));
}

async function setAside(reason: string): Promise<void> {
  await open(findings()[0]!);
  await click("Set aside…");
  type(/Why it may stay/, reason);
}

beforeEach(() => window.localStorage.clear());

describe("setting aside", () => {
  test("a finding is set aside with reason and name, counts no more, and is taken up again", async () => {
    const door = withTexts();
    await review(door);
    expect(verdict()).toMatch(/^Not ready: 2 errors/);
    await setAside("The embassy knows");
    type(/Your name/, "Anna Holm");
    await click("Set aside");
    await waitFor(() => expect(verdict()).toMatch(/^Not ready: 1 error\b/));
    expect(door.parts.get(NOTES)).toContain("The embassy knows");
    expect(findings()).toHaveLength(1);

    await click("Set aside (1)");
    expect(screen.getByText(/^Anna Holm, .*: The embassy knows$/)).toBeTruthy();
    await act(async () => void fireEvent.click(findings()[1]!));
    await click("Take up again");
    await waitFor(() => expect(verdict()).toMatch(/^Not ready: 2 errors/));
    expect(door.parts.has(NOTES)).toBe(false);
  });

  test("without a reason nothing is set aside", async () => {
    const door = withTexts();
    await review(door);
    await setAside("  ");
    expect(screen.getByRole("button", { name: "Set aside" }).getAttribute("aria-disabled")).toBe("true");
    await click("Set aside");
    expect(door.parts.size).toBe(0);
  });

  test("all findings of one rule go together, one Undo brings them back, and the name is remembered", async () => {
    const door = withTexts();
    await review(door);
    await setAside("Agreed");
    type(/Your name/, "Anna Holm");
    fireEvent.click(screen.getByLabelText("Also the 1 other finding of this rule"));
    await click("Set 2 aside");
    expect(await screen.findByText(/^2 findings set aside/)).toBeTruthy();
    expect(findings()).toHaveLength(0);
    // Not "every check passed": that would be untrue.
    expect(screen.getByText("All 2 findings are set aside; the reasons stand below.")).toBeTruthy();

    await click("Undo");
    expect(await screen.findByText("Taken back: the findings count again")).toBeTruthy();
    await waitFor(() => expect(findings()).toHaveLength(2));
    await setAside("Agreed");
    expect(screen.getByLabelText<HTMLInputElement>(/Your name/).value).toBe("Anna Holm");
  });

  test("what somebody else decided meanwhile is not written over", async () => {
    const door = withTexts();
    await review(door);
    await setAside("Mine");
    door.parts.set(NOTES, `<review xmlns="${NOTES}"/>`);
    await click("Set aside");
    expect(await screen.findByText("Somebody else changed the decisions kept in this workbook")).toBeTruthy();
    expect(door.parts.get(NOTES)).toBe(`<review xmlns="${NOTES}"/>`);
  });
});

describe("fixing all", () => {
  test("every change is shown first, and one Undo takes all of them back", async () => {
    const door = withTexts();
    await review(door);
    await click("Fix all that are certain (2)");
    const preview = screen.getByRole("region", { name: "What will change" });
    expect(
      within(preview)
        .getAllByRole("row")
        .filter((row) => /^C[67]/.test(row.textContent!)),
    ).toHaveLength(2);
    expect(door.at("Budget", 5, 2)).toBe("25");

    await click("Change 2 cells");
    expect(await screen.findByText("2 findings fixed")).toBeTruthy();
    expect([door.at("Budget", 5, 2), door.at("Budget", 6, 2)]).toEqual([25, 25]);
    await click("Undo");
    expect(await screen.findByText("Taken back: all cells are as they were before")).toBeTruthy();
    expect([door.at("Budget", 5, 2), door.at("Budget", 6, 2)]).toEqual(["25", "25"]);
  });

  test("protected sheets are named and left", async () => {
    const door = withTexts();
    door.locked.add("Budget");
    await review(door);
    expect(screen.queryByRole("button", { name: /^Fix all/ })).toBeNull();
    expect(screen.getByText("2 on protected sheets are left as they are: Budget.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Change/ })).toBeNull();
  });
});

describe("what was recognised", () => {
  async function openPanel(door: FakeDoor): Promise<HTMLElement> {
    await review(door);
    await click("Not right?");
    return screen.findByRole("region", { name: "What was recognised" });
  }

  test("the budget is listed with its evidence, and each line with what it was taken for", async () => {
    const door = new FakeDoor({ Budget: sound });
    const panel = await openPanel(door);
    expect(within(panel).getByText("Years 2023 to 2026 in B3:E3")).toBeTruthy();
    expect(within(panel).getByText(/^Row 8 · total · .*(?<= · )(sure|likely)$/)).toBeTruthy();
    await click(/^Priority Area 2/);
    await waitFor(() => expect(door.shown).toEqual(["Budget!A5:F5"]));
  });

  test("a line is corrected, the correction is listed, and taken back", async () => {
    const door = new FakeDoor({ Budget: sound });
    await openPanel(door);
    await click(/^Priority Area 2/);
    fireEvent.change(screen.getByLabelText("This is"), { target: { value: "memo" } });
    await click("Correct the line");
    expect(await screen.findByText(/^Kept in the workbook: Budget!A5:F5: for information/)).toBeTruthy();
    expect(await screen.findByText(/^Row 5 · for information.* · sure$/)).toBeTruthy();
    expect(door.parts.get(NOTES)).toContain('as="memo"');

    await click(/^Take back: Budget!A5:F5/);
    expect(await screen.findByText(/^Row 5 · line/)).toBeTruthy();
    expect(door.parts.has(NOTES)).toBe(false);
  });

  test("a table is said to be no budget, and the selected range to be it again", async () => {
    const door = new FakeDoor({ Budget: sound });
    await openPanel(door);
    await click("This is no budget");
    expect(await screen.findByText("No table in this workbook was taken for a budget.")).toBeTruthy();
    await act(async () => door.select({ sheet: "Budget", row: 2, column: 0, rows: 6, columns: 6 }));
    await click("Budget!A3:F8 is the budget");
    expect(await screen.findByText("Budget recognised on sheet Budget (A3:F8)")).toBeTruthy();
    expect(await screen.findByText("A reviewer said that this is a budget")).toBeTruthy();
  });

  test("the unit is set by the reviewer", async () => {
    const door = new FakeDoor({ Budget: [["Budget for IOM"], ...sound.slice(1)] });
    await openPanel(door);
    fireEvent.change(screen.getByLabelText("Unit"), { target: { value: "DKK thousand" } });
    await click("Set the unit");
    expect((await screen.findAllByText(/DKK thousand · 2023–2026/)).length).toBeGreaterThan(0);
    expect(door.parts.get(NOTES)).toContain('unit="DKK thousand"');
  });
});

describe("beside the findings", () => {
  test("a finding leads to the page of its rule and back to where it was", async () => {
    await review(withTexts());
    await open(findings()[0]!);
    screen.getByRole("button", { name: "About this rule" }).focus();
    await click("About this rule");
    expect(await screen.findByRole("heading", { name: "What it looks for" })).toBeTruthy();
    expect(screen.getByText(/docs\/rules\/data\/text-number\.md/)).toBeTruthy();
    await click("Back");
    expect(screen.getByRole("button", { name: "Set aside…" })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("About this rule");
  });

  test("a wrong figure names the places that are off because of it, and shows them", async () => {
    const door = new FakeDoor({
      Budget: sound.map((cells, row) => cells.map((cell, column) => (row === 7 && column === 2 ? 99 : cell))),
    });
    await review(door);
    await click(/C8|2024/);
    for (const link of screen.queryAllByRole("button", { name: /^Show [A-Z]+\d+$/ })) {
      await act(async () => void fireEvent.click(link));
      expect(door.shown.at(-1)).toBe(`Budget!${link.textContent}`);
    }
  });

  test("the review is written on a sheet of its own, and Undo takes it away", async () => {
    const door = withTexts();
    await review(door);
    await click("Write review into the workbook");
    expect(await screen.findByText("The review stands on the sheet Review")).toBeTruthy();
    expect(door.sheets.has("Review")).toBe(true);
    await click("Undo");
    await waitFor(() => expect(door.sheets.has("Review")).toBe(false));
  });

  test("without a strategy only formulas are checked, and the way to the whole review stands open", async () => {
    const door = new FakeDoor({
      Costs: [
        ["Item", "A", "B"],
        ["Rent", 10, 20],
        ["Pay", 30, 40],
        ["Total", "=SUM(B2:B3)", "=SUM(C2:C3)"],
      ],
    });
    await renderPane({ door, place: "review" });
    await click("Check formulas only");
    expect(await screen.findByText(/^The formulas passed every check\./)).toBeTruthy();
    await click(/^Review against/);
    await waitFor(() => expect(verdict()).toBe("No budget recognised"));
  });

  test("bars of the findings by sheet come with a table for screen readers, once they are seen", async () => {
    const seen: IntersectionObserverCallback[] = [];
    globalThis.IntersectionObserver = class {
      constructor(callback: IntersectionObserverCallback) {
        seen.push(callback);
      }
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    } as unknown as typeof IntersectionObserver;
    await review(withTexts());
    expect(screen.queryByRole("table", { name: "Findings by sheet" })).toBeNull();
    await act(async () => {
      for (const tell of seen) {
        tell(
          [{ isIntersecting: true } as IntersectionObserverEntry],
          null as unknown as IntersectionObserver,
        );
      }
    });
    const table = await screen.findByRole("table", { name: "Findings by sheet" });
    expect(within(table).getByRole("row", { name: /^Budget/ }).textContent).toBe("Budget200");
  });
});
