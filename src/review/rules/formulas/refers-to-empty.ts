import { areaAddress, cellArea, quoteSheet } from "../../../workbook/address";
import { blankFactors, loneReferences } from "../../regions/blanks";
import type { BlankFactor, LoneReference } from "../../regions/blanks";
import { faultsOfKind } from "../../regions/faults";
import { formulaAt } from "../../regions/forms";
import type { Form } from "../../regions/forms";
import { gathered } from "../../regions/gather";
import { isErrorFigure } from "../../regions/owners";
import { shown, writeFormulas } from "../../regions/plan";
import type { SheetForms } from "../../regions/sheetForms";
import { totalsOfLone } from "../../regions/totalsOfLone";
import type { MissingFigure } from "../../regions/totalsOfLone";
import { refsWithRepeats } from "../../sums/consequences";
import type { Report, ReviewContext, WorkbookContext, WorkbookRule } from "../../types";
import { figure, toldAs } from "../amounts/numbers";

/** A formula that computes with a blank cell where its neighbours have a number. */
export const refersToEmpty: WorkbookRule = {
  id: "formulas/refers-to-empty",
  scope: "workbook",
  severity: "warning",
  fixable: true,
  texts: {
    en: {
      name: "Formula refers to a blank cell",
      looksFor: "A formula that computes with a blank cell where the like formulas beside it have a number.",
      why: "A blank cell counts as 0, so that a line costs nothing and nobody sees why.",
      fix: "Refers to the cell that the others refer to.",
      messages: {
        other:
          "{{actual}} refers to the blank cell {{cell}}; its neighbours’ formula would read {{expected}} here.",
        lone: "{{actual}} stands among figures and refers to the blank cell {{cell}}.",
        missing:
          "{{actual}} computes with {{cell}}, which is blank; the like formulas above and below have a number there.",
        slipped:
          "{{actual}} refers to the blank cell {{cell}}: the reference to {{first}} moved on when the formula was copied.",
        total: `With ${figure("amount")} there its total would add up.`,
        totals: `With ${figure("amount")} there its totals would add up.`,
      },
    },
    da: {
      name: "Formlen henviser til en tom celle",
      looksFor:
        "En formel, der regner med en tom celle, hvor de tilsvarende formler ved siden af har et tal.",
      why: "En tom celle tæller som 0, så en linje koster ingenting, uden at nogen ser hvorfor.",
      fix: "Henviser til den celle, som de andre henviser til.",
      messages: {
        other:
          "{{actual}} henviser til den tomme celle {{cell}}. Naboernes formel ville her være {{expected}}.",
        lone: "{{actual}} står blandt tal og henviser til den tomme celle {{cell}}.",
        missing:
          "{{actual}} regner med {{cell}}, som er tom. De tilsvarende formler over og under har et tal der.",
        slipped:
          "{{actual}} henviser til den tomme celle {{cell}}. Henvisningen til {{first}} har flyttet sig, da formlen blev kopieret.",
        total: `Med ${figure("amount")} der ville summen stemme.`,
        totals: `Med ${figure("amount")} der ville summerne stemme.`,
      },
    },
  },
  *check(context: WorkbookContext): Iterable<Report> {
    for (const { oddity, area, blank, on, expected } of faultsOfKind(context, "blank")) {
      const { sheet, row, column, like } = oddity;
      if (expected === null || isErrorFigure(context, sheet.sheet, oddity)) continue;
      const actual = sheet.sheet.cells.formula(row, column) ?? "";
      const fix = writeFormulas(sheet, area, (cell) => formulaAt(like, cell));
      yield {
        messageId: "other",
        data: { actual: shown(actual), expected: shown(expected), cell: nameOf(sheet, on, blank) },
        sheet: sheet.sheet.name,
        area,
        actual,
        expected,
        ...(fix ? { fix } : {}),
      };
    }
    for (const lone of loneReferences(context)) yield loneReport(lone, context);
    const factors = blankFactors(context)
      .filter((one) => !isErrorFigure(context, one.sheet.sheet, one))
      .sort((a, b) => a.row - b.row || a.column - b.column);
    for (const { area, members } of gathered(factors, likeness)) yield factorReport(area, members[0]!);
  },
};

function loneReport(lone: LoneReference, context: WorkbookContext | ReviewContext): Report {
  const { sheet, row, column, blank } = lone;
  const actual = sheet.sheet.cells.formula(row, column) ?? "";
  const missing = "strategy" in context ? totalsOfLone(context).get(lone) : undefined;
  return {
    messageId: "lone",
    data: { actual: shown(actual), cell: nameOf(sheet, sheet, blank) },
    sheet: sheet.sheet.name,
    area: cellArea(row, column),
    actual,
    ...(missing && "strategy" in context ? missingFigure(missing, context) : {}),
  };
}

/** What the totals say that the blank cell should hold. */
function missingFigure({ expected, totals }: MissingFigure, context: ReviewContext): Partial<Report> {
  const { figures } = totals[0]!;
  const cells = totals.map(({ cell }) => cell);
  const [amount] = toldAs(cells[0]!.numberFormat, expected);
  return {
    severity: "error",
    explanation: { messageId: totals.length > 1 ? "totals" : "total", data: { amount: amount! } },
    consequences: refsWithRepeats(context, figures, cells),
  };
}

function factorReport(area: BlankArea, factor: BlankFactor): Report {
  const { sheet, row, column, kind, blank, on, cause, first, reference } = factor;
  const actual = sheet.sheet.cells.formula(row, column) ?? "";
  const data = { actual: shown(actual), cell: nameOf(sheet, on, blank) };
  if (cause === "missing" || !first)
    return { messageId: "missing", data, sheet: sheet.sheet.name, area, actual };
  const fixed = fixedTo(sheet.form(kind), reference.piece, first);
  const fix = writeFormulas(sheet, area, (cell) => formulaAt(fixed, cell));
  return {
    messageId: "slipped",
    data: { ...data, first: nameOf(sheet, on, first) },
    sheet: sheet.sheet.name,
    area,
    actual,
    ...(fix ? { fix } : {}),
  };
}

type BlankArea = ReturnType<typeof cellArea>;

/** The form with one of its references fixed to a cell, "$H$1". */
function fixedTo(form: Form, piece: number, { row, column }: { row: number; column: number }): Form {
  const old = form.pieces[piece]!.text;
  const prefix = old.slice(0, old.lastIndexOf("!") + 1);
  const text = `=${form.pieces.map((one, i) => (i === piece ? `${prefix}R${row + 1}C${column + 1}` : one.text)).join("")}`;
  return { ...form, text };
}

function nameOf(
  from: SheetForms,
  { sheet }: SheetForms,
  { row, column }: { readonly row: number; readonly column: number },
): string {
  const address = areaAddress(cellArea(row, column));
  return from.sheet === sheet ? address : `${quoteSheet(sheet.name)}!${address}`;
}

function likeness({ sheet, kind, cause, reference, row, column }: BlankFactor): string {
  const own = cause === "missing" ? `${row}:${column}` : "";
  return [sheet.sheet.name, kind, cause, reference.piece, own].join("|");
}
