/** The results framework: the strategy's indicators with their parts and disaggregations, to be filled in. */

import { getTable } from "../../../strategy/tables";
import { columnHeader } from "../../../strategy/tables/dataTable";
import type { IndicatorField } from "../../../strategy/tables/indicatorFields";
import type { Indicator } from "../../../strategy/pack";
import type { CellInput } from "../../../workbook/edits";
import type { BudgetContext } from "../context";
import { stampedLine, stampEdit } from "../stamped";

const HEAD_ROW = 4;
const FIELDS: readonly IndicatorField[] = ["area", "code", "text", "disaggregation"];
const WIDTHS = [16, 9, 60, 20];
const VALUE_WIDTH = 11;
const SOURCE_WIDTH = 28;

export function writeResults(context: BudgetContext): void {
  const sheet = context.sheet("results");
  const { t, pack, language, figures } = context;
  const chosen = pack.indicators.filter(({ id }) => context.choices.indicators.includes(id));
  const table = getTable(pack, "indicators", {
    language,
    fields: FIELDS,
    ...(chosen.length < pack.indicators.length ? { indicators: chosen.map(({ id }) => id) } : {}),
  });
  sheet.title(t("results.title", { years: context.years }));
  sheet.notes(1, [t("results.note"), t("source", { source: table.source }), stampedLine(context, table)]);

  const { years } = figures;
  const own = [
    t("results.baseline"),
    ...years.flatMap((year) => [t("results.target", { year }), t("results.actual", { year })]),
    t("results.verification"),
  ];
  const heads = [...table.columns.map((column) => columnHeader(column, language)), ...own];
  const blank = own.map(() => null);
  const rows = chosen.map((indicator, index) => ({
    cells: [...table.rows[index]!, ...blank] as CellInput[],
    parts: partsOf(indicator, context),
  }));
  const cells = rows.flatMap((row) => [row.cells, ...row.parts.map((part) => [...part, ...blank])]);
  const first = HEAD_ROW + 1;
  sheet.write(HEAD_ROW, 0, [heads]);
  sheet.look([first, 0, cells.length, heads.length], { role: "label" });
  // As it is typed: one format for counts and shares alike would leave a bare decimal sign behind whole numbers.
  sheet.look([first, FIELDS.length, cells.length, own.length - 1], { role: "figure", format: "General" });
  sheet.write(first, 0, cells);
  sheet.look([HEAD_ROW, 0, 1, heads.length], { role: "columnHead", wrap: true });
  sheet.look([HEAD_ROW, FIELDS.length, 1, own.length - 1], { role: "figure" });
  let at = first;
  for (const { parts } of rows) {
    at++;
    if (parts.length > 0) sheet.look([at, 2, parts.length, 1], { role: "label", indent: 1 });
    at += parts.length;
  }
  sheet.look([first, 2, cells.length, 2], { wrap: true });
  sheet.look([first, FIELDS.length, cells.length, own.length], { role: "input" });
  sheet.look([HEAD_ROW, heads.length - 1, cells.length + 1, 1], { role: "label", indent: 1, wrap: true });
  sheet.note(HEAD_ROW, FIELDS.length, t("results.note.baseline"));
  sheet.note(HEAD_ROW, FIELDS.length + 1, t("results.note.target"));
  sheet.note(HEAD_ROW, heads.length - 1, t("results.note.verification"));

  const name = context.freeName(`${pack.id}_indicators`);
  sheet.edits.push(
    // Rows belong to the indicator above them: sorting would spoil that.
    {
      kind: "table",
      range: sheet.at([HEAD_ROW, 0, cells.length + 1, heads.length]),
      name,
      filterButtons: false,
    },
    stampEdit(context, table, name),
  );
  sheet.widths([...WIDTHS, ...own.map((_, index) => (index < own.length - 1 ? VALUE_WIDTH : SOURCE_WIDTH))]);
  sheet.page(HEAD_ROW + 1, 3);
}

const NUMERALS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** A row for each part that the source prints, and for each disaggregation that it asks for. */
function partsOf({ parts, disaggregation }: Indicator, { t }: BudgetContext): CellInput[][] {
  return [
    ...parts.map((part, index) => [null, null, `${NUMERALS[index] ?? index + 1}. ${part}`, null]),
    ...disaggregation.map((what) => [null, null, t("results.by", { what }), null]),
  ];
}
