import { rangeOfReference } from "../../src/taskpane/useCases/referenceRange";
import { rangeAddress } from "../../src/workbook/address";
import type { WorkbookPlaces } from "../../src/workbook/door";

const name = (called: string, formula: string, scope: string | null = null) => ({
  name: called,
  formula,
  scope,
  hidden: false,
});

const PLACES: WorkbookPlaces = {
  tables: [
    {
      name: "Rates",
      range: { sheet: "Plan", row: 4, column: 1, rows: 6, columns: 3 },
      hasHeaders: true,
      hasTotals: true,
      columns: ["Currency", "Period", "Rate"],
    },
    {
      name: "Bare",
      range: { sheet: "Plan", row: 0, column: 7, rows: 2, columns: 1 },
      hasHeaders: false,
      hasTotals: false,
      columns: ["Column1"],
    },
  ],
  names: [
    name("Kurs", "=Plan!$C$3"),
    name("Kurs", "='Året 2027'!$D$4:$D$9", "Året 2027"),
    name("Same", "=Kurs"),
    name("Amounts", "=Rates[Rate]"),
    name("Circle", "=Circle"),
    name("Computed", "=OFFSET(Plan!$A$1,1,0)"),
    name("Constant", "=6.9"),
    name("Elsewhere", "=[Other.xlsx]Plan!$A$1"),
    name("Lost", "=Plan!#REF!"),
  ],
};

const meant = (reference: string, sheet: string | null = "Plan"): string | null => {
  const range = rangeOfReference(reference, sheet, PLACES);
  return range && rangeAddress(range);
};

test.each([
  ["Rates", "Plan!B6:D9"],
  ["rates[rate]", "Plan!D6:D9"],
  ["Rates[[Period]:[Rate]]", "Plan!C6:D9"],
  ["Rates[#All]", "Plan!B5:D10"],
  ["Rates[[#Headers],[Rate]]", "Plan!D5"],
  ["Rates[[#Headers],[#Data],[Rate]]", "Plan!D5:D9"],
  ["Rates[[#Totals],[Rate]]", "Plan!D10"],
  ["Bare", "Plan!H1:H2"],
])("of a table, %s means %s", (reference, address) => {
  expect(meant(reference)).toBe(address);
});

test.each([
  ["Kurs", "Plan", "Plan!C3"],
  ["Kurs", "Året 2027", "'Året 2027'!D4:D9"],
  ["'Året 2027'!Kurs", "Plan", "'Året 2027'!D4:D9"],
  ["Same", "Plan", "Plan!C3"],
  ["Amounts", null, "Plan!D6:D9"],
])("the name %s, used on %s, means %s", (reference, sheet, address) => {
  expect(meant(reference, sheet)).toBe(address);
});

test.each([
  "Rates[@Rate]",
  "Rates[Nothing]",
  "Bare[#Headers]",
  "Nothing",
  "A:A",
  "Circle",
  "Computed",
  "Constant",
  "Elsewhere",
  "Lost",
])("%s means no fixed cells that are known", (reference) => {
  expect(meant(reference)).toBeNull();
});
