import "./support/browser";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { planInsertTable } from "../../src/build/insertTable";
import { findPack } from "../../src/strategy/load";
import { getTable } from "../../src/strategy/tables";
import type { DataTable } from "../../src/strategy/tables/dataTable";
import { InsertPlace } from "../../src/taskpane/insert/InsertPlace";
import { TablesWrittenProvider } from "../../src/taskpane/insert/tablesWritten";
import { StampedTables } from "../../src/taskpane/insert/stamped/StampedTables";
import { PaneContext, type Pane } from "../../src/taskpane/pane";
import { TextProvider } from "../../src/taskpane/text";
import type { CellInput } from "../../src/workbook/edits";
import { FakeDoor } from "./support/fakeDoor";
import { textIn } from "./support/text";

function Around({ pane, children }: { pane: Partial<Pane>; children: ReactNode }): ReactNode {
  return (
    <FluentProvider theme={webLightTheme}>
      <TextProvider text={textIn("en")}>
        <PaneContext value={pane as Pane}>{children}</PaneContext>
      </TextProvider>
    </FluentProvider>
  );
}

/** The list alone, of the workbook behind the door. */
function List({ door, written = 0 }: { door: FakeDoor; written?: number }): ReactNode {
  return (
    <Around pane={{ door, host: {} }}>
      <StampedTables written={written} />
    </Around>
  );
}

/** Tells of whatever is observed that it is in sight. */
const AllInSight = class {
  constructor(private readonly callback: IntersectionObserverCallback) {}
  observe(target: Element): void {
    const entry = { isIntersecting: true, target, boundingClientRect: target.getBoundingClientRect() };
    const entries = [entry as unknown as IntersectionObserverEntry];
    queueMicrotask(() => act(() => this.callback(entries, this as unknown as IntersectionObserver)));
  }
  unobserve(): void {}
  disconnect(): void {}
} as unknown as typeof IntersectionObserver;

async function click(name: string | RegExp, role: "button" | "radio" = "button"): Promise<void> {
  const found = await screen.findByRole(role, { name });
  await act(async () => {
    fireEvent.click(found);
  });
}

const TODAY = getTable(findPack("dk-iom-2023")!, "budget");
const LISTED = /^Danish contributions to IOM .*(version|Up to date|Changed by you)/;

/** The budget as an earlier version had it: less for core funding in 2024, and no line for personnel. */
const EARLIER: DataTable = {
  ...TODAY,
  rows: TODAY.rows.map((row) => (row[0] === "a. Core funding" ? [...row.slice(0, 3), 45, 48, 48] : row)),
};

/** A workbook with the table from A1 on, its header in row 9; `typed` by "row,column". */
async function workbookWith(
  table: DataTable,
  packVersion: string,
  typed: Readonly<Record<string, CellInput>> = {},
): Promise<FakeDoor> {
  const door = new FakeDoor();
  const options = { language: "en", date: "2026-01-31", packVersion } as const;
  await door.apply(planInsertTable(table, { sheet: "Sheet1", row: 0, column: 0 }, options));
  for (const [at, content] of Object.entries(typed)) door.sheets.get("Sheet1")!.set(at, content);
  return door;
}

const changes = (): Promise<HTMLElement> => screen.findByRole("region", { name: /^What changed in/ });
const linesOf = (region: HTMLElement): (string | null)[] =>
  within(region)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

test("an empty workbook says what will stand there, and a table that is inserted does", async () => {
  const door = new FakeDoor();
  const { rerender } = render(<List door={door} />);
  expect(await screen.findByText(/^Tables that you insert are listed here/)).toBeTruthy();
  const inserted = await workbookWith(TODAY, findPack("dk-iom-2023")!.version);
  door.stamped = () => inserted.stamped();
  rerender(<List door={door} written={1} />);
  expect(await screen.findByRole("button", { name: /Up to date/ })).toBeTruthy();
});

test("what is inserted above is listed at once, and no more when it is taken back", async () => {
  globalThis.IntersectionObserver = AllInSight;
  const strategy = findPack("dk-iom-2023")!;
  const pane = { door: new FakeDoor(), host: {}, strategy, openTable: TODAY.id, setOpenTable: jest.fn() };
  render(
    <Around pane={pane}>
      <TablesWrittenProvider>
        <InsertPlace />
      </TablesWrittenProvider>
    </Around>,
  );
  expect(await screen.findByText(/^Tables that you insert are listed here/)).toBeTruthy();
  await click("Insert at Sheet1!B4");
  expect(await screen.findByText(/^Up to date$/)).toBeTruthy();
  await click("Undo");
  expect(await screen.findByText(/^Tables that you insert are listed here/)).toBeTruthy();
});

test("what changed is listed cell by cell with whose change it is; the strategy’s is taken, the user’s asked for", async () => {
  const door = await workbookWith(EARLIER, "0.9.0", { "11,2": 26 });
  render(<List door={door} />);
  await click(LISTED);
  expect(screen.getByRole("button", { name: LISTED }).textContent).toMatch(
    /The strategy has a newer version; 1 place is changed by you.*Sheet1!A9:F14 · dk-iom-2023 0\.9\.0, 31 Jan 2026/,
  );
  expect(linesOf(await changes())).toEqual([
    "D11a. Core funding, 2024In the table45Strategy48The strategy’s change",
    expect.stringMatching(
      /^C12b\. Soft earmarked.*, 2023In the table26Strategy25Your changeKeep mineTake the/,
    ),
  ]);

  await click("Refresh");
  expect(
    await screen.findByText("Sheet1!A9:F14 is up to date: 1 change of the strategy’s taken, 1 of yours kept"),
  ).toBeTruthy();
  expect([door.at("Sheet1", 10, 3), door.at("Sheet1", 11, 2)]).toEqual([48, 26]);
  expect(await screen.findByRole("button", { name: /Changed by you \(1 place\)/ })).toBeTruthy();

  await click("Undo");
  expect(
    await screen.findByText(/^Taken back: dk_iom_2023_budget is as it was before the refresh$/),
  ).toBeTruthy();
  expect(door.at("Sheet1", 10, 3)).toBe(45);
});

test("the user’s own gives way where he says so; without that there is nothing to refresh", async () => {
  const { version } = findPack("dk-iom-2023")!;
  const door = await workbookWith(TODAY, version, { "11,2": 26, "12,2": 3 });
  render(<List door={door} />);
  await click(LISTED);
  const region = await changes();
  expect(screen.getByRole("button", { name: "Refresh" }).getAttribute("aria-disabled")).toBe("true");

  await click("Take all of the strategy’s", "radio");
  const second = within(region).getByRole("radiogroup", { name: "C13: what is to stand there" });
  await act(async () => within(second).getByRole("radio", { name: "Keep mine" }).click());
  await click("Refresh");
  expect(await screen.findByText(/1 change of the strategy’s taken, 1 of yours kept$/)).toBeTruthy();
  expect([door.at("Sheet1", 11, 2), door.at("Sheet1", 12, 2)]).toEqual([25, 3]);
});

test("a cell of the list is shown in the sheet", async () => {
  const door = await workbookWith(EARLIER, "0.9.0");
  render(<List door={door} />);
  await click(LISTED);
  await changes();
  await click("Show D11");
  expect(door.shown).toEqual(["Sheet1!D11"]);
});

test("a table that would grow over filled cells is left as it is, and the cell is named", async () => {
  const rows = TODAY.rows.filter((row) => row[0] !== "Personnel support");
  const sums = TODAY.sums!.filter((_, index) => TODAY.rows[index]![0] !== "Personnel support");
  const door = await workbookWith(
    { ...TODAY, rows, kinds: undefined, levels: undefined, sums: sums.map(() => null) },
    "0.9.0",
    { "13,1": "mine" },
  );
  render(<List door={door} />);
  await click(LISTED);
  await click("Refresh");
  expect(await screen.findByText("The table needs Sheet1!B14, and something stands there")).toBeTruthy();
  expect(screen.getByText(/so that 1 row beneath the table is blank/)).toBeTruthy();
  expect(door.at("Sheet1", 13, 1)).toBe("mine");
});

test("a table whose strategy is not loaded is left alone and says so; one that is gone can leave the list", async () => {
  const door = await workbookWith({ ...TODAY, id: "own-pack/budget" }, "1.0.0");
  door.stamps.push({ ...door.stamps[0]!, table: "gone" });
  render(<List door={door} />);
  await click(/own_pack_budget/);
  expect(await screen.findByText(/^“own-pack” is not among the strategies here/)).toBeTruthy();
  await click(/^gone/);
  await click("Take off this list");
  await waitFor(() => expect(screen.queryByRole("button", { name: /^gone/ })).toBeNull());
  expect(screen.getByText("gone is off the list. No cell was touched.")).toBeTruthy();
  expect(door.stamps.map(({ table }) => table)).toEqual(["own_pack_budget"]);
  await click("Undo");
  expect(await screen.findByRole("button", { name: /^gone/ })).toBeTruthy();
});

test("where Excel does not answer, the list says so and can be asked for again", async () => {
  const door = await workbookWith(TODAY, "1.0.0");
  const stamped = door.stamped.bind(door);
  door.stamped = () => Promise.reject(new Error("no answer"));
  render(<List door={door} />);
  expect(await screen.findByText("The workbook’s tables could not be listed")).toBeTruthy();
  door.stamped = stamped;
  await click("Try again");
  expect(await screen.findByRole("button", { name: LISTED })).toBeTruthy();
});
