/** The strategy's criteria with room for an answer to each. */

import { getTable } from "../../../strategy/tables";
import { columnHeader } from "../../../strategy/tables/dataTable";
import type { BudgetContext } from "../context";
import { stampedLine, stampEdit } from "../stamped";

const HEAD_ROW = 4;
const WIDTHS = [11, 70, 14, 30, 11, 50];
/** Columns that stand out where a criterion is mandatory: id, wording, and that it is. */
const MARKED = 3;

export function writeCriteria(context: BudgetContext): void {
  const sheet = context.sheet("criteria");
  const { t, pack, language } = context;
  const table = getTable(pack, "criteria", { language });
  sheet.title(table.title);
  sheet.notes(1, [t("criteria.note"), t("source", { source: table.source }), stampedLine(context, table)]);

  const own = [t("criteria.met"), t("criteria.how")];
  const heads = [...table.columns.map((column) => columnHeader(column, language)), ...own];
  const first = HEAD_ROW + 1;
  const count = table.rows.length;
  sheet.write(HEAD_ROW, 0, [heads]);
  sheet.write(
    first,
    0,
    table.rows.map((row) => [...row, ...own.map(() => null)]),
    { role: "label" },
  );
  sheet.look([first, 1, count, 1], { wrap: true });
  sheet.look([first, 3, count, 1], { wrap: true });
  sheet.look([HEAD_ROW, 0, 1, heads.length], { role: "columnHead", wrap: true });
  pack.criteria.forEach(({ mandatory }, index) => {
    if (mandatory) sheet.look([first + index, 0, 1, MARKED], { role: "total" });
  });
  const answerColumn = table.columns.length;
  const answers = [t("criteria.yes"), t("criteria.partly"), t("criteria.no")];
  sheet.look([first, answerColumn, count, own.length], { role: "input" });
  sheet.look([first, answerColumn + 1, count, 1], { wrap: true });
  sheet.validation([first, answerColumn, count, 1], {
    rule: { kind: "list", values: answers },
    error: { title: t("criteria.met"), text: t("criteria.error", { answers: answers.join(", ") }) },
  });

  const name = context.freeName(`${pack.id}_criteria`);
  sheet.edits.push(
    { kind: "table", range: sheet.at([HEAD_ROW, 0, count + 1, heads.length]), name },
    stampEdit(context, table, name),
  );
  sheet.widths(WIDTHS);
  sheet.page(HEAD_ROW + 1);
}
