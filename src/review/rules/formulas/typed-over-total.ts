import { quoted } from "../../../i18n/quoted";
import Big from "big.js";
import { areaOfFigure, nameOfLine, nameOfYear, valueOf } from "../../figures";
import { mendingPlan } from "../../sums/mending";
import { consequencesOf } from "../../sums/consequences";
import type { SumCheck } from "../../sums/check";
import { typedOverTotals } from "../../sums/typedOver";
import type { Report, ReviewContext, Rule } from "../../types";
import { figure, number, toldAs } from "../amounts/numbers";

/** A number in a total whose neighbours are computed: an error when it is wrong, a warning while it is still right. */
export const typedOverTotal: Rule = {
  id: "formulas/typed-over-total",
  severity: "error",
  fixable: true,
  texts: {
    en: {
      name: "Number typed over a total’s formula",
      looksFor: "A total that is a plain number where the totals beside it are formulas.",
      why: "It does not follow when a line changes, and nobody sees that it no longer adds up.",
      fix: "Puts the formula back.",
      messages: {
        right: `{{what}} is a number (${figure("actual")}) where the totals beside it are formulas. It is right today but will not follow changes.`,
        wrong: `{{what}} is a number (${figure("actual")}) where the totals beside it are formulas; its parts add up to ${figure("expected")}.`,
      },
    },
    da: {
      name: "Et tal er skrevet hen over summens formel",
      looksFor: "En sum, der er et fast tal, hvor summerne ved siden af er formler.",
      why: "Den følger ikke med, når en linje ændres, og ingen ser, at den ikke længere stemmer.",
      fix: "Sætter formlen ind igen.",
      messages: {
        right: `{{what}} er et fast tal (${figure("actual")}), hvor summerne ved siden af er formler. Det er rigtigt i dag, men følger ikke med ved ændringer.`,
        wrong: `{{what}} er et fast tal (${figure("actual")}), hvor summerne ved siden af er formler. Tallene giver ${figure("expected")}.`,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const check of typedOverTotals(context)) yield reportOf(check, context);
  },
};

function reportOf(check: SumCheck, context: ReviewContext): Report {
  const { figures, line, year, cell, result } = check;
  const fix = mendingPlan([check], context);
  const stated = valueOf(cell) ?? new Big(0);
  const actual = number(stated);
  const name = nameOfLine(figures, line);
  const at = year === null ? figures.within : nameOfYear(figures, year);
  const what = {
    what_en: at === null ? `“${name.en}” over all years` : `“${name.en}” for ${at}`,
    what_da: at === null ? `${quoted(name.da, "da")} over alle år` : `${quoted(name.da, "da")} for ${at}`,
  };
  const wrong = result.kind === "differs";
  const [shown, expected] = toldAs(cell.numberFormat, stated, ...(wrong ? [result.expected] : []));
  const said = expected === undefined ? { actual: shown! } : { actual: shown!, expected };
  const consequences = wrong ? consequencesOf(context, figures, [cell]) : [];
  return {
    messageId: wrong ? "wrong" : "right",
    severity: wrong ? "error" : "warning",
    data: { ...what, ...said },
    sheet: figures.sheet.name,
    area: areaOfFigure(cell),
    actual,
    ...(wrong ? { expected: number(result.expected) } : {}),
    ...(fix ? { fix } : {}),
    ...(consequences.length > 0 ? { consequences } : {}),
  };
}
