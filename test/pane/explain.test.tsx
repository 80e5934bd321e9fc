import { click, renderPane } from "./support/renderPane";
import { act, screen, within } from "@testing-library/react";
import { PLACE_EVENT } from "../../src/build/ribbon";
import { planInsertTable } from "../../src/build/insertTable";
import { findPack } from "../../src/strategy/load";
import { getTable } from "../../src/strategy/tables";
import { DoorError } from "../../src/workbook/door";
import { FakeDoor } from "./support/fakeDoor";

const cell = (row: number, column: number) => ({ sheet: "Sheet1", row, column, rows: 1, columns: 1 });

/** Each fact by what it is called. */
const facts = (): Record<string, string> =>
  Object.fromEntries(
    screen.getAllByRole("term").map((term) => [term.textContent, term.nextElementSibling!.textContent]),
  );

test("a command explains the selected figure: its place in the budget, its rate and source, what the review says", async () => {
  const door = new FakeDoor({
    Sheet1: [
      ["Budget, DKK million"],
      ["Funding line", 2023, 2024],
      ["Core contribution", 48, 48],
      ["Total", "=SUM(B3:B3)", 48],
      ["Year", 2022, null],
      ["In dollars", '=TILSAGN.TOUSD(B3,"DKK",B5)', null],
    ],
  });
  await renderPane({ door });
  door.select(cell(2, 1));
  await act(async () => {
    window.dispatchEvent(new CustomEvent(PLACE_EVENT, { detail: "explainFigure" }));
  });
  expect(await screen.findByText(/^Sheet1!B3/)).toBeTruthy();
  expect(facts()).toMatchObject({ Value: "48", Year: "2023", Unit: "DKK million" });
  expect(facts()["The strategy says"]).toBe("DKK 48 million");
  expect(facts()["Source"]).toMatch(/Annex|section|Budget/i);

  act(() => door.select(cell(5, 1)));
  await click("Explain Sheet1!B6");
  expect(await screen.findByText(/^Sheet1!B6/)).toBeTruthy();
  expect(facts()).toMatchObject({
    Formula: '=TILSAGN.TOUSD(B3,"DKK",B5)',
    Rate: expect.stringMatching(/^0\.1\d+ USD for 1 DKK$/),
  });
});

test("an inserted table is called by its title and its strategy’s, and its source is said once", async () => {
  const door = new FakeDoor();
  const pack = findPack("dk-iom-2023")!;
  const options = { language: "en", date: "2026-01-31", packVersion: pack.version } as const;
  const plan = planInsertTable(getTable(pack, "budget"), { sheet: "Sheet1", row: 0, column: 0 }, options);
  await door.apply(plan);
  door.select(cell(plan.table.row + 2, 2));
  await renderPane({ door });
  await act(async () => {
    window.dispatchEvent(new CustomEvent(PLACE_EVENT, { detail: "explainFigure" }));
  });
  await screen.findByText("Inserted table");
  expect(facts()["Table"]).toMatch(/^Danish contributions to IOM .* · a\. Core funding · 2023$/);
  expect(facts()["From"]).toMatch(/^IOM 2023–2026, version [\d.]+, inserted 31 January 2026$/);
  expect(screen.getAllByRole("term").filter(({ textContent }) => textContent === "Source")).toHaveLength(1);
  expect(screen.queryByText(/dk.iom.2023/)).toBeNull();
});

test("a blank cell, a figure of no known source, and an Excel that does not answer are said as such", async () => {
  const door = new FakeDoor({ Sheet1: [["Notes", 7]] });
  door.select(cell(9, 9));
  await renderPane({ door });
  await act(async () => {
    window.dispatchEvent(new CustomEvent(PLACE_EVENT, { detail: "explainFigure" }));
  });
  expect(await screen.findByText(/Sheet1!J10 is blank/)).toBeTruthy();
  act(() => door.select(cell(0, 1)));
  await click("Explain Sheet1!B1");
  expect(await screen.findByText(/knows no source for it/)).toBeTruthy();
  act(() => door.select(cell(0, 0)));
  door.failNext(new DoorError("cellEdit"));
  await click("Explain Sheet1!A1");
  const alert = await screen.findByText("A cell is being edited");
  expect(within(alert.closest("div")!).queryByText(/Nothing was written/)).toBeNull();
});
