import { moveFormula, readSum, writeSum } from "../../../src/review/formulas";
import { areaAddress, parseAddress } from "../../../src/workbook/address";
import type { TableSnapshot } from "../../../src/workbook/snapshot";

const at = (address: string) => parseAddress(address)!;
const tables: TableSnapshot[] = [
  {
    name: "Request",
    range: { sheet: "Data", ...at("A3:C8") },
    hasHeaders: true,
    hasTotals: true,
    columns: ["Area", "2023", "2024"],
  },
];
const parts = (formula: string, cell = "B9") => readSum(formula, at(cell), tables)?.parts.map(areaAddress);

test.each([
  ["=SUM(B2:B5)", ["B2:B5"]],
  ["=SUM(B2:B3, B5)", ["B2:B3", "B5"]],
  ["=B2+B3", ["B2", "B3"]],
  ["=+B2+SUM($B$4:B5)", ["B2", "B4:B5"]],
  ["=SUBTOTAL(109,B2:B5)", ["B2:B5"]],
  ["=ROUND(SUM(B2:B5),1)", ["B2:B5"]],
  ["=(B2+B3)", ["B2", "B3"]],
  ["=SUM(Other!B2:B5)", ["B2:B5"]],
  ["=SUM(Request[2023])", ["B4:B7"]],
])("%s adds cells", (formula, expected) => expect(parts(formula)).toEqual(expected));

test("a column of its own table is found from inside the table", () => {
  expect(parts("=SUBTOTAL(109,[2024])", "C8")).toEqual(["C4:C7"]);
});

test.each([
  "=SUM(B2:B5)*2",
  "=B2-B3",
  "=SUM(B2:B5)+1",
  "=AVERAGE(B2:B5)",
  '=SUMIF(A2:A5,"PA1",B2:B5)',
  "=SUBTOTAL(1,B2:B5)",
  '=TILSAGN.BUDGET("dk-iom-2023")',
  "=SUM(Unknown[2023])",
  "=Total",
  "=12+5",
  "=SUM(",
])("%s does something else, or cannot be read", (formula) => expect(parts(formula)).toBeUndefined());

test("SUM passes over text, adding with + does not", () => {
  expect(readSum("=SUM(B2:B3)", at("B9"), [])!.coercesText).toBe(false);
  expect(readSum("=B2+B3", at("B9"), [])!.coercesText).toBe(true);
});

test("a sum is written with as few ranges as its cells allow", () => {
  const cells = (...addresses: string[]) => addresses.map(at);
  expect(writeSum(cells("B2", "B3", "B4"))).toBe("=SUM(B2:B4)");
  expect(writeSum(cells("B2", "B3", "B6"))).toBe("=SUM(B2:B3,B6)");
  expect(writeSum(cells("B2", "C2", "D2"))).toBe("=SUM(B2:D2)");
});

test("a formula is moved as Excel would copy it", () => {
  expect(moveFormula("=SUM(B$2:B5)*$A$1", at("B6"), at("D7"))).toBe("=SUM(D$2:D6)*$A$1");
});
