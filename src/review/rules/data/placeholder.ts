import { cellArea } from "../../../workbook/address";
import { findSheet } from "../../../workbook/snapshot";
import { areaOfFigure, cellsOf, figuresOf } from "../../figures";
import type { RecognisedIndicators, Report, WorkbookContext, WorkbookRule } from "../../types";
import { coverBlocks } from "../structure/coverFields";
import { consequencesIn } from "../../sums/consequences";
import { isOpen, isPlaceholder } from "../../placeholders";

/** "TBD", "xx", "?" in place of a figure of a budget, a baseline or a target. */
export const placeholder: WorkbookRule = {
  id: "data/placeholder",
  severity: "warning",
  fixable: false,
  scope: "workbook",
  texts: {
    en: {
      name: "Placeholder",
      looksFor:
        "Words such as TBD, xx, ? or n/a where a budget, a baseline, a target or a field of the cover should say something.",
      why: "Sums count a placeholder as nothing, so that they look complete and are too small.",
      messages: {
        figure: "“{{text}}” stands here instead of a figure; sums pass over it.",
        baseline: "“{{text}}” stands here instead of the baseline of {{code}}.",
        target: "“{{text}}” stands here instead of the target of {{code}}.",
        cover: "“{{label}}” is still “{{text}}”.",
      },
    },
    da: {
      name: "Pladsholder",
      looksFor:
        "Ord som TBD, xx, ? eller n/a, hvor et budget, en baseline, et mål eller et felt på forsiden skulle sige noget.",
      why: "Summer regner en pladsholder for ingenting, så de ser hele ud og er for små.",
      messages: {
        figure: "»{{text}}« står her i stedet for et tal, og summer springer det over.",
        baseline: "»{{text}}« står her i stedet for en baseline for {{code}}.",
        target: "»{{text}}« står her i stedet for et mål for {{code}}.",
        cover: "»{{label}}« er stadig »{{text}}«.",
      },
    },
  },
  *check(context: WorkbookContext): Iterable<Report> {
    const seen = new Set<string>();
    for (const figures of figuresOf(context)) {
      for (const { line, cell } of cellsOf(figures)) {
        const text = figures.sheet.cells.value(cell.row, cell.column);
        const key = `${figures.sheet.name}!${cell.row}:${cell.column}`;
        if (!cell.open || typeof text !== "string" || seen.has(key)) continue;
        if (figures.budget.lines[line]!.kind === "memo") continue;
        seen.add(key);
        yield {
          messageId: "figure",
          data: { text: text.trim() },
          sheet: figures.sheet.name,
          area: areaOfFigure(cell),
          actual: text,
          ...consequencesIn(context, figures, cell),
        };
      }
    }
    for (const list of context.indicators) yield* inIndicators(list, context);
    // Without a strategy it is not known that the workbook is a budget at all.
    if ("strategy" in context) yield* onCovers(context);
  },
};

function* onCovers(context: WorkbookContext): Iterable<Report> {
  for (const sheet of context.workbook.sheets) {
    for (const { row, place, label, value, isField } of coverBlocks(sheet, context).flat()) {
      if (!isField || typeof value !== "string" || !isOpen(value)) continue;
      yield {
        messageId: "cover",
        data: { text: value.trim(), label },
        sheet: sheet.name,
        area: cellArea(row, place),
        actual: value,
      };
    }
  }
}

function* inIndicators(list: RecognisedIndicators, { workbook }: WorkbookContext): Iterable<Report> {
  const sheet = findSheet(workbook, list.sheet);
  if (!sheet) return;
  const { baseline, targets } = list.columns;
  const fields = [
    ...(baseline === null ? [] : [{ messageId: "baseline", column: baseline }]),
    ...targets.map(({ column }) => ({ messageId: "target", column })),
  ];
  for (const { row, code } of list.rows) {
    for (const { messageId, column } of fields) {
      const text = sheet.cells.value(row, column);
      if (typeof text !== "string" || !isPlaceholder(text)) continue;
      yield {
        messageId,
        data: { text: text.trim(), code },
        sheet: sheet.name,
        area: cellArea(row, column),
        actual: text,
      };
    }
  }
}
