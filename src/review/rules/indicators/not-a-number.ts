import { cellArea } from "../../../workbook/address";
import { CellError } from "../../../workbook/cells";
import type { Report, ReviewContext, Rule } from "../../types";
import { readTextNumber } from "../../understand/amounts";
import { codeOf, isEmpty, isOpenText, placedIndicators } from "./indicatorUse";

/** A baseline or target in words, of an indicator that counts. */
export const notANumber: Rule = {
  id: "indicators/not-a-number",
  severity: "warning",
  fixable: true,
  texts: {
    en: {
      name: "Baseline or target is no number",
      looksFor:
        "A baseline or target in words, or a number stored as text, where the indicator counts something.",
      why: "Progress towards it cannot be computed, and two readers may read it in two ways.",
      fix: "Writes the number.",
      messages: {
        baseline: "The baseline of {{code}} is “{{text}}”; the indicator asks for a number.",
        target: "The target of {{code}} is “{{text}}”; the indicator asks for a number.",
        text: "“{{text}}” is text, so nothing can be computed with it.",
      },
    },
    da: {
      name: "Baseline eller mål er ikke et tal",
      looksFor: "En baseline eller et mål i ord, eller et tal gemt som tekst, hvor indikatoren tæller noget.",
      why: "Fremskridt mod målet kan ikke beregnes, og to læsere kan læse det på hver sin måde.",
      fix: "Skriver tallet.",
      messages: {
        baseline: "Baseline for {{code}} er »{{text}}«. Indikatoren beder om et tal.",
        target: "Målet for {{code}} er »{{text}}«. Indikatoren beder om et tal.",
        text: "»{{text}}« er tekst, så der kan ikke regnes med det.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const { list, row, indicator, sheet } of placedIndicators(context)) {
      if (!COUNTS.test(indicator.text)) continue;
      const { baseline, targets } = list.columns;
      const fields = [
        ...(baseline === null ? [] : [{ messageId: "baseline", column: baseline }]),
        ...targets.map(({ column }) => ({ messageId: "target", column })),
      ];
      for (const { messageId, column } of fields) {
        const { value, formula, numberFormat } = sheet.cells.cell(row.row, column);
        if (isEmpty(sheet, row.row, column) || isOpenText(value)) continue;
        const place = { sheet: sheet.name, area: cellArea(row.row, column) };
        if (value instanceof CellError) {
          yield {
            messageId,
            data: { code: codeOf(indicator), text: value.code },
            ...place,
            actual: value.code,
          };
          continue;
        }
        if (typeof value !== "string") continue;
        const text = value.trim();
        const readings = readTextNumber(text)?.readings ?? [];
        const [number] = readings;
        if (number !== undefined && readings.length === 1 && /^[\d\s.,'-]+$/.test(text)) {
          const range = { sheet: sheet.name, ...place.area };
          yield {
            messageId: "text",
            severity: "note",
            data: { text },
            ...place,
            actual: value,
            expected: number.toNumber(),
            ...(formula === null
              ? {
                  fix: {
                    expects: [{ kind: "content", range, cells: [[value]] }],
                    edits: [
                      // A cell that is formatted as text would keep the number as text.
                      ...(numberFormat === "@"
                        ? [{ kind: "numberFormat" as const, range, formats: [["General"]] }]
                        : []),
                      { kind: "write", range, cells: [[number.toNumber()]] },
                    ],
                  },
                }
              : {}),
          };
        } else if (!/\d/.test(text)) {
          yield { messageId, data: { code: codeOf(indicator), text }, ...place, actual: value };
        }
      }
    }
  },
};

/** Wordings that ask for a count, a share or an amount. Others may be answered in words. */
const COUNTS = /^\s*(?:[#%]|number|percent|amount|share)|\(USD\)|\bUSD\b|^[^:]{0,60}\(USD\):/i;
