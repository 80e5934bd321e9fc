import { cellArea } from "../../../workbook/address";
import { findSheet } from "../../../workbook/snapshot";
import { contains } from "../../../workbook/address";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { RecognisedBudget, Report, WorkbookContext, WorkbookRule } from "../../types";
import { headerPlace } from "../structure/yearUse";

/** A year stored as text beside years that are numbers. */
export const textYear: WorkbookRule = {
  id: "data/text-year",
  severity: "note",
  fixable: true,
  scope: "workbook",
  texts: {
    en: {
      name: "Year stored as text",
      looksFor: "A year in the header of a budget that is text, where other years beside it are numbers.",
      why: "A look-up by year finds some of the years and not the others.",
      fix: "Writes the year as a number.",
      messages: {
        text: "“{{year}}” is text; other years beside it are numbers. A look-up by year misses it.",
      },
    },
    da: {
      name: "Årstal gemt som tekst",
      looksFor: "Et årstal i et budgets overskrifter, der er tekst, hvor andre årstal ved siden af er tal.",
      why: "Et opslag på år finder nogle af årene og ikke de andre.",
      fix: "Skriver årstallet som tal.",
      messages: {
        text: "»{{year}}« er tekst, mens andre årstal ved siden af er tal. Et opslag på år finder det ikke.",
      },
    },
  },
  *check({ workbook, budgets }: WorkbookContext): Iterable<Report> {
    const seen = new Set<string>();
    for (const budget of budgets) {
      const sheet = findSheet(workbook, budget.sheet)!;
      const places = placesOf(budget, sheet);
      if (isTableHeader(budget, places, workbook)) continue;
      const others = places.filter(({ row, column }) => typeof sheet.cells.value(row, column) === "number");
      if (others.length === 0) continue;
      const format = sheet.cells.numberFormat(others[0]!.row, others[0]!.column);
      for (const { row, column, year } of places) {
        const cell = sheet.cells.cell(row, column);
        const key = `${sheet.name}!${row}:${column}`;
        // "FY2023" and "2023*" are meant as text.
        if (typeof cell.value !== "string" || cell.value.trim() !== String(year) || seen.has(key)) continue;
        seen.add(key);
        const range = { sheet: sheet.name, row, column, rows: 1, columns: 1 };
        yield {
          messageId: "text",
          data: { year: cell.value.trim() },
          sheet: sheet.name,
          area: cellArea(row, column),
          actual: cell.value,
          expected: year,
          ...(cell.formula === null
            ? {
                fix: {
                  expects: [{ kind: "content", range, cells: [[cell.value]] }],
                  edits: [
                    // A cell that is formatted as text would keep the year as text.
                    ...(cell.numberFormat === "@"
                      ? [{ kind: "numberFormat" as const, range, formats: [[format]] }]
                      : []),
                    { kind: "write", range, cells: [[year]] },
                  ],
                },
              }
            : {}),
        };
      }
    }
  },
};

/** The cell that names each year: over its own column, over the first of its quarters, or merged over them all. */
function placesOf(
  budget: RecognisedBudget,
  { merges, cells }: Pick<SheetSnapshot, "merges" | "cells">,
): { row: number; column: number; year: number }[] {
  if (budget.form === "list") return [];
  return budget.years.map(({ index, year }) => {
    const parts = (budget.columns ?? []).flatMap((one) =>
      one.role === "part" && one.year === year ? one.index : [],
    );
    const headers = [index, ...parts].map((position) => {
      const { row, column } = headerPlace(budget, position);
      const merged = merges.find((area) => contains(area, row, column));
      return { row: merged?.row ?? row, column: merged?.column ?? column, year };
    });
    const isNamed = ({ row, column }: (typeof headers)[number]): boolean =>
      String(cells.value(row, column) ?? "").trim() === String(year);
    return headers.find(isNamed) ?? headers[0]!;
  });
}

/** The header cells of an Excel table are text by Excel's own rule. */
function isTableHeader(
  budget: RecognisedBudget,
  places: readonly { readonly row: number; readonly column: number }[],
  { tables }: WorkbookContext["workbook"],
): boolean {
  return tables.some(
    ({ range, hasHeaders }) =>
      hasHeaders &&
      range.sheet.toLowerCase() === budget.sheet.toLowerCase() &&
      places.some(({ row, column }) => contains({ ...range, rows: 1 }, row, column)),
  );
}
