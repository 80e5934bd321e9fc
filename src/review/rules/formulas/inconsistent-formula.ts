import { faultsOf } from "../../regions/faults";
import { totalsOfFault } from "../../regions/totalsOfFault";
import { excessesOfCause } from "../amounts/excesses";
import { placesOf } from "../structure/totalsOfMissing";
import type { Fault } from "../../regions/faults";
import { formulaAt } from "../../regions/forms";
import { isErrorFigure } from "../../regions/owners";
import { shown, writeFormulas } from "../../regions/plan";
import type { Report, ReviewContext, WorkbookContext, WorkbookRule } from "../../types";

/** A cell in a row or column of like formulas that computes something else, or is a plain number. */
export const inconsistentFormula: WorkbookRule = {
  id: "formulas/inconsistent-formula",
  scope: "workbook",
  severity: "warning",
  fixable: true,
  texts: {
    en: {
      name: "Formula unlike its neighbours",
      looksFor: "A cell that breaks a row or column of like formulas: another formula, or a plain number.",
      why: "One cell that computes otherwise than the rest is the commonest error in spreadsheets, and shows nowhere.",
      fix: "Copies the neighbours’ formula.",
      messages: {
        row: "{{actual}} differs from the formulas beside it in the row; theirs would read {{expected}} here.",
        column:
          "{{actual}} differs from the formulas above and below it; theirs would read {{expected}} here.",
        number_row:
          "The number {{actual, number(maximumFractionDigits: 6)}} stands between like formulas in the row; theirs would read {{expected}} here.",
        number_column:
          "The number {{actual, number(maximumFractionDigits: 6)}} stands between like formulas above and below; theirs would read {{expected}} here.",
        end_row:
          "The number {{actual, number(maximumFractionDigits: 6)}} stands at the end of a row of like sums; theirs would read {{expected}} here.",
        end_column:
          "The number {{actual, number(maximumFractionDigits: 6)}} stands at the end of a column of like sums; theirs would read {{expected}} here.",
      },
    },
    da: {
      name: "Formlen afviger fra naboernes",
      looksFor:
        "En celle, der bryder en række eller kolonne af ens formler: en anden formel eller et fast tal.",
      why: "En enkelt celle, der regner anderledes end resten, er den hyppigste fejl i regneark, og den ses ingen steder.",
      fix: "Kopierer naboernes formel.",
      messages: {
        row: "{{actual}} afviger fra formlerne ved siden af i rækken. Deres formel ville her være {{expected}}.",
        column: "{{actual}} afviger fra formlerne over og under. Deres formel ville her være {{expected}}.",
        number_row:
          "Tallet {{actual, number(maximumFractionDigits: 6)}} står mellem ens formler i rækken. Deres formel ville her være {{expected}}.",
        number_column:
          "Tallet {{actual, number(maximumFractionDigits: 6)}} står mellem ens formler over og under. Deres formel ville her være {{expected}}.",
        end_row:
          "Tallet {{actual, number(maximumFractionDigits: 6)}} står for enden af en række ens summer. Deres formel ville her være {{expected}}.",
        end_column:
          "Tallet {{actual, number(maximumFractionDigits: 6)}} står for enden af en kolonne med ens summer. Deres formel ville her være {{expected}}.",
      },
    },
  },
  *check(context: WorkbookContext): Iterable<Report> {
    for (const fault of faultsOf(context)) {
      if ((fault.kind !== "formula" && fault.kind !== "number") || fault.expected === null) continue;
      if (isErrorFigure(context, fault.oddity.sheet.sheet, fault.oddity)) continue;
      const totals = totalsOfFault(context, fault);
      const report = reportOf(fault, fault.expected);
      const consequences = [
        ...(totals.length === 0 ? [] : placesOf(context as ReviewContext, totals)),
        ...excessesOfCause(context, fault.oddity.sheet.sheet.name, fault.oddity),
      ];
      yield consequences.length === 0 ? report : { ...report, severity: "error", consequences };
    }
  },
};

function reportOf({ kind, oddity, area, near }: Fault, expected: string): Report {
  const { sheet, row, column, direction, both, like, place } = oddity;
  const { cells, name } = sheet.sheet;
  const value = cells.value(row, column);
  const actual = cells.formula(row, column) ?? (typeof value === "number" ? value : "");
  const fix = near || both ? writeFormulas(sheet, area, (cell) => formulaAt(like, cell)) : null;
  return {
    messageId:
      kind !== "number" ? direction : place === "within" ? `number_${direction}` : `end_${direction}`,
    data: { actual: typeof actual === "string" ? shown(actual) : actual, expected: shown(expected) },
    sheet: name,
    area,
    actual,
    expected,
    ...(fix ? { fix } : {}),
  };
}
