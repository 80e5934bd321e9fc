import { click, renderPane } from "./support/renderPane";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { library } from "../../src/strategy/load";
import { STAFF_ROWS, reportPack } from "../unit/support/reportPack";

beforeEach(() => {
  window.localStorage.clear();
  library.addPack(reportPack);
});
afterEach(() => library.removePack(reportPack.id));

const searchFor = (query: string): void => {
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: query } });
};
const headings = (): (string | null)[] =>
  screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);

/** Waits until all strategies have been searched, which a screen reader is told. */
const answered = async (words: RegExp): Promise<void> => {
  await within(await screen.findByRole("tabpanel")).findByText(words);
};

describe("a search", () => {
  test("finds a row of another strategy's table, says which, and opens the table there", async () => {
    await renderPane();
    searchFor("rohingya");
    await answered(/tables? found$/);
    expect(headings()).toContain("Annual Report 2019");
    const line = screen.getByRole("button", { name: /^Projects by region/ });
    expect(line.textContent).toMatch(/In row: DP1755 Providing critical shelter .*Rohingya.*and 1 more row$/);

    await click(/^Projects by region/);
    const rows = within(screen.getByRole("table", { name: "Projects by region 2017–2018" })).getAllByRole(
      "row",
    );
    const marked = rows.filter(
      (row) => within(row).queryAllByText("Rohingya", { selector: "mark" }).length > 0,
    );
    expect(marked.map((row) => row.getAttribute("aria-rowindex"))).toEqual(["5", "6"]);
    // The strategy in hand is still the same.
    expect(screen.getByRole("button", { name: /^Choose another strategy/ }).textContent).toMatch(/2023–2026/);
  });

  test("opens a long table at a row far down", async () => {
    await renderPane();
    searchFor("Nationality 150");
    await answered(/tables? found$/);
    await click(/^Professional staff/);
    const table = screen.getByRole("table", { name: /^Professional staff/ });
    expect(within(table).getByText("Nationality", { selector: "td mark" })).toBeTruthy();
    expect(within(table).queryByText("Afghanistan")).toBeNull();
  });

  test("has the strategy in hand first", async () => {
    await renderPane();
    searchFor("2024 budget");
    await answered(/tables? found$/);
    expect(headings()[0]).toMatch(/2023–2026$/);
  });

  test("in Danish says where it found the words", async () => {
    await renderPane({ host: { displayLanguage: "da-DK" } });
    searchFor("indtaegtskoer");
    await answered(/tabel fundet$/);
    expect(headings()[0]).toBe("Årsberetning 2019");
    expect(headings()).not.toContain("Budget");
    searchFor("bidragyder");
    expect((await screen.findByRole("button", { name: /^Projekter efter region/ })).textContent).toMatch(
      /I kolonnen: Bidragyder$/,
    );
  });

  test("without result says what to try", async () => {
    await renderPane();
    searchFor("xyzzy");
    expect(await screen.findByRole("heading", { name: "No table matches “xyzzy”" })).toBeTruthy();
    searchFor("");
    expect(headings()[0]).toBe("Budget");
  });

  test("says which strategy could not be searched, and searches it when asked again", async () => {
    const load = jest.spyOn(library, "loadPack");
    load.mockRejectedValueOnce(new Error("offline"));
    await renderPane();
    searchFor("levy");
    const failed = await screen.findByText(/^Not searched: /);
    expect(failed).toBeTruthy();
    await click("Try again");
    expect(await screen.findByRole("button", { name: /^Revenue summary/ })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/^Not searched: /)).toBeNull());
    load.mockRestore();
  });
});

describe("the preview of a big table", () => {
  const open = async (): Promise<HTMLElement> => {
    await renderPane();
    searchFor("staff grade");
    await answered(/tables? found$/);
    await click(/^Professional staff/);
    return screen.getByRole("table", { name: /^Professional staff/ });
  };

  test("shows its first rows, and says how many there are", async () => {
    const table = await open();
    expect(within(table).getAllByRole("row")).toHaveLength(9);
    expect(table.getAttribute("aria-rowcount")).toBe(String(STAFF_ROWS + 2));
    expect(screen.getByText(`The first 8 of ${STAFF_ROWS + 1} rows`)).toBeTruthy();
  });

  test("shows all rows when asked, drawing no more than are near", async () => {
    await open();
    await click(`Show all ${STAFF_ROWS + 1} rows`);
    const table = screen.getByRole("table", { name: /^Professional staff/ });
    const drawn = within(table).getAllByRole("row").length;
    expect(drawn).toBeGreaterThan(30);
    expect(drawn).toBeLessThan(80);
    await click("Show the first rows only");
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(9);
  });

  test("sets in the levels, writes figures in the reader's way, and tells where the source breaks off", async () => {
    await renderPane({ host: { displayLanguage: "da-DK" } });
    searchFor("projekter efter region");
    await answered(/fundet$/);
    await click(/^Projekter efter region/);
    const [, africa, borehole] = within(screen.getByRole("table")).getAllByRole("row") as HTMLElement[];
    const texts = (row: HTMLElement) =>
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent);
    expect(texts(africa!)).toEqual(["Africa", "", "1.500.000", "2.000.000,5", "50\u00a0%"]);
    expect(within(borehole!).getAllByRole("cell")[0]!.style.paddingInlineStart).toBe("20px");
    expect(screen.getByText("Kilden afbrydes efter Asien.")).toBeTruthy();
    expect(screen.getByText("En side mangler.")).toBeTruthy();
  });
});
