import { error, f } from "../../../support/workbook";
import { model } from "../../regions/model";
import { places, told } from "../../regions/withoutStrategy";

const unnamed = (formula: string) => f(formula, error("#NAME?"));

test("functions that no Excel has, of add-ins, of this add-in, and of newer versions", () => {
  const rows = [
    ["Sum", unnamed("=SUMM(B2:B9)")],
    ["Conversion", unnamed('=TILSAGN.TOUSD(B2,"DKK",2023)')],
    ["Old way", unnamed("=_xldudf_BANK_RATE(B2)")],
    ["Look-up", unnamed("=XLOOKUP(B2,C2:C9,D2:D9)")],
  ];
  expect(told(rows)).toEqual([
    "unavailable-function error S!B1: No Excel has a function SUMM: the cell shows #NAME?.",
    "unavailable-function error S!B2: TILSAGN.TOUSD is a function of Tilsagn, which was not open when the cell was computed: it shows #NAME?.",
    "unavailable-function error S!B3: BANK.RATE is a function of an add-in that was not there when the cell was computed: it shows #NAME?.",
    "unavailable-function error S!B4: XLOOKUP needs Excel 2021 or later; the cell was computed by an older one and shows #NAME?.",
  ]);
});

test("copies beside one another are one finding", () => {
  const rows = [1, 2, 3].map((n) => [n, unnamed(`=HVIS(A${n}>1,1,0)`)]);
  expect(places(rows)).toEqual(["unavailable-function at S!B1:B3"]);
});

test("silence: while the cell has a value, where the error is handed on, and where a name is missing", () => {
  expect(
    places(model((m) => m.put("A1", "=TILSAGN.TOUSD(B2)", "=XLOOKUP(1,C1:C9,D1:D9)", "=_xldudf_X(1)"))),
  ).toEqual([]);
  expect(places([[unnamed("=NOSUCH(1)"), unnamed("=A1+1"), unnamed("=SUM(Budget_2023)")]])).toEqual([
    "unavailable-function at S!A1",
  ]);
});
