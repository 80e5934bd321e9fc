import type { FunctionMetadata } from "../../../workbench/host";
import { bootExcel } from "../support/bootExcel";
import type { BootedExcel } from "../support/bootExcel";

const parameter = (name: string, more: object = {}): FunctionMetadata["parameters"][number] => ({
  name,
  type: "any",
  ...more,
});
const functions: FunctionMetadata[] = [
  {
    id: "ADD",
    name: "ADD",
    parameters: [parameter("a", { type: "number" }), parameter("b", { type: "number", optional: true })],
  },
  { id: "DOUBLE", name: "DOUBLE", parameters: [parameter("amounts", { dimensionality: "matrix" })] },
  { id: "RATE", name: "RATE", parameters: [parameter("currency", { type: "string" })] },
  { id: "CODE", name: "CODE", parameters: [parameter("value")] },
  { id: "KIND", name: "KIND", parameters: [parameter("value")] },
  { id: "WHERE", name: "WHERE", parameters: [], options: { requiresAddress: true } },
];

let excel: BootedExcel;

beforeAll(async () => {
  excel = await bootExcel({ functions: { functions, allowErrorForDataTypeAny: true } });
  associateAll();
});
beforeEach(() => excel.open());

function associateAll(): void {
  const { associate, Error: FunctionError, ErrorCode } = CustomFunctions;
  associate("ADD", (a: number, b: number | null) => a + (b ?? 100));
  associate("DOUBLE", (amounts: number[][]) => amounts.map((row) => row.map((amount) => amount * 2)));
  associate("RATE", (currency: string) => {
    throw new FunctionError(ErrorCode.notAvailable, `No rate for ${currency}: try DKK.`);
  });
  associate("CODE", (value: unknown) =>
    value instanceof FunctionError ? `Error ${value.code}` : String(value),
  );
  associate("KIND", (value: unknown) => (value === null ? "blank" : typeof value));
  associate("WHERE", (invocation: CustomFunctions.Invocation) => invocation.address);
}

/** Writes the formulas, waits until none is busy, and reads `address` back. */
async function computed(formulas: unknown[][], at: string, read = at): Promise<unknown[][]> {
  await excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(at).formulas = formulas;
    await context.sync();
  });
  await excel.computed();
  return values(read);
}

async function values(address: string): Promise<unknown[][]> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });
}

test("a formula shows #BUSY! until the page has computed it", async () => {
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2");
    range.formulas = [["=TILSAGN.ADD(1,2)"], ["=A1+1"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["#BUSY!"], ["#BUSY!"]]);
  });
  await excel.computed();
  expect(await values("A1:A2")).toEqual([[3], [4]]);
});

test("arrays spill, and shrink again when their argument does", async () => {
  expect(
    await computed(
      [
        [1, "=TILSAGN.DOUBLE(A1:A2)"],
        [2, ""],
      ],
      "A1:B2",
    ),
  ).toEqual([
    [1, 2],
    [2, 4],
  ]);
  const spill = await excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getActiveWorksheet()
      .getRange("B1")
      .getSpillingToRangeOrNullObject();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(spill).toBe("Sheet1!B1:B2");
  expect(await computed([["=TILSAGN.DOUBLE(A1:A1)"]], "B1", "B1:B2")).toEqual([[2], [""]]);
});

test("a thrown error shows with its message", async () => {
  expect(await computed([['=TILSAGN.RATE("XYZ")']], "A1")).toEqual([["#N/A"]]);
  const { model } = excel.engine;
  const cell = model.getters.getEvaluatedCell({ sheetId: model.getters.getActiveSheetId(), row: 0, col: 0 });
  expect(cell).toMatchObject({ value: "#N/A", message: "No rate for XYZ: try DKK." });
});

test("errors in arguments pass through without a call, and so do wrong types", async () => {
  const before = excel.functions.calls;
  expect(await computed([["=TILSAGN.ADD(1/0,2)"], ['=TILSAGN.ADD("many",2)']], "A1:A2")).toEqual([
    ["#DIV/0!"],
    ["#VALUE!"],
  ]);
  expect(excel.functions.calls).toBe(before);
});

test("where the metadata allows errors, they arrive as the runtime's own; one still busy is waited for", async () => {
  const before = excel.functions.calls;
  expect(await computed([["=TILSAGN.CODE(1/0)", "=TILSAGN.CODE(TILSAGN.ADD(40,2))"]], "A1:B1")).toEqual([
    ["Error #DIV/0!", "42"],
  ]);
  expect(excel.functions.calls - before).toBe(3);
});

test("blank cells, left-out arguments and the caller's address arrive as in Excel on the web", async () => {
  expect(await computed([["=TILSAGN.KIND(C9)", "=TILSAGN.ADD(C9)", "=TILSAGN.WHERE()"]], "A1:C1")).toEqual([
    ["blank", 100, "Sheet1!C1"],
  ]);
});

test("500 formulas go out in one message, equal ones once", async () => {
  const before = excel.functions.calls;
  const messages: string[] = [];
  const listen = ({ data }: MessageEvent<string>): void => void messages.push(data);
  window.addEventListener("message", listen);
  const formulas = Array.from({ length: 500 }, (_, row) => [
    `=TILSAGN.ADD(${row},1)`,
    `=TILSAGN.ADD(${row},1)`,
  ]);
  const found = await computed(formulas, "A1:B500");
  window.removeEventListener("message", listen);
  expect(found[499]).toEqual([500, 500]);
  expect(excel.functions.calls - before).toBe(500);
  expect(messages.filter((text) => text.includes('"richApiMessage"'))).toHaveLength(1);
});

test("a function that is not registered is #NAME?, and so it stays until entered anew", async () => {
  expect(await computed([["=TILSAGN.UNHEARD(1)"]], "A1")).toEqual([["#NAME?"]]);
});
