import { unitName, unitText } from "../../../money/unit";
import { areaOfFigure, nameOfLine } from "../../figures";
import type { ConvertedColumn, Misfit } from "../../sums/conversions";
import { faultsOf } from "../../regions/faults";
import { convertedColumnsOf } from "../../sums/conversions";
import { mismatchesOf } from "../../sums/mismatches";
import type { Report, ReviewContext, Rule } from "../../types";
import { figure, number, roughly, told } from "../amounts/numbers";
import { around, contains } from "../../../workbook/address";
import { isFarEitherWay, pairOf, spanOf } from "./publishedSpan";

/** The rate used and the rate stated are the same within this share. */
const SAME = 0.01;

/** An amount in a second currency that its column's rate does not give, or a column converted at another rate than stated. */
export const convertedMismatch: Rule = {
  id: "currency/converted-mismatch",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "Converted amount disagrees with its rate",
      looksFor:
        "An amount in a second currency that the rate of its column does not give, or a column that is converted at another rate than the one stated.",
      why: "Who reads the second currency sees another budget.",
      messages: {
        amount: `“{{label}}” is ${figure("actual")} in {{money}}{{when}}; at ${figure("rate")} {{pair}} it would be ${figure("expected")}. Rounding may account for ${figure("tolerance")}.`,
        rate: `The amounts in {{money}}{{when}} are converted at about {{actual, number(maximumFractionDigits: 4)}} {{pair}}, but the rate stated is ${figure("expected")}.`,
      },
    },
    da: {
      name: "Det omregnede beløb passer ikke med kursen",
      looksFor:
        "Et beløb i en anden valuta, som kolonnens kurs ikke giver, eller en kolonne, der er omregnet til en anden kurs end den angivne.",
      why: "Den, der læser den anden valuta, ser et andet budget.",
      messages: {
        amount: `»{{label}}« er ${figure("actual")} i {{money}}{{when}}. Med kursen ${figure("rate")} {{pair}} ville det være ${figure("expected")}. Afrunding kan forklare ${figure("tolerance")}.`,
        rate: `Beløbene i {{money}}{{when}} er omregnet til omkring {{actual, number(maximumFractionDigits: 4)}} {{pair}}, men den angivne kurs er ${figure("expected")}.`,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const faults = faultsOf(context).filter(({ kind }) => kind !== "number");
    for (const { column, misfit, consequences } of mismatchesOf(context)) {
      // What is wrong with its formula says more than that its amount is another.
      const { row, column: at } = misfit.converted;
      const sheet = column.figures.sheet;
      if (faults.some(({ oddity, area }) => oddity.sheet.sheet === sheet && contains(area, row, at)))
        continue;
      yield { ...amountReport(column, misfit), ...(consequences.length > 0 ? { consequences } : {}) };
    }
    for (const column of convertedColumnsOf(context)) {
      const report = rateReport(column);
      if (report) yield report;
    }
  },
};

/** The parts of a message that say which money, which year and which way round the rate is. */
function said({ from, to }: ConvertedColumn, year: number | null): Record<string, string | number> {
  const money = unitName(to);
  return {
    money_en: money,
    money_da: unitText(money, "da"),
    when_en: year === null ? "" : ` for ${year}`,
    when_da: year === null ? "" : ` for ${year}`,
    pair_en: `${from.currency} per ${to.currency}`,
    pair_da: `${from.currency} pr. ${to.currency}`,
  };
}

function amountReport(column: ConvertedColumn, misfit: Misfit): Report {
  const { figures } = column;
  const name = nameOfLine(figures, misfit.line);
  const places = Math.max(2, misfit.actual.c.length - 1 - misfit.actual.e);
  const values = { expected: number(misfit.expected.round(places)), actual: number(misfit.actual) };
  const [expected, actual] = told(misfit.expected.round(places), misfit.actual);
  return {
    messageId: "amount",
    data: {
      ...said(column, misfit.year ?? column.year),
      expected: expected!,
      actual: actual!,
      label_en: name.en,
      label_da: name.da,
      rate: number(column.rate!.round(6)),
      tolerance: roughly(misfit.tolerance),
    },
    sheet: figures.sheet.name,
    area: areaOfFigure(misfit.converted),
    ...values,
  };
}

function rateReport(column: ConvertedColumn): Report | null {
  const { stated, rate, isStated, figures, pairs, from, to } = column;
  if (!stated || !rate || isStated || stated.value <= 0) return null;
  // A rate that never was is told where it stands.
  const published = pairOf(from.currency, to.currency);
  if (published && isFarEitherWay(stated.value, spanOf(published))) return null;
  const used = rate.toNumber();
  const ways = [stated.value, 1 / stated.value, stated.value / 100];
  const expected = ways.reduce((a, b) =>
    Math.abs(Math.log(b / used)) < Math.abs(Math.log(a / used)) ? b : a,
  );
  if (Math.abs(expected / used - 1) <= SAME) return null;
  const values = { expected: Math.round(expected * 1e6) / 1e6, actual: Math.round(used * 1e6) / 1e6 };
  return {
    messageId: "rate",
    severity: "warning",
    data: { ...said(column, column.year), ...values },
    sheet: figures.sheet.name,
    area: around(pairs.map(({ converted }) => converted)),
    ...values,
  };
}
