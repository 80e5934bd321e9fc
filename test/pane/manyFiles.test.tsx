import { choose as chooseOption, click, renderPane } from "./support/renderPane";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { CheckedFile, Thread, ThreadEvents } from "../../src/review";
import { ThreadError } from "../../src/review";
import type { CheckJob, CheckSetup, Outcome } from "../../src/taskpane/review/many/checking/protocol";
import { FakeDoor } from "./support/fakeDoor";

/** Threads that answer when the test says so. */
interface FakeThread {
  readonly setup: CheckSetup;
  readonly events: ThreadEvents<Outcome>;
  readonly jobs: string[];
  ended: boolean;
}
const mockThreads: FakeThread[] = [];
jest.mock("../../src/taskpane/review/many/checking/browserThread", () => ({
  threadCount: () => 2,
  startThread: (setup: CheckSetup, events: ThreadEvents<Outcome>): Thread<CheckJob> => {
    const thread: FakeThread = { setup, events, jobs: [], ended: false };
    mockThreads.push(thread);
    return { post: ({ path }) => void thread.jobs.push(path), end: () => (thread.ended = true) };
  },
}));

const checked = (file: string, findings: CheckedFile["findings"] = []): Outcome => ({
  kind: "checked",
  asked: [{ unit: "DKK million", amount: "375" }],
  checked: {
    file,
    sha256: "00",
    strategy: {
      id: "dk-iom-2023",
      version: "1.0.0",
      title: { en: "IOM 2023–2026", da: "IOM 2023–2026" },
      areas: [{ area: 1, title: { en: "Effectiveness", da: "Effektivitet" } }],
    },
    rulesVersion: "1",
    confidence: 1,
    budgets: [
      {
        sheet: "Budget",
        range: "A3:B8",
        unit: "DKK million",
        years: [2023],
        lines: [{ area: 1, line: null, label: "=Area", amounts: ["375"] }],
        total: ["375"],
      },
    ],
    findings,
    notes: { ignored: [], corrections: [] },
    omissions: [],
    problems: [],
  },
});
const typedTotal: CheckedFile["findings"][number] = {
  rule: "data/text-number",
  severity: "error",
  key: "k",
  messageId: "text",
  data: { text: "25", cell: "C6" },
  sheet: "Budget",
  area: { row: 5, column: 2, rows: 1, columns: 1 },
  fixable: true,
};

const fileOf = (name: string, size = 3): File => new File(["x".repeat(size)], name, { lastModified: 1 });

async function openMany(door = new FakeDoor()): Promise<FakeDoor> {
  await renderPane({ door, place: "review" });
  fireEvent.click(screen.getByRole("tab", { name: "Many files" }));
  await screen.findByText("Drop workbooks or a folder here");
  return door;
}

async function choose(...files: readonly File[]): Promise<void> {
  const input = screen.getByLabelText("Workbooks to check");
  await act(async () => {
    fireEvent.change(input, { target: { files } });
  });
}

const working = (): FakeThread[] => mockThreads.filter(({ ended }) => !ended);
/** The thread that has that file answers. */
async function answer(path: string, outcome: Outcome): Promise<void> {
  const thread = await waitFor(() => working().find(({ jobs }) => jobs.at(-1) === path)!);
  expect(thread).toBeTruthy();
  await act(async () => thread.events.answered(outcome));
}
const row = async (name: string): Promise<HTMLElement> =>
  (await within(await screen.findByRole("list", { name: "Files" })).findByText(name)).closest("li")!;

beforeEach(() => {
  window.localStorage.clear();
  mockThreads.length = 0;
});

test("before the first file the view says what comes of it and that nothing leaves the computer", async () => {
  await openMany();
  expect(screen.getByText("one table of who asks for how much, by area and year")).toBeTruthy();
  expect(screen.getByText(/Nothing is sent anywhere/)).toBeTruthy();
});

test("files are given to as many threads as there are, in their order, each row telling how it stands", async () => {
  await openMany();
  await choose(fileOf("a.xlsx"), fileOf("b.xlsx"), fileOf("c.xlsx"));
  await waitFor(() => expect(working().map(({ jobs }) => jobs)).toEqual([["a.xlsx"], ["b.xlsx"]]));
  await waitFor(async () => expect((await row("a.xlsx")).textContent).toContain("Checking…"));
  expect((await row("c.xlsx")).textContent).toContain("Waiting");
  expect(screen.getByRole("status").textContent).toBe("0 of 3 files checked");

  await answer("b.xlsx", checked("b.xlsx", [typedTotal]));
  await waitFor(async () =>
    expect((await row("b.xlsx")).textContent).toMatch(/Not ready · 1 error.*DKK 375 million/),
  );
  await answer("a.xlsx", checked("a.xlsx"));
  await answer("c.xlsx", {
    kind: "unchecked",
    problem: { en: "Save it as .xlsx.", da: "Gem den som .xlsx." },
  });
  expect(await screen.findByRole("heading", { name: "3 files" })).toBeTruthy();
  expect(screen.getByText("1 not ready, 1 not read, 1 without findings")).toBeTruthy();
  expect((await row("c.xlsx")).textContent).toContain("Save it as .xlsx.");
  expect(mockThreads.every(({ ended }) => ended)).toBe(true);
  // The strategy in hand and every other that has a budget.
  expect(mockThreads[0]!.setup.packs.map(({ id }) => id)).toEqual(["dk-iom-2023", "dk-iom-2018"]);
});

test("an opened file shows its findings to read, and says where they are mended", async () => {
  await openMany();
  await choose(fileOf("a.xlsx"));
  await answer("a.xlsx", checked("a.xlsx", [typedTotal]));
  await click(/^a\.xlsx/);
  expect(await screen.findByText("Budget!A3:B8: DKK million, 2023")).toBeTruthy();
  expect(screen.getByText(/open the file in Excel and review it there/)).toBeTruthy();
  await click(/C6/);
  expect(await screen.findByText("Why it matters")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Fix…" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Show" })).toBeNull();
});

test("Cancel ends all threads and keeps what is done; the rest can be checked afterwards", async () => {
  await openMany();
  await choose(fileOf("a.xlsx"), fileOf("b.xlsx"), fileOf("c.xlsx"));
  await answer("a.xlsx", checked("a.xlsx"));
  await click("Cancel");
  expect(await screen.findByText("2 files were not checked")).toBeTruthy();
  expect(working()).toEqual([]);
  await click("Check the rest");
  await answer("b.xlsx", checked("b.xlsx"));
  await answer("c.xlsx", checked("c.xlsx"));
  expect(await screen.findByText("3 without findings")).toBeTruthy();
});

test("a thread whose program does not come is no fault of the files: all wait, and can be tried again", async () => {
  await openMany();
  await choose(fileOf("a.xlsx"), fileOf("b.xlsx"));
  await waitFor(() => expect(working()).toHaveLength(2));
  await act(async () => working()[0]!.events.ended(new ThreadError("notStarted")));
  expect(await screen.findByText("The files could not be checked")).toBeTruthy();
  expect(working()).toEqual([]);
  await click("Try again");
  await answer("a.xlsx", checked("a.xlsx"));
  await answer("b.xlsx", checked("b.xlsx"));
  expect(await screen.findByText("2 without findings")).toBeTruthy();
  expect(screen.queryByText("The files could not be checked")).toBeNull();
});

test("a file that breaks its thread is told by itself; the others go on in another thread", async () => {
  await openMany();
  await choose(fileOf("bad.xlsx"), fileOf("b.xlsx"), fileOf("c.xlsx"));
  await waitFor(() => expect(working()).toHaveLength(2));
  await act(async () => working()[0]!.events.ended(new ThreadError("outOfMemory")));
  await answer("b.xlsx", checked("b.xlsx"));
  await answer("c.xlsx", checked("c.xlsx"));
  expect((await row("bad.xlsx")).textContent).toContain("It needs more memory than there is.");
  expect(await screen.findByText("1 not read, 2 without findings")).toBeTruthy();
});

test("the same file dropped twice stands on the list once; one taken off it is in no table", async () => {
  await openMany();
  await choose(fileOf("a.xlsx"), fileOf("b.xlsx"));
  await answer("a.xlsx", checked("a.xlsx"));
  await answer("b.xlsx", checked("b.xlsx"));
  await choose(fileOf("a.xlsx"));
  expect(await screen.findByRole("heading", { name: "2 files" })).toBeTruthy();
  await click(/^b\.xlsx/);
  await click("Take off the list");
  expect(await screen.findByRole("heading", { name: "1 file" })).toBeTruthy();
});

test("the consolidated table comes on new sheets, as text where it is text, and is taken back by Undo", async () => {
  const door = await openMany(new FakeDoor({ Overview: [["mine"]] }));
  await choose(fileOf("a.xlsx"));
  await answer("a.xlsx", checked("a.xlsx"));
  await click("Consolidated table");
  await chooseOption("a planning rate");
  fireEvent.change(screen.getByLabelText("DKK per USD"), { target: { value: "750" } });
  expect(await screen.findByText(/^Not a plausible rate/)).toBeTruthy();
  await click("Add to this workbook");
  expect([...door.sheets.keys()]).toEqual(["Overview"]);

  fireEvent.change(screen.getByLabelText("DKK per USD"), { target: { value: "7,5" } });
  await click("Add to this workbook");
  expect(await screen.findByText(/^The table stands on three new sheets/)).toBeTruthy();
  expect([...door.sheets.keys()]).toEqual(["Overview", "Overview (2)", "Files", "Findings", "Amounts"]);
  const amounts = [...door.sheets.get("Amounts")!.values()];
  expect(amounts).toEqual(expect.arrayContaining(["=Area", 375_000_000, 50_000_000]));

  await click("Undo");
  await waitFor(() => expect([...door.sheets.keys()]).toEqual(["Overview"]));
});

test("the report can be copied where nothing can be saved", async () => {
  const written: string[] = [];
  Object.assign(navigator, {
    clipboard: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
  });
  await openMany();
  await choose(fileOf("a.xlsx"));
  await answer("a.xlsx", checked("a.xlsx", [typedTotal]));
  await click("Report");
  await chooseOption("CSV");
  await click("Copy");
  expect(await screen.findByText("Copied")).toBeTruthy();
  expect(written[0]).toMatch(/^file,/i);
  expect(written[0]).toContain("data/text-number");
});

test("This workbook stays as it was left, and so do the files", async () => {
  await openMany();
  await choose(fileOf("a.xlsx"));
  fireEvent.click(screen.getByRole("tab", { name: "This workbook" }));
  expect(await screen.findByRole("button", { name: "Review this workbook" })).toBeTruthy();
  await answer("a.xlsx", checked("a.xlsx"));
  fireEvent.click(screen.getByRole("tab", { name: "Many files" }));
  expect(await screen.findByRole("heading", { name: "1 file" })).toBeTruthy();
});
