import fc from "fast-check";
import { findOwnFormulas, planFreeze, planRepair } from "../../../src/build/formulaPlans";
import { callsTilsagn, withProperNames } from "../../../src/build/ownFunctions";
import { rectanglesOf } from "../../../src/build/rectangles";
import { CellError, CellGridBuilder, type CellValue } from "../../../src/workbook/cells";
import { areaAddress, parseAddress } from "../../../src/workbook/address";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

function workbookOf(cells: Readonly<Record<string, [CellValue, string | null]>>): WorkbookSnapshot {
  const grid = new CellGridBuilder();
  for (const [address, [value, formula]] of Object.entries(cells)) {
    const { row, column } = parseAddress(address)!;
    grid.add(row, column, value, formula);
  }
  const sheet = {
    name: "S",
    visibility: "visible",
    cells: grid.build(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    notes: [],
    validations: [],
  } as const;
  return {
    name: "Book",
    sheets: [sheet],
    tables: [],
    names: [],
    stamps: [],
    parts: [],
    externalLinks: [],
    properties: {},
    omissions: [],
  };
}

test("a formula is ours by its function, not by its words", () => {
  expect(callsTilsagn('=1+tilsagn.todkk(1,"USD",2022)')).toBe(true);
  expect(callsTilsagn("=_xldudf_TILSAGN_RATE(1)")).toBe(true);
  expect(callsTilsagn('="TILSAGN.RATE("&A1')).toBe(false);
  expect(callsTilsagn("=TilsagnTotal*2")).toBe(false);
  expect(callsTilsagn("=Tilsagn!A1")).toBe(false);
});

test("mangled names are mended, everything else stays to the letter", () => {
  expect(withProperNames('=SUM(A1, _xldudf_TILSAGN_RATE("_xldudf_TILSAGN_RATE"))')).toBe(
    '=SUM(A1, TILSAGN.RATE("_xldudf_TILSAGN_RATE"))',
  );
});

test("a column of formulas is frozen in one write, text and all", () => {
  const formulas = findOwnFormulas(
    workbookOf({
      B2: [3.5, "=TILSAGN.TOUSD(25)"],
      B3: ["=1+1", '=TILSAGN.RATESOURCE("DKK")'],
      B4: [7, "=SUM(B2:B3)"],
      B5: [new CellError("#N/A"), "=TILSAGN.RATE(1)"],
    }),
  );
  const plan = planFreeze(formulas, [null, null, null]);
  const range = { sheet: "S", row: 1, column: 1, rows: 2, columns: 1 };
  expect(plan).toMatchObject({
    expects: [
      {
        kind: "content",
        range,
        cells: [[{ formula: "=TILSAGN.TOUSD(25)" }], [{ formula: '=TILSAGN.RATESOURCE("DKK")' }]],
      },
    ],
    edits: [{ kind: "write", range, cells: [[3.5], ["=1+1"]] }],
    cells: 2,
    skipped: [{ sheet: "S", why: "error", cells: 1 }],
  });
});

test("a spilled array is frozen whole, errors in it included", () => {
  const formulas = findOwnFormulas(
    workbookOf({ A1: [1, "=TILSAGN.SHARES(C1:C2)"], A2: [new CellError("#DIV/0!"), null] }),
  );
  const range = { sheet: "S", row: 0, column: 0, rows: 2, columns: 1 };
  const plan = planFreeze(formulas, [range]);
  expect(plan.expects).toEqual([
    { kind: "content", range, cells: [[{ formula: "=TILSAGN.SHARES(C1:C2)" }], [null]] },
  ]);
  expect(plan.edits).toEqual([{ kind: "write", range, cells: [[1], [{ formula: "#DIV/0!" }]] }]);
});

test("only formulas that show #NAME? are entered again", () => {
  const formulas = findOwnFormulas(
    workbookOf({
      A1: [new CellError("#NAME?"), "=TILSAGN.RATE(1)"],
      A2: [new CellError("#N/A"), "=TILSAGN.RATE(2)"],
      A3: [3, "=TILSAGN.RATE(3)"],
    }),
  );
  expect(planRepair(formulas).edits).toEqual([
    {
      kind: "write",
      range: { sheet: "S", row: 0, column: 0, rows: 1, columns: 1 },
      cells: [[{ formula: "=TILSAGN.RATE(1)" }]],
    },
  ]);
});

test("a formula with a mangled name is entered again whatever it shows", () => {
  const formulas = findOwnFormulas(workbookOf({ A1: [7.08, "=_xldudf_TILSAGN_RATE(1)*2"] }));
  expect(planRepair(formulas).changes).toMatchObject([
    { formula: "=_xldudf_TILSAGN_RATE(1)*2", then: { formula: "=TILSAGN.RATE(1)*2" } },
  ]);
});

test("what is still being computed is never frozen, nor an error that cannot be entered", () => {
  const formulas = findOwnFormulas(
    workbookOf({
      A1: [new CellError("#BUSY!"), "=TILSAGN.RATE(1)"],
      A2: [new CellError("#SPILL!"), "=TILSAGN.RATE(2)"],
      A3: [new CellError("#DIV/0!"), "=TILSAGN.RATE(3)"],
      C1: [1, "=TILSAGN.SHARES(D1:D2)"],
      C2: [new CellError("#GETTING_DATA"), null],
    }),
  );
  const spill = { sheet: "S", row: 0, column: 2, rows: 2, columns: 1 };
  const spills = formulas.map(({ cell }) => (cell.column === 2 ? spill : null));
  const plan = planFreeze(formulas, spills, { errorsToo: true });
  expect(plan.changes.map(({ formula }) => formula)).toEqual(["=TILSAGN.RATE(3)"]);
  expect(plan.left.map(({ formula, why }) => [formula, why])).toEqual([
    ["=TILSAGN.RATE(1)", "busy"],
    ["=TILSAGN.SHARES(D1:D2)", "busy"],
    ["=TILSAGN.RATE(2)", "error"],
  ]);
});

test("neighbouring cells make one rectangle", () => {
  const cells = ["A1", "B1", "A2", "B2", "D2", "A4"].map((address) => parseAddress(address)!);
  expect(rectanglesOf(cells).map(areaAddress)).toEqual(["A1:B2", "D2", "A4"]);
});

test("law: rectangles cover every cell once and nothing else", () => {
  const cell = fc.record({ row: fc.nat(8), column: fc.nat(8) });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const covered = rectanglesOf(cells).flatMap(({ row, column, rows, columns }) =>
        Array.from(
          { length: rows * columns },
          (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`,
        ),
      );
      const wanted = new Set(cells.map(({ row, column }) => `${row},${column}`));
      expect(covered).toHaveLength(wanted.size);
      expect(new Set(covered)).toEqual(wanted);
    }),
  );
});

describe("references to all that an array fills", () => {
  const column = { sheet: "S", row: 0, column: 0, rows: 3, columns: 1 };
  const array: Readonly<Record<string, [CellValue, string | null]>> = {
    A1: [0.34, "=TILSAGN.SHARES({1;1;1})"],
    A2: [0.33, null],
    A3: [0.33, null],
  };
  const frozen = (workbook: WorkbookSnapshot, spills: readonly (typeof column | null)[] = [column]) =>
    planFreeze(findOwnFormulas(workbook), spills, { workbook });

  test("become the range that they mean, before the array becomes values", () => {
    const workbook = workbookOf({
      ...array,
      C1: [1, "=SUM(A1#)"],
      C2: [1, '=SUM($A$1#,S!A1#)&"A1#"'],
      C3: [3, "=ROWS(B1#)"],
    });
    const plan = frozen(workbook);
    expect(plan.edits.map((edit) => edit.kind === "write" && [areaAddress(edit.range), edit.cells])).toEqual([
      ["C1", [[{ formula: "=SUM(A1:A3)" }]]],
      ["C2", [[{ formula: '=SUM($A$1:$A$3,S!A1:A3)&"A1#"' }]]],
      ["A1:A3", [[0.34], [0.33], [0.33]]],
    ]);
    expect(plan.changes.map(({ range }) => areaAddress(range))).toEqual(["A1:A3", "C1", "C2"]);
    expect(plan.cells).toBe(1);
  });

  test("in a formula of ours that becomes a value need nothing", () => {
    const workbook = workbookOf({ ...array, C1: [1, "=TILSAGN.SHARE(SUM(A1#),1)"] });
    const plan = frozen(workbook, [column, null]);
    expect(plan.changes).toHaveLength(2);
    expect(plan.left).toEqual([]);
  });

  test("to a single cell become that cell", () => {
    const workbook = workbookOf({ A1: [3, "=TILSAGN.TOUSD(1)"], C1: [3, "=SUM(A1#)"] });
    expect(frozen(workbook, [null]).changes.at(-1)?.then).toEqual({ formula: "=SUM(A1)" });
  });

  test("that cannot be written leave the array a formula, and what it refers to itself", () => {
    const workbook = workbookOf({
      ...array,
      C1: [1, "=TILSAGN.ALLOCATE(1,A1#)"],
      C2: [0, null],
      C3: [0, null],
    });
    const named = {
      ...workbook,
      names: [{ name: "Parts", formula: "=S!$C$1#", scope: null, hidden: false }],
    };
    const plan = frozen(named, [column, { ...column, column: 2 }]);
    expect(plan.edits).toEqual([]);
    expect(plan.left.map(({ range, why }) => [areaAddress(range), why])).toEqual([
      ["A1", "referred"],
      ["C1", "referred"],
    ]);
  });

  test("on a protected sheet leave the array a formula", () => {
    const workbook = workbookOf(array);
    const other = workbookOf({ A1: [1, "=SUM(S!A1#)"] }).sheets[0]!;
    const sheets = [...workbook.sheets, { ...other, name: "Locked", protected: true }];
    expect(frozen({ ...workbook, sheets }).left).toMatchObject([{ why: "referred" }]);
  });
});
