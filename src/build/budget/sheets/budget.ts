/** The budget: funding line × priority area × year, with totals, shares, commitment, headroom and US dollars. */

import { citationPlace } from "../../../strategy/citation";
import { areaList } from "../../../strategy/tables/texts";
import { areaAddress, cellAddress, columnName } from "../../../workbook/address";
import type { CellInput } from "../../../workbook/edits";
import { fundedAreas } from "../choices";
import type { BudgetContext } from "../context";
import { sumOf, type SheetDraft } from "../draft";
import { writeCommitment } from "./commitment";
import { AREA_COLUMN, LINE_COLUMN, type BudgetLayout, type PlacedLine } from "../layout";
import type { YearFigures } from "../preview";
import { yearsText } from "../yearsText";

const LINE_WIDTH = 24;
const AREA_WIDTH = 34;
const SHARE_WIDTH = 9;
/** Stands where an area would: a blank cell would be read as the area above it. */
const NO_AREA = "–";

/** @param rateOf reference to the rate of each year; empty without US dollars */
export function writeBudget(context: BudgetContext, layout: BudgetLayout, rateOf: readonly string[]): void {
  const sheet = context.sheet("budget");
  const { t } = context;
  sheet.title(t("budget.title", { years: context.years }));
  sheet.notes(1, headNotes(context));
  writeHead(context, sheet, layout);
  for (const line of layout.lines) writeLine(context, sheet, layout, line, rateOf);
  writeTotal(context, sheet, layout);
  writeCommitment(context, sheet, layout, rateOf);
  sheet.notes(layout.headroomRow + 2, footNotes(context));
  nameRanges(context, sheet, layout);
  const { amountWidth } = context;
  const amounts = context.figures.years.map(() => amountWidth);
  const usd = layout.columns > layout.usdColumn ? [...amounts, amountWidth + 1] : [];
  sheet.widths([LINE_WIDTH, AREA_WIDTH, ...amounts, amountWidth + 1, SHARE_WIDTH, ...usd]);
  sheet.page(layout.yearRow + 1, AREA_COLUMN + 1);
}

/** Lines over the head of the table, for the layout as well. */
export function headNotes(context: BudgetContext): string[] {
  const { t, unit, figures, usdUnit } = context;
  return [
    figures.rates.length === 0
      ? t("budget.unit", { unit })
      : t("budget.unitUsd", { unit, usd: usdUnit, sheet: context.sheet("rates").name }),
    t("legend.input"),
  ];
}

function writeHead(context: BudgetContext, sheet: SheetDraft, layout: BudgetLayout): void {
  const { t, figures, unit, usdUnit } = context;
  const { years, rates } = figures;
  const { unitRow, yearRow, columns, usdColumn, usdTotalColumn, yearColumn } = layout;
  const units: CellInput[] = Array.from({ length: columns }, () => null);
  units[yearColumn] = unit;
  const heads: CellInput[] = [t("line"), t("area"), ...years, t("total"), t("share")];
  if (rates.length > 0) {
    units[usdColumn] = usdUnit;
    heads.push(...years, t("total"));
  }
  sheet.write(unitRow, 0, [units, heads], { role: "columnHead" });
  sheet.look([yearRow, yearColumn, 1, columns - yearColumn], { role: "figure" });
  sheet.look([yearRow, yearColumn, 1, years.length], { format: "0" });
  sheet.note(yearRow, layout.shareColumn, t("budget.note.share"));
  sheet.validation([yearRow, yearColumn, 1, years.length], {
    rule: { kind: "whole", min: 1990, max: 2100 },
    error: { title: t("budget.input.year"), text: t("budget.error.year", { year: years[0] }) },
  });
  if (rates.length === 0) return;
  // The second set of years follows the first.
  sheet.write(
    yearRow,
    usdColumn,
    [
      years.map((year, index) => ({
        formula: `=${cellAddress(yearRow, yearColumn + index)}`,
        value: year,
      })),
    ],
    { format: "0" },
  );
  sheet.note(yearRow, usdTotalColumn, t("budget.note.usd", { sheet: context.sheet("rates").name }));
}

function writeLine(
  context: BudgetContext,
  sheet: SheetDraft,
  layout: BudgetLayout,
  line: PlacedLine,
  rateOf: readonly string[],
): void {
  const { t, pack, formats } = context;
  const { yearColumn, usdColumn } = layout;
  const label = context.lineLabel(line.figures.line);
  const years = context.figures.years.length;
  for (const { row, figures } of line.rows) {
    const area = figures.area === null ? NO_AREA : context.areaLabel(figures.area);
    sheet.write(row, LINE_COLUMN, [[label, area]], { role: "label" });
    sheet.write(row, yearColumn, [figures.amounts], { role: "figure", format: formats.amount });
    writeDerived(context, sheet, layout, row, figures);
    if (figures.usd)
      sheet.write(
        row,
        usdColumn,
        [
          figures.usd.amounts.map((value, index) => ({
            formula: `=${cellAddress(row, yearColumn + index)}/${rateOf[index]!}`,
            value,
          })),
        ],
        { role: "figure", format: formats.usd },
      );
  }
  const first = line.rows[0]!.row;
  inputs(context, sheet, [first, yearColumn, line.rows.length, years]);
  const areas = context.areaChoices;
  if (areas !== null && line.rows.every(({ figures }) => figures.area !== null))
    sheet.validation([first, AREA_COLUMN, line.rows.length, 1], {
      rule: { kind: "list", values: areas },
      error: { title: t("area"), text: t("budget.error.area") },
    });
  const source = pack.lines.find(({ id }) => id === line.figures.line)!;
  sheet.note(
    first,
    LINE_COLUMN,
    `${context.text(source.title)}\n${citationPlace(source.citation, context.language)}`,
  );
  if (line.rows.length === 1) return;
  const parts = { row: first, rows: line.rows.length };
  writeSums(context, sheet, layout, line.sumRow, line.figures, (column) => [
    areaAddress({ ...parts, column, columns: 1 }),
  ]);
  sheet.write(line.sumRow, LINE_COLUMN, [[t("budget.lineTotal", { line: label }), null]], { role: "label" });
  sheet.look([line.sumRow, 0, 1, layout.columns], { role: "subtotal" });
}

/** What a row has behind its amounts: total over the years, share, and the total in US dollars. */
function writeDerived(
  context: BudgetContext,
  sheet: SheetDraft,
  layout: BudgetLayout,
  row: number,
  { total, usd }: YearFigures,
): void {
  const { formats, figures } = context;
  const { yearColumn, totalColumn, shareColumn, usdColumn, usdTotalColumn, totalRow } = layout;
  const years = figures.years.length;
  const across = (column: number): string => areaAddress({ row, column, rows: 1, columns: years });
  sheet.write(row, totalColumn, [[sumOf([across(yearColumn)], total)]], {
    role: "figure",
    format: formats.amount,
  });
  const whole = figures.whole.total;
  const grand = `${columnName(totalColumn)}$${totalRow + 1}`;
  // A budget that nobody has filled in yet has no shares.
  const share = `=IF(${grand}=0,0,${cellAddress(row, totalColumn)}/${grand})`;
  sheet.write(row, shareColumn, [[{ formula: share, value: whole === 0 ? 0 : total / whole }]], {
    role: "figure",
    format: "0.0%",
  });
  if (usd)
    sheet.write(row, usdTotalColumn, [[sumOf([across(usdColumn)], usd.total)]], {
      role: "figure",
      format: formats.usd,
    });
}

/** A row of sums over other rows, in every year and in both currencies. */
function writeSums(
  context: BudgetContext,
  sheet: SheetDraft,
  layout: BudgetLayout,
  row: number,
  figures: YearFigures,
  partsIn: (column: number) => readonly string[],
): void {
  const { formats } = context;
  const { yearColumn, usdColumn } = layout;
  const sums = (amounts: readonly number[], from: number): CellInput[] =>
    amounts.map((amount, index) => sumOf(partsIn(from + index), amount));
  sheet.write(row, yearColumn, [sums(figures.amounts, yearColumn)], {
    role: "figure",
    format: formats.amount,
  });
  writeDerived(context, sheet, layout, row, figures);
  if (figures.usd)
    sheet.write(row, usdColumn, [sums(figures.usd.amounts, usdColumn)], {
      role: "figure",
      format: formats.usd,
    });
}

function writeTotal(context: BudgetContext, sheet: SheetDraft, layout: BudgetLayout): void {
  const { totalRow, lines, columns } = layout;
  const parts = (column: number): string[] => lines.map(({ sumRow }) => cellAddress(sumRow, column));
  writeSums(context, sheet, layout, totalRow, context.figures.whole, parts);
  sheet.write(totalRow, LINE_COLUMN, [[context.t("total"), null]], { role: "label" });
  sheet.look([totalRow, 0, 1, columns], { role: "grandTotal" });
}

function inputs(
  context: BudgetContext,
  sheet: SheetDraft,
  place: readonly [number, number, number, number],
): void {
  const { t, unit } = context;
  sheet.look(place, { role: "input" });
  sheet.validation(place, {
    rule: { kind: "decimal", min: 0 },
    prompt: { title: t("budget.input.amount"), text: t("budget.input.amountText", { unit }) },
    error: { title: t("budget.input.amount"), text: t("budget.error.amount", { unit }) },
  });
}

/** What a reader of the table has to know, beneath it. */
function footNotes(context: BudgetContext): string[] {
  const { t, pack, choices, language, figures } = context;
  const { from, to } = pack.period;
  const chosen = pack.lines.filter(({ id }) => choices.lines.some(({ line }) => line === id));
  const outside = choices.years.filter((year) => year < from || year > to);
  const approval = pack.budget.subjectToApproval.filter((year) => choices.years.includes(year));
  const yearsOf = (years: readonly number[]): Record<string, string | number> => ({
    count: years.length,
    years: yearsText(years),
  });
  const { weights } = context;
  return [
    weights === null ? t("budget.weights.equal") : t("budget.weights", { weights }),
    ...(figures.decimals === 0 ? [t("budget.whole")] : []),
    ...chosen.flatMap((line) =>
      line.areas === null
        ? []
        : t("budget.limit", {
            line: context.text(line.shortTitle),
            areas: areaList(
              fundedAreas(pack).filter(({ id }) => line.areas!.includes(id)),
              language,
            ),
            place: citationPlace(line.areasCitation ?? line.citation, language),
          }),
    ),
    ...figures.areas.flatMap(({ line }) =>
      line === null ? [] : t("budget.undivided", { line: context.lineLabel(line) }),
    ),
    ...pack.areas
      .filter(({ crossCutting }) => crossCutting)
      .map((area) => t("budget.crossCutting", { area: context.text(area.title) })),
    ...(approval.length === 0 ? [] : [t("budget.approval", yearsOf(approval))]),
    ...(outside.length === 0 ? [] : [t("budget.outside", { ...yearsOf(outside), from, to })]),
    context.source(pack.budget.citation),
    context.made,
  ];
}

function nameRanges(context: BudgetContext, sheet: SheetDraft, layout: BudgetLayout): void {
  const { yearColumn, totalColumn, totalRow, commitmentRow } = layout;
  const years = context.figures.years.length;
  for (const { figures, rows } of layout.lines)
    context.name(sheet, `Budget_${figures.line}`, [rows[0]!.row, yearColumn, rows.length, years]);
  context.name(sheet, "Budget_total", [totalRow, totalColumn]);
  context.name(sheet, "Budget_commitment", [commitmentRow, yearColumn, 1, years]);
}
