/**
 * Something goes wrong at every round trip of every job, in every way: afterwards the workbook is as before or the job is
 * wholly done, the error says which, and a second try works.
 */

import { DoorError, type DoorProblem } from "../../../src/workbook/door";
import type { Failure } from "../../../workbench/host";
import { sheetAndZoneText } from "../../../workbench/host/spreadsheet/zones";
import { bootExcel, type BootedExcel } from "../support/bootExcel";
import { JOBS, SHEET1, type Job } from "./faultJobs";
import { fingerprint, type Fingerprint } from "./fingerprint";
import { prepare } from "./support";

jest.setTimeout(120_000);

let excel: BootedExcel;
const counted = new Map<string, number>();

beforeAll(async () => {
  const parameters = ["a", "b"].map((name) => ({ name, type: "any" }) as const);
  excel = await bootExcel({ functions: { functions: [{ id: "ADD", name: "ADD", parameters }] } });
  CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
});
afterAll(() => {
  const sum = [...counted.values()].reduce((all, count) => all + count, 0);
  const kinds = [...counted].map(([fault, count]) => `${count} × ${fault}`).join(", ");
  process.stdout.write(`\nFault matrix: ${sum} cases (${kinds})\n`);
});

/** A new workbook with a budget, and a table of the user's on another sheet. */
async function furnish(): Promise<void> {
  excel.open();
  await prepare(({ worksheets }) => {
    worksheets.getItem("Sheet1").getRange("A1:H7").formulas = SHEET1;
    const other = worksheets.add("Other");
    other.getRange("A1:B2").values = [
      ["Mine", "Too"],
      [1, 2],
    ];
    other.tables.add("A1:B2", true).name = "Mine";
  });
  await excel.computed();
}

type State = Fingerprint;

/** Everything that a job may leave behind. */
async function state(): Promise<State> {
  await excel.computed();
  return fingerprint(excel.engine);
}

/** The state without a sheet, or a table, that somebody else has deleted. */
function without(seen: State, gone: string | null): State {
  if (gone === null) return seen;
  const mentions = (text: string): boolean => text.startsWith(`${gone}!`) || text.includes(gone);
  return {
    ...seen,
    sheets: Object.fromEntries(Object.entries(seen.sheets).filter(([name]) => name !== gone)),
    tables: seen.tables.filter((table) => !mentions(table)),
    names: [],
  };
}

interface Attempt {
  readonly error: DoorError | null;
  /** Whether the job came to the round trip at which something was to go wrong. */
  readonly met: boolean;
}

/** Does the job; `arm` is called when its n-th round trip has arrived at Excel. */
async function attempt(
  run: () => Promise<unknown>,
  sync: number,
  arm: (actions: number) => void,
): Promise<Attempt> {
  const { faults } = excel.engine;
  let seen = 0;
  faults.beforeSync(({ Actions }) => {
    if (++seen === sync) arm(Actions.length);
  });
  try {
    await run();
    return { error: null, met: seen >= sync };
  } catch (error) {
    if (error instanceof DoorError) return { error, met: seen >= sync };
    throw error;
  } finally {
    faults.clear();
  }
}

/** What goes wrong once, and leaves no trace of itself. */
const REFUSALS: Readonly<
  Record<string, { readonly fail: (actions: number) => Failure; readonly problem: DoorProblem }>
> = {
  "a cell being edited": {
    fail: () => ({ request: "InvalidOperationInCellEditMode" }),
    problem: "cellEdit",
  },
  "access denied": { fail: () => ({ request: "AccessDenied" }), problem: "denied" },
  "the session lost": { fail: () => ({ request: "InvalidOrTimedOutSession" }), problem: "session" },
  "a request too large": {
    fail: () => ({ request: "RequestPayloadSizeLimitExceeded" }),
    problem: "tooLarge",
  },
  "an answer too large": {
    fail: () => ({ request: "ResponsePayloadSizeLimitExceeded" }),
    problem: "tooLarge",
  },
  "an action refused half-way": {
    fail: (actions) => ({ code: "GeneralException", action: Math.floor(actions / 2) }),
    problem: "unknown",
  },
};

interface Known {
  readonly run: () => Promise<unknown>;
  /** Opens the workbook as it is before the job. */
  readonly begin: () => Promise<void>;
  readonly before: State;
  readonly after: State;
}

/** The workbook ready for the job, before it and after it, where nothing goes wrong. */
async function known(job: Job): Promise<Known> {
  await furnish();
  const run = await job();
  const data = JSON.stringify(excel.engine.model.exportData());
  const begin = async (): Promise<void> => {
    excel.open(JSON.parse(data) as object);
    await excel.computed();
  };
  await begin();
  const before = await state();
  await run();
  return { run, begin, before, after: await state() };
}

const LEFT_ALONE = "the sheets protected meanwhile";
const sameState = (a: State, b: State): boolean => JSON.stringify(a) === JSON.stringify(b);

const count = (fault: string): void => void counted.set(fault, (counted.get(fault) ?? 0) + 1);

/** As before, where the error does not say otherwise. */
function expectNothingWritten({ details }: DoorError): void {
  expect(details.restored ?? true).toBe(true);
}

describe.each(Object.entries(JOBS))("%s", (_, job) => {
  let usual: Known;
  beforeAll(async () => {
    usual = await known(job);
  });

  test.each(Object.entries(REFUSALS))("%s at any round trip", async (fault, { fail, problem }) => {
    const { run, begin } = usual;
    await begin();
    for (let sync = 1; ; sync++) {
      const { error, met } = await attempt(run, sync, (actions) =>
        excel.engine.faults.failSync(0, fail(actions)),
      );
      if (!met) {
        // The second try of the last case, and of all before it: what they left would be seen here.
        expect(error).toBeNull();
        expect(await state()).toEqual(usual.after);
        return;
      }
      count(fault);
      if (error) {
        expect(error.problem).toBe(problem);
        expectNothingWritten(error);
        if (error.details.wroteSomething) expect(await state()).toEqual(usual.before);
      } else {
        expect(await state()).toEqual(usual.after);
        await begin();
      }
    }
  });

  test("the session lost for good at any round trip", async () => {
    for (let sync = 1; ; sync++) {
      const { run, begin } = usual;
      await begin();
      const { faults } = excel.engine;
      const { error, met } = await attempt(run, sync, () => {
        faults.failSync(0, { request: "InvalidOrTimedOutSession" });
        faults.beforeSync(() => faults.failSync(0, { request: "InvalidOrTimedOutSession" }));
      });
      if (!met) return;
      count("the session lost for good");
      const now = await state();
      if (!error) expect(now).toEqual(usual.after);
      else if (error.details.restored !== false) expect(now).toEqual(usual.before);
    }
  });

  /** What somebody else does meanwhile; the name of what is gone by it. */
  const MEANWHILE: Readonly<Record<string, () => string | null>> = {
    "the sheets protected meanwhile": protectSheets,
    "the sheet deleted meanwhile": deleteSheet,
    "the table deleted meanwhile": removeTable,
  };
  test.each(Object.entries(MEANWHILE))("%s at any round trip", async (fault, happens) => {
    for (let sync = 1; ; sync++) {
      const { run, begin } = usual;
      await begin();
      let gone: string | null = null;
      const { error, met } = await attempt(run, sync, () => (gone = happens()));
      if (!met) return;
      count(fault);
      const now = without(await state(), gone);
      if (error) expectNothingWritten(error);
      // What is protected before it is read is left alone, and told as such.
      const leftAlone = !error && fault === LEFT_ALONE && sameState(now, usual.before);
      if (!leftAlone) expect(now).toEqual(without(error ? usual.before : usual.after, gone));
    }
  });
});

const sheets = (): { readonly sheetId: string; readonly sheetName: string }[] => {
  const { getters } = excel.engine.model;
  return getters.getSheetIds().map((sheetId) => ({ sheetId, sheetName: getters.getSheetName(sheetId) }));
};

function protectSheets(): null {
  for (const { sheetId } of sheets()) excel.engine.workbook.do("LOCK_SHEET", { sheetId });
  return null;
}

/** The sheet that came last, which is the job's, but for the user's other one. */
function deleteSheet(): string {
  const last = sheets().findLast(({ sheetName }) => sheetName !== "Other")!;
  excel.engine.workbook.do("DELETE_SHEET", last);
  return last.sheetName;
}

/** The job's table, or the user's where the job has none. */
function removeTable(): string | null {
  const { getters } = excel.engine.model;
  const tables = sheets().flatMap(({ sheetId }) =>
    getters.getCoreTables(sheetId).map(({ range: { zone } }) => ({ sheetId, zone })),
  );
  const wanted = tables.find(({ sheetId }) => getters.getSheetName(sheetId) !== "Other") ?? tables.at(0);
  if (!wanted) return null;
  excel.engine.workbook.do("REMOVE_TABLE", { sheetId: wanted.sheetId, target: [wanted.zone] });
  return sheetAndZoneText(getters.getSheetName(wanted.sheetId), wanted.zone);
}
