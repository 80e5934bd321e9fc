import { unitName, unitText } from "../../../money/unit";
import { areaOfFigure, figuresOf, nameOfLine, nameOfYear, valueOf } from "../../figures";
import type { BudgetFigures } from "../../figures";
import { consequencesOf, refsWithRepeats } from "../../sums/consequences";
import { unitSlipsOf } from "../../sums/slips";
import { totalsOfSlips } from "../../sums/totalsOfSlips";
import type { UnitSlip } from "../../sums/slips";
import type { Report, ReviewContext, Rule } from "../../types";
import { putNumber } from "./fixes";
import { figure, number } from "./numbers";
import { around } from "../../../workbook/address";
import { tableSlipOf } from "./tableSlip";

const texts = {
  en: {
    figure: `“{{label}}” for {{year}} is ${figure("actual")}; beside its other years ${figure("expected")} was probably meant (another unit).`,
    part: `“{{label}}” for {{year}} is ${figure("actual")}; beside the figures around it ${figure("expected")} was probably meant (another unit).`,
    certain: `“{{label}}” for {{year}} is ${figure("actual")}; its total adds up with ${figure("expected")} (another unit).`,
    year: "All lines for {{year}} are about {{factor, number}} times {{direction}} than in the other years: they are probably in another unit.",
    months:
      "All lines for {{year}} are about {{factor, number}} times {{direction}} than in the other months or quarters: they are probably in another unit.",
    table:
      "The amounts are given in {{money}}, but are about {{factor, number}} times {{direction}} than the strategy’s commitment: they are probably in {{other}}.",
  },
  da: {
    figure: `»{{label}}« for {{year}} er ${figure("actual")}. Ved siden af linjens andre år var det formentlig ${figure("expected")}, der var meningen (en anden enhed).`,
    part: `»{{label}}« for {{year}} er ${figure("actual")}. Ved siden af tallene omkring det var det formentlig ${figure("expected")}, der var meningen (en anden enhed).`,
    certain: `»{{label}}« for {{year}} er ${figure("actual")}. Summen stemmer med ${figure("expected")} (en anden enhed).`,
    year: "Alle linjer for {{year}} er omkring {{factor, number}} gange {{direction}} end i de andre år og formentlig i en anden enhed.",
    months:
      "Alle linjer for {{year}} er omkring {{factor, number}} gange {{direction}} end i de andre måneder eller kvartaler og formentlig i en anden enhed.",
    table:
      "Beløbene er angivet i {{money}}, men er omkring {{factor, number}} gange {{direction}} end strategiens tilsagn og formentlig i {{other}}.",
  },
};

/** Figures, years, months or whole tables that are a thousand or a million times off: kroner among thousands, thousands called millions. */
export const unitSlip: Rule = {
  id: "amounts/unit-slip",
  severity: "error",
  fixable: true,
  texts: {
    en: {
      name: "Amount in another unit",
      looksFor: "A figure, a year or a table that is a thousand or a million times too large or too small.",
      why: "One amount in kroner among thousands or millions makes every total that takes it in worthless.",
      fix: "Puts the amount there with which the total adds up.",
      messages: texts.en,
    },
    da: {
      name: "Beløb i en anden enhed",
      looksFor:
        "Et tal, et år eller en tabel, der er tusind eller en million gange for stor eller for lille.",
      why: "Ét beløb i kroner blandt tusinder eller millioner gør alle summer, det indgår i, værdiløse.",
      fix: "Indsætter det beløb, som summen stemmer med.",
      messages: texts.da,
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const slip of unitSlipsOf(context)) yield slipReport(slip, context);
    for (const figures of figuresOf(context)) {
      const report = tableReport(figures, context);
      if (report) yield report;
    }
  },
};

function slipReport(slip: UnitSlip, context: ReviewContext): Report {
  const { figures, cells, suspect } = slip;
  const [first] = cells;
  const year = nameOfYear(figures, first!.year);
  const sheet = figures.sheet.name;
  const isPart = figures.within !== null;
  if (cells.length > 1) {
    const places = cells.map(({ cell }) => cell);
    return {
      messageId: isPart ? "months" : "year",
      data: { year, ...offBy(1 / slip.factor) },
      sheet,
      area: around(places),
      consequences: consequencesOf(context, figures, places),
    };
  }
  const { cell, line } = first!;
  const actual = valueOf(cell)!;
  const expected = suspect?.expected ?? actual.times(slip.factor);
  const name = nameOfLine(figures, line);
  const values = { expected: number(expected), actual: number(actual) };
  const totals = suspect?.causes ?? totalsOfSlips(context).get(slip);
  const fix = totals && putNumber(sheet, cell, expected);
  const consequences = totals
    ? refsWithRepeats(
        context,
        figures,
        totals.map((check) => check.cell),
      )
    : consequencesOf(context, figures, [cell]);
  return {
    messageId: totals ? "certain" : isPart ? "part" : "figure",
    data: { label_en: name.en, label_da: name.da, year, ...values },
    sheet,
    area: areaOfFigure(cell),
    ...values,
    ...(fix ? { fix } : {}),
    consequences,
  };
}

/** How many times, and which way. */
function offBy(ratio: number): Record<string, string | number> {
  const large = ratio > 1;
  return {
    factor: Math.round(large ? ratio : 1 / ratio),
    direction_en: large ? "larger" : "smaller",
    direction_da: large ? "større" : "mindre",
  };
}

/** A table whose stated unit makes all its years a thousand or a million times what the strategy commits. */
function tableReport(figures: BudgetFigures, context: ReviewContext): Report | null {
  const slip = tableSlipOf(figures, context);
  if (!slip) return null;
  const { budget, sheet } = figures;
  const at = budget.unitCell;
  const [money, other] = [unitName(slip.stated), unitName(slip.meant)];
  return {
    messageId: "table",
    data: {
      ...offBy(slip.ratio),
      money_en: money,
      money_da: unitText(money, "da"),
      other_en: other,
      other_da: unitText(other, "da"),
    },
    sheet: at?.sheet ?? sheet.name,
    area: at ? { row: at.row, column: at.column, rows: at.rows, columns: at.columns } : budget.area,
    expected: other,
    actual: money,
  };
}
