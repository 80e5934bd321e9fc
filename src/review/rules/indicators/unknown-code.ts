import { nearestIndicators, normaliseCode } from "../../../strategy/indicators";
import { cellArea } from "../../../workbook/address";
import { findSheet } from "../../../workbook/snapshot";
import type { Report, ReviewContext, Rule } from "../../types";
import { knownCodes } from "../../understand/indicators";
import { indicatorWorded } from "./wording";

/** A code in a list of indicators that the strategy does not have. Dots, blanks and case do not matter. */
export const unknownCode: Rule = {
  id: "indicators/unknown-code",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "Unknown indicator code",
      looksFor: "A code in a list of indicators that the strategy’s framework does not have.",
      why: "Results reported under another code cannot be set against the strategy.",
      messages: {
        unknown: "“{{code}}” is no indicator of {{strategy}}.",
        nearest: "“{{code}}” is no indicator of {{strategy}}. The nearest code is {{nearest}}.",
        worded: "“{{code}}” is no indicator of {{strategy}}. The wording is that of {{nearest}}.",
      },
    },
    da: {
      name: "Ukendt indikatorkode",
      looksFor: "En kode på en liste over indikatorer, som strategiens resultatramme ikke har.",
      why: "Resultater under en anden kode kan ikke holdes op mod strategien.",
      messages: {
        unknown: "»{{code}}« er ikke en indikator i {{strategy}}.",
        nearest: "»{{code}}« er ikke en indikator i {{strategy}}. Den nærmeste kode er {{nearest}}.",
        worded: "»{{code}}« er ikke en indikator i {{strategy}}. Ordlyden er den for {{nearest}}.",
      },
    },
  },
  *check({ workbook, indicators, strategy }: ReviewContext): Iterable<Report> {
    const known = knownCodes(strategy).indicators;
    // An id that the pack made up for an indicator without a code is nothing to suggest.
    const coded = strategy.indicators.filter(({ code }) => code !== null);
    const printed = new Set(coded.map(({ code }) => code));
    const title = {
      strategy_en: strategy.shortTitle.en,
      strategy_da: strategy.shortTitle.da ?? strategy.shortTitle.en,
    };
    for (const list of indicators) {
      const { sheet, rows } = list;
      const cells = findSheet(workbook, sheet)?.cells;
      for (const { row, column, code } of rows) {
        if (known.has(normaliseCode(code))) continue;
        const at = list.columns.definition ?? column + 1;
        const wording = cells?.value(row, at);
        const text = typeof wording !== "string" ? "" : at === column ? behind(wording, code) : wording;
        const worded = indicatorWorded(text, coded)?.code;
        const nearest = worded ?? nearestIndicators(strategy, code).find((id) => printed.has(id));
        yield {
          messageId: nearest === undefined ? "unknown" : worded ? "worded" : "nearest",
          data: { code, ...title, ...(nearest === undefined ? {} : { nearest }) },
          sheet,
          area: cellArea(row, column),
          actual: code,
          ...(nearest === undefined ? {} : { expected: nearest }),
        };
      }
    }
  },
};

/** The wording that follows a code in one cell. */
function behind(text: string, code: string): string {
  return text
    .trim()
    .slice(code.length)
    .replace(/^[\s.:)–-]+/, "");
}
