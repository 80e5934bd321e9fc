import { previewCall, type CallArgument } from "../../src/taskpane/useCases/callPreview";
import type { CallResult } from "../../src/taskpane/useCases/functions";
import { parseAddress } from "../../src/workbook/address";
import { DoorError } from "../../src/workbook/door";
import { FakeDoor } from "./support/fakeDoor";
import { functionOf } from "./support/functions";

const value = (constant: string | number): CallArgument => ({
  argument: { kind: "constant", value: constant },
  range: null,
});
const LEFT_OUT: CallArgument = { argument: { kind: "leftOut" }, range: null };
function cells(text: string): CallArgument {
  const { sheet = "Sheet1", ...area } = parseAddress(text)!;
  return { argument: { kind: "reference", text }, range: { sheet, ...area } };
}

const rowsOf = (result: CallResult | null): unknown => (result && "rows" in result ? result.rows : result);

const door = (): FakeDoor =>
  new FakeDoor({
    Sheet1: [
      [48, "DKK", 2022],
      [25, "kroner", null],
      [2, null, null],
    ],
  });

test("reads all references in one go, and computes as the cell would", async () => {
  const workbook = door();
  const values = jest.spyOn(workbook, "values");
  const preview = await previewCall(
    workbook,
    functionOf("TOUSD"),
    [cells("A1:A3"), cells("B1"), cells("C1")],
    "en",
  );
  expect(values).toHaveBeenCalledTimes(1);
  expect(preview.values).toEqual([[[48], [25], [2]], [["DKK"]], [[2022]]]);
  const rows = rowsOf(preview.result) as number[][];
  expect(rows.map(([amount]) => amount!.toFixed(2))).toEqual(["6.78", "3.53", "0.28"]);
});

test("asks the workbook for nothing where all is typed in", async () => {
  const workbook = door();
  const values = jest.spyOn(workbook, "values");
  const { result } = await previewCall(
    workbook,
    functionOf("RATE"),
    [value("DKK"), value("DKK"), value(2022)],
    "en",
  );
  expect(rowsOf(result)).toEqual([[1]]);
  expect(values).not.toHaveBeenCalled();
});

test("an error is the one that the cell would show, with its reason in the user's language", async () => {
  const args = [value(1), cells("B2"), value(2022)];
  const { result } = await previewCall(door(), functionOf("TOUSD"), args, "da");
  expect(result).toMatchObject({
    error: { code: "#VALUE!", message: expect.stringContaining("kroner") as string },
  });
});

test("a range where one cell belongs is refused as in a cell", async () => {
  const { result } = await previewCall(
    door(),
    functionOf("TOUSD"),
    [value(1), cells("B1:B2"), value(2022)],
    "en",
  );
  expect(result).toMatchObject({ error: { code: "#VALUE!" } });
});

test("an optional argument that is left out before one that is given is not there", async () => {
  const args = [value("dk-iom-2023"), LEFT_OUT, value(2024)];
  const { result } = await previewCall(door(), functionOf("BUDGET"), args, "en");
  expect((rowsOf(result) as unknown[][]).length).toBeGreaterThan(3);
});

test("without what must be given there is no result, but the rest has its values", async () => {
  const { values, result } = await previewCall(door(), functionOf("TOUSD"), [cells("A1")], "en");
  expect([values, result]).toEqual([[[[48]]], null]);
});

test("what only Excel knows, and what is too large to be read, is not computed", async () => {
  const name: CallArgument = { argument: { kind: "reference", text: "Amounts" }, range: null };
  const one = await previewCall(door(), functionOf("TOUSD"), [name, value("DKK"), value(2022)], "en");
  expect(one.result).toBeNull();
  const workbook = door();
  const values = jest.spyOn(workbook, "values");
  const other = await previewCall(
    workbook,
    functionOf("TOUSD"),
    [cells("A1:A60000"), value("DKK"), value(2022)],
    "en",
  );
  expect(other.result).toBeNull();
  expect(values).not.toHaveBeenCalled();
});

test("a name and a column of a table are computed with the cells that they mean", async () => {
  const workbook = door();
  await workbook.apply({
    expects: [],
    edits: [
      {
        kind: "table",
        name: "Asked",
        range: { sheet: "Sheet1", row: 0, column: 0, rows: 3, columns: 1 },
      },
    ],
  });
  const places = jest.spyOn(workbook, "places");
  const table: CallArgument = { argument: { kind: "reference", text: "Asked" }, range: null };
  const { values, result } = await previewCall(
    workbook,
    functionOf("TOUSD"),
    [table, cells("B1"), cells("C1")],
    "en",
  );
  expect(values[0]).toEqual([[25], [2]]);
  expect((rowsOf(result) as number[][]).map(([amount]) => amount!.toFixed(2))).toEqual(["3.53", "0.28"]);
  expect(places).toHaveBeenCalledTimes(1);
});

test("a workbook that does not answer is told as such", async () => {
  const workbook = door();
  workbook.failNext(new DoorError("cellEdit"));
  await expect(
    previewCall(workbook, functionOf("TOUSD"), [cells("A1"), value("DKK"), value(2022)], "en"),
  ).rejects.toMatchObject({ problem: "cellEdit" });
});

test("tells which cells names and tables mean, and which of them there are not", async () => {
  const workbook = door();
  const range = { sheet: "Sheet1", row: 0, column: 0, rows: 3, columns: 3 };
  await workbook.apply({ expects: [], edits: [{ kind: "table", name: "Plan", range }] });
  const by = (text: string): CallArgument => ({ argument: { kind: "reference", text }, range: null });
  const asked = (text: string) =>
    previewCall(workbook, functionOf("TOUSD"), [by(text), value("DKK"), value(2022)], "en", "Sheet1");
  expect(await asked("Plan")).toMatchObject({ named: [{ row: 1, rows: 2, columns: 3 }], unknown: [] });
  expect(await asked("Plam")).toMatchObject({ named: [], unknown: ["Plam"], result: null });
  expect(await asked("Plam[Rate]")).toMatchObject({ unknown: ["Plam[Rate]"] });
  expect(await asked("A1#")).toMatchObject({ named: [], unknown: [] });
});
