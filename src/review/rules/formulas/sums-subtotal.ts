import { areaAddress, cellArea } from "../../../workbook/address";
import type { Area } from "../../../workbook/address";
import { doubledSums, withoutDoubles } from "../../regions/doubled";
import type { DoubledSum } from "../../regions/doubled";
import { gathered } from "../../regions/gather";
import { shown, writeFormulas } from "../../regions/plan";
import type { Report, WorkbookContext, WorkbookRule } from "../../types";
import { quoteSheet } from "../../../workbook/address";

/** A sum that takes in lines and their subtotal. */
export const sumsSubtotal: WorkbookRule = {
  id: "formulas/sums-subtotal",
  scope: "workbook",
  severity: "error",
  fixable: true,
  texts: {
    en: {
      name: "Sum counts a subtotal and its lines",
      looksFor: "A sum that takes in a subtotal besides the cells which that subtotal adds up.",
      why: "The lines are counted twice.",
      fix: "Adds the subtotals and the lines that are in none of them.",
      messages: {
        one: "{{actual}} takes in the subtotal in {{cells}} and the cells that it adds up: they are counted twice.",
        many: "{{actual}} takes in the subtotals in {{cells}} and the cells that they add up: they are counted twice.",
      },
    },
    da: {
      name: "Summen tæller en delsum og dens linjer med",
      looksFor: "En sum, der tager en delsum med ud over de celler, som delsummen lægger sammen.",
      why: "Linjerne tælles med to gange.",
      fix: "Lægger delsummerne og de linjer sammen, der ikke indgår i nogen delsum.",
      messages: {
        one: "{{actual}} tager delsummen i {{cells}} med sammen med de celler, den lægger sammen. De tælles med to gange.",
        many: "{{actual}} tager delsummerne i {{cells}} med sammen med de celler, de lægger sammen. De tælles med to gange.",
      },
    },
  },
  *check(context: WorkbookContext): Iterable<Report> {
    for (const { area, members } of gathered(doubledSums(context), likeness)) yield reportOf(area, members);
  },
};

const MOST_NAMED = 4;

function reportOf(area: Area, members: readonly DoubledSum[]): Report {
  const { sheet, row, column, subtotals } = members[0]!;
  const actual = sheet.sheet.cells.formula(row, column) ?? "";
  const names = subtotals.map((one) => {
    const address = areaAddress(cellArea(one.row, one.column));
    return one.sheet === sheet ? address : `${quoteSheet(one.sheet.sheet.name)}!${address}`;
  });
  const own = new Map(members.map((one) => [`${one.row}:${one.column}`, one]));
  const fix = writeFormulas(sheet, area, (cell) => {
    const member = own.get(`${cell.row}:${cell.column}`);
    return member ? withoutDoubles(member) : null;
  });
  const more = names.length > MOST_NAMED ? ", …" : "";
  return {
    messageId: names.length === 1 ? "one" : "many",
    data: { actual: shown(actual), cells: names.slice(0, MOST_NAMED).join(", ") + more },
    sheet: sheet.sheet.name,
    area,
    actual,
    ...(fix ? { fix } : {}),
  };
}

/** Copies of one sum that take in the same subtotals, seen from each. */
function likeness({ sheet, kind, row, column, subtotals }: DoubledSum): string {
  const seen = subtotals.map((one) => `${one.sheet.sheet.name}!${one.row - row}:${one.column - column}`);
  return [sheet.sheet.name, kind, ...seen].join("|");
}
