import { bookOf } from "../../regions/book";
import { faultsOf, faultsOfKind } from "../../regions/faults";
import { formulaAt } from "../../regions/forms";
import { gathered } from "../../regions/gather";
import { addsUp, isOfTime, literalsOf } from "../../regions/literals";
import type { Literal } from "../../regions/literals";
import { isLeftToAmounts } from "../../regions/owners";
import { shown, writeFormulas } from "../../regions/plan";
import { excessesOfCause } from "../amounts/excesses";
import type { SheetForms } from "../../regions/sheetForms";
import type { Report, WorkbookContext, WorkbookRule } from "../../types";

/** A figure or rate that is written into a formula instead of standing in a cell. */
export const constantInFormula: WorkbookRule = {
  id: "formulas/constant-in-formula",
  scope: "workbook",
  severity: "warning",
  fixable: true,
  texts: {
    en: {
      name: "Figure written into a formula",
      looksFor:
        "An amount or a rate that is written into a formula, or a number in it where the neighbours’ formula has none or another.",
      why: "It shows nowhere in the table, and stays as it is when the figures beside it change.",
      fix: "Copies the neighbours’ formula.",
      messages: {
        unlike:
          "{{actual}} has the number {{literal}} in it; its neighbours’ formula would read {{expected}} here.",
        other: "{{actual}} has {{literal}} in it where its neighbours have {{usual}}.",
        added: "{{actual}} adds the number {{literal}} to figures of the table.",
        rate: "{{actual}} computes with the rate {{literal}}, which stands in no cell.",
        rate_many:
          "{{count, number}} formulas of this sheet, here the first, compute with the rate {{literal}}, which stands in no cell.",
      },
    },
    da: {
      name: "Tal skrevet ind i en formel",
      looksFor:
        "Et beløb eller en sats, der er skrevet ind i en formel, eller et tal i den, hvor naboernes formel ikke har noget eller har et andet.",
      why: "Det ses ingen steder i tabellen og bliver stående, når tallene ved siden af ændres.",
      fix: "Kopierer naboernes formel.",
      messages: {
        unlike: "{{actual}} indeholder tallet {{literal}}. Naboernes formel ville her være {{expected}}.",
        other: "{{actual}} indeholder {{literal}}, hvor naboerne har {{usual}}.",
        added: "{{actual}} lægger tallet {{literal}} til tabellens tal.",
        rate: "{{actual}} regner med satsen {{literal}}, som ikke står i nogen celle.",
        rate_many:
          "{{count, number}} formler på arket, her den første, regner med satsen {{literal}}, som ikke står i nogen celle.",
      },
    },
  },
  *check(context: WorkbookContext): Iterable<Report> {
    for (const { oddity, area, literal, usual, expected } of faultsOfKind(context, "constant")) {
      const { sheet, row, column, like } = oddity;
      if (expected === null) continue;
      const actual = sheet.sheet.cells.formula(row, column) ?? "";
      const fix = writeFormulas(sheet, area, (cell) => formulaAt(like, cell));
      const consequences = excessesOfCause(context, sheet.sheet.name, oddity);
      yield {
        messageId: usual === null ? "unlike" : "other",
        data:
          usual === null
            ? { actual: shown(actual), literal, expected: shown(expected) }
            : { actual: shown(actual), literal, usual },
        sheet: sheet.sheet.name,
        area,
        actual,
        expected,
        ...(fix ? { fix } : {}),
        ...(consequences.length > 0 ? { severity: "error", consequences } : {}),
      };
    }
    const told = new Set(
      faultsOf(context).map(({ oddity }) => `${oddity.sheet.sheet.name}!${oddity.row}:${oddity.column}`),
    );
    for (const sheet of bookOf(context.workbook).sheets) {
      const found = literalsOn(sheet).filter(
        (one) =>
          !told.has(`${sheet.sheet.name}!${one.row}:${one.column}`) &&
          !isLeftToAmounts(context, sheet.sheet.name, one),
      );
      yield* reportsOf(sheet, found);
    }
  },
};

interface Found {
  readonly row: number;
  readonly column: number;
  readonly kind: number;
  readonly literal: Literal;
}

/** As many copies of one formula share an assumption; fewer hide a figure. */
const LEAST_COPIES = 3;

function literalsOn(sheet: SheetForms): Found[] {
  const literals = new Map<number, readonly Literal[]>();
  const found: Found[] = [];
  for (let at = 0; at < sheet.size; at++) {
    const kind = sheet.kinds[at]!;
    if (kind < 0) continue;
    let own = literals.get(kind);
    if (!own) literals.set(kind, (own = literalsOf(sheet.form(kind))));
    const [row, column] = [sheet.rows[at]!, sheet.columns[at]!];
    if (own.length === 0 || isOfTime(sheet, row, column)) continue;
    for (const literal of own) found.push({ row, column, kind, literal });
  }
  const copies = new Map<number, number>();
  for (const { kind } of found) copies.set(kind, (copies.get(kind) ?? 0) + 1);
  return found.filter(
    ({ kind, literal }) =>
      literal.kind === "rate" || (addsUp(sheet.form(kind)) && copies.get(kind)! < LEAST_COPIES),
  );
}

function* reportsOf(sheet: SheetForms, found: readonly Found[]): Iterable<Report> {
  const likeness = ({ kind, literal }: Found): string => `${literal.kind}|${literal.text}|${kind}`;
  const added = found.filter(({ literal }) => literal.kind === "added");
  for (const { area, members } of gathered(added, likeness)) {
    yield { ...base(sheet, members[0]!), messageId: "added", area };
  }
  // One rate is one cause, wherever it is written.
  const rates = new Map<string, Found[]>();
  for (const one of found) {
    if (one.literal.kind !== "rate") continue;
    const cells = rates.get(one.literal.text);
    if (cells) cells.push(one);
    else rates.set(one.literal.text, [one]);
  }
  for (const cells of rates.values()) {
    const areas = gathered(cells, () => "");
    const report = { ...base(sheet, cells[0]!), severity: "note" as const };
    if (areas.length === 1) yield { ...report, messageId: "rate", area: areas[0]!.area };
    else
      yield {
        ...report,
        messageId: "rate_many",
        data: { ...report.data, count: cells.length },
        area: { row: cells[0]!.row, column: cells[0]!.column, rows: 1, columns: 1 },
      };
  }
}

function base(sheet: SheetForms, { row, column, literal }: Found): Pick<Report, "data" | "sheet" | "actual"> {
  const actual = sheet.sheet.cells.formula(row, column) ?? "";
  return { data: { actual: shown(actual), literal: literal.text }, sheet: sheet.sheet.name, actual };
}
