import { choose, click, renderPane, turnTo } from "./support/renderPane";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { FakeDoor } from "./support/fakeDoor";

/** Rates of a workbook: header, a sound row, a plan for a year to come, and one without a rate. */
const NUMBERS = [
  ["Currency", "Period", "Rate"],
  ["DKK", 2022, 7],
  ["DKK", 2027, 6.9],
  ["EUR", 2027, null],
];

async function openRates(door = new FakeDoor(), danish = false): Promise<FakeDoor> {
  await renderPane({
    door,
    place: "functions",
    host: danish ? { displayLanguage: "da-DK", contentLanguage: "da-DK" } : {},
  });
  await turnTo(danish ? "Kurser" : "Rates");
  await screen.findByRole("slider");
  return door;
}

/** A workbook with a table at A1 of the sheet "Plan". */
async function withTable(
  rows: readonly (readonly (string | number | null)[])[],
  name = "Rates",
): Promise<FakeDoor> {
  const door = new FakeDoor({ Sheet1: [], Plan: rows });
  const columns = rows[0]!.length;
  await door.apply({
    expects: [],
    edits: [{ kind: "table", name, range: { sheet: "Plan", row: 0, column: 0, rows: rows.length, columns } }],
  });
  return door;
}

beforeEach(() => window.localStorage.clear());

describe("published averages", () => {
  test("the last year is marked; arrow keys, page keys and Home choose another, and its figure is read aloud", async () => {
    await openRates();
    const slider = screen.getByRole("slider");
    expect(slider.getAttribute("aria-valuetext")).toBe("2025: 6.6137");
    fireEvent.keyDown(slider, { key: "ArrowLeft" });
    expect(slider.getAttribute("aria-valuetext")).toBe("2024: 6.8955");
    fireEvent.keyDown(slider, { key: "PageDown" });
    expect(slider.getAttribute("aria-valuetext")).toBe("2019: 6.6703");
    fireEvent.keyDown(slider, { key: "Home" });
    fireEvent.keyDown(slider, { key: "ArrowLeft" });
    expect(slider.getAttribute("aria-valuetext")).toBe("2000: 8.0953");
  });

  test("the table beneath has every year in every currency, and marks the chosen one", async () => {
    await openRates();
    const table = screen.getByRole("table", { name: "Yearly averages per USD" });
    expect(within(table).getAllByRole("row")).toHaveLength(27);
    const row = within(table).getByText("2022").closest("tr")!;
    expect(row.textContent).toBe("20227.07860.94930.9550");
    fireEvent.click(row);
    expect(row.getAttribute("aria-current")).toBe("true");
    expect(screen.getByRole("slider").getAttribute("aria-valuetext")).toBe("2022: 7.0786");
  });

  test("months stay in the year that was chosen, and the source is worded as RATESOURCE words it", async () => {
    await openRates();
    fireEvent.click(within(screen.getByRole("table")).getByText("2022").closest("tr")!);
    await choose("Months");
    expect(screen.getByRole("slider").getAttribute("aria-valuetext")).toMatch(/^2022-12: /);
    const table = screen.getByRole("table", { name: "Monthly averages per USD, 2022" });
    expect(within(table).getAllByRole("row")).toHaveLength(13);
    await choose("EUR");
    expect(
      screen.getByText(
        /EUR per USD, average 2022-12: Board of Governors .* series EXUSEU .*, copy of 2026-07-21$/,
      ),
    ).toBeTruthy();
    await choose("Years");
    expect(screen.getByRole("slider").getAttribute("aria-valuetext")).toMatch(/^2022: /);
  });

  test("the formula is shown with the user's separators and written in the stored form", async () => {
    const door = await openRates(new FakeDoor(), true);
    expect(screen.getByText('=TILSAGN.RATE("USD";"DKK";2025)')).toBeTruthy();
    expect(
      screen.getByText(/^Gennemsnit: .*Federal Reserve Board.* Den Europæiske Centralbank/),
    ).toBeTruthy();
    await choose("Måneder");
    await click("Indsæt i B4");
    expect(await screen.findByText(/^Kursens formel står i Sheet1!B4/)).toBeTruthy();
    expect(door.at("Sheet1", 3, 1)).toEqual({ formula: '=TILSAGN.RATE("USD","DKK","2025-12")' });
  });
});

describe("the workbook's own rates", () => {
  test("each rate stands beside the published one, and a year without one says so", async () => {
    await openRates(await withTable(NUMBERS));
    const table = await screen.findByRole("region", { name: "Table Rates" });
    expect(within(table).getByText("1.1 % below the published 7.0786")).toBeTruthy();
    expect(within(table).getByText("None published for 2027; 4.3 % above 2025 (6.6137)")).toBeTruthy();
    expect(within(table).getByText("No rate yet, and none published for 2027 (2025: 0.8845)")).toBeTruthy();
  });

  test("rows that functions refuse are named, in the functions' own words", async () => {
    await openRates(
      await withTable([
        ...NUMBERS,
        ["SEK", 2024, 9.5],
        ["DKK", 2022, 7.2],
        ["DKK", 2024, 0.145],
        ["DKK", "soon", 7],
      ]),
    );
    const table = await screen.findByRole("region", { name: "Table Rates" });
    expect(within(table).getByText(/4 rows that functions refuse/)).toBeTruthy();
    expect(
      within(table).getByText(/^One such row is enough .* every formula that uses Rates\.$/),
    ).toBeTruthy();
    const refused = within(table)
      .getAllByText(/^Refused: /)
      .map((line) => line.textContent);
    expect(refused[0]).toMatch(/^Refused: Row 4 of rates/);
    expect(refused[1]).toMatch(/second, different rate for DKK in 2022/);
    expect(refused[2]).toMatch(/far from the published/);
    expect(refused[3]).toMatch(/^Refused: Row 7 of rates/);
  });

  test("of a long table the first rows are shown, and those that functions refuse wherever they stand", async () => {
    const years = Array.from({ length: 60 }, (_, at) => ["DKK", 2000 + at, 7]);
    await openRates(await withTable([NUMBERS[0]!, ...years, ["SEK", 2024, 9.5]]));
    const table = await screen.findByRole("region", { name: "Table Rates" });
    expect(within(table).getAllByRole("textbox")).toHaveLength(13);
    expect(within(table).getByText(/^Refused: Row 61 of rates/)).toBeTruthy();
    await click("Show 48 more");
    expect(within(table).getAllByRole("textbox")).toHaveLength(61);
  });

  test("a rate is changed in its cell, alone, and taken back", async () => {
    const door = await openRates(await withTable(NUMBERS), true);
    const field = await screen.findByLabelText("Kursen på DKK 2027 i Plan!C3");
    expect((field as HTMLInputElement).value).toBe("6,9");
    fireEvent.change(field, { target: { value: "7,15" } });
    expect(screen.getByText("Ingen offentliggjort for 2027; 8,1 % over 2025 (6,6137)")).toBeTruthy();
    await click("Ret 1 kurs");
    expect(await screen.findByText("Kurserne i Plan!A1:C4 er rettet")).toBeTruthy();
    expect(door.at("Plan", 2, 2)).toBe(7.15);
    expect(door.at("Plan", 1, 2)).toBe(7);
    await click("Fortryd");
    await waitFor(() => expect(door.at("Plan", 2, 2)).toBe(6.9));
  });

  test("what is no rate is not written, and says so", async () => {
    const door = await openRates(await withTable(NUMBERS));
    const field = await screen.findByLabelText("Rate of DKK 2027 in Plan!C3");
    fireEvent.change(field, { target: { value: "1.234,5" } });
    expect(screen.getByText(/^Write a rate above zero/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Change/ })).toBeNull();
    expect(door.at("Plan", 2, 2)).toBe(6.9);
  });

  test("a rate that somebody has changed meanwhile is left alone", async () => {
    const door = await openRates(await withTable(NUMBERS));
    const field = await screen.findByLabelText("Rate of DKK 2027 in Plan!C3");
    fireEvent.change(field, { target: { value: "7" } });
    await door.apply({
      expects: [],
      edits: [
        { kind: "write", range: { sheet: "Plan", row: 2, column: 2, rows: 1, columns: 1 }, cells: [[6.5]] },
      ],
    });
    await click("Change 1 rate");
    expect(await screen.findByText(/has been changed since/)).toBeTruthy();
    expect(door.at("Plan", 2, 2)).toBe(6.5);
  });

  test("a row is added below the table: the next year is proposed, the rate may stay open, and it is taken back", async () => {
    const door = await openRates(await withTable(NUMBERS));
    await screen.findByRole("region", { name: "Table Rates" });
    await click("Add a rate…");
    const form = within(screen.getByRole("region", { name: "A new row for Rates" }));
    expect((form.getByLabelText("Year, month or date") as HTMLInputElement).value).toBe("2028");
    fireEvent.change(form.getByLabelText("DKK per USD"), { target: { value: "7,05" } });
    await click("Add the row");
    expect(await screen.findByText("Added the row Plan!A5:C5")).toBeTruthy();
    expect([0, 1, 2].map((column) => door.at("Plan", 4, column))).toEqual(["DKK", 2028, 7.05]);
    expect(await screen.findByLabelText("Rate of DKK 2028 in Plan!C5")).toBeTruthy();
    await click("Undo");
    await waitFor(() => expect(door.at("Plan", 4, 0)).toBeNull());
    await waitFor(() => expect(screen.queryByLabelText("Rate of DKK 2028 in Plan!C5")).toBeNull());
  });

  test.each([
    ["2027", "7", "DKK 2027 already has a row. Change its rate there."],
    ["2029", "7.4.4", /^Write a rate above zero/],
    ["next year", "", /next year/],
    ["2029", "0.145", /far from the published/],
  ])("what functions would refuse is not added: %s, %s", async (period, rate, said) => {
    await openRates(await withTable(NUMBERS));
    await screen.findByRole("region", { name: "Table Rates" });
    await click("Add a rate…");
    fireEvent.change(screen.getByLabelText("Year, month or date"), { target: { value: period } });
    fireEvent.change(screen.getByLabelText("DKK per USD"), { target: { value: rate } });
    expect(within(screen.getByRole("alert")).getByText(said)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Add the row" }).getAttribute("aria-disabled")).toBe("true");
  });

  test("where something stands below the table nothing is written, and it is said what to do", async () => {
    const door = await openRates(await withTable(NUMBERS), true);
    door.sheets.get("Plan")!.set("4,1", "Note");
    await screen.findByRole("region", { name: "Tabellen Rates" });
    await click("Tilføj en kurs…");
    await click("Tilføj rækken");
    expect(await screen.findByText("Plan!A5:C5 er ikke tom, så tabellen kan ikke udvides")).toBeTruthy();
    expect(screen.getByText(/^Der er ikke skrevet noget\. Flyt det/)).toBeTruthy();
    expect(door.at("Plan", 4, 0)).toBeNull();
  });

  test("a table is made from what is typed, published averages filled in where there are any", async () => {
    const door = await openRates();
    expect(await screen.findByText(/^This workbook has no Rates table yet/)).toBeTruthy();
    await click("Make a Rates table…");
    await click("Fill in published averages");
    const field = await screen.findByLabelText("DKK per USD, 2026");
    fireEvent.change(field, { target: { value: "6.75" } });
    await click("New sheet");
    expect(await screen.findByText(/^Inserted 4 rows/)).toBeTruthy();
    const sheet = [...door.sheets.keys()].at(-1)!;
    expect(sheet).toBe("Rates");
    expect([5, 6, 7, 8].map((row) => [0, 1, 2].map((column) => door.at(sheet, row, column)))).toEqual([
      ["DKK", 2023, 6.89],
      ["DKK", 2024, 6.8955],
      ["DKK", 2025, 6.6137],
      ["DKK", 2026, 6.75],
    ]);
    expect(await screen.findByRole("region", { name: "Table Rates" })).toBeTruthy();
  });
});

describe("rates from the network", () => {
  test("are off until they are turned on; then it says what is sent and where, and remembers the choice", async () => {
    const fetched = jest.fn();
    globalThis.fetch = fetched;
    await openRates();
    expect(screen.queryByText(/api\.frankfurter\.dev/)).toBeNull();
    await act(async () => fireEvent.click(screen.getByRole("switch")));
    expect(
      screen.getByText(
        /^https:\/\/api\.frankfurter\.dev\/v2\/rates\?base=USD&quotes=DKK,EUR,CHF&from=.*&providers=ECB$/,
      ),
    ).toBeTruthy();
    expect(screen.getByText(/Nothing of the workbook is sent\.$/)).toBeTruthy();
    await choose("Nationalbanken, by StatBank");
    expect(screen.getByText(/^https:\/\/api\.statbank\.dk\/v1\/data\/DNVALD\/BULK\?/)).toBeTruthy();
    expect(fetched).not.toHaveBeenCalled();
    expect(window.localStorage.getItem("tilsagn.settings")).toMatch(/"liveRates":true/);
  });

  test("no request is made for days that there cannot be", async () => {
    await openRates();
    await act(async () => fireEvent.click(screen.getByRole("switch")));
    fireEvent.change(screen.getByLabelText("First day"), { target: { value: "2999-01-01" } });
    expect(screen.getByRole("alert").textContent).toMatch(/^Choose days from 1999-01-04/);
    expect(screen.getByRole("button", { name: /^Fetch from/ }).getAttribute("aria-disabled")).toBe("true");
  });
});
