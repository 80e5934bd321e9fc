import { quoted } from "../../../i18n/quoted";
import Big from "big.js";
import type { FundingLine, PriorityArea } from "../../../strategy/pack";
import type { Figure } from "../../figures";
import { figuresOf, plainLines, valueOf } from "../../figures";
import type { BudgetFigures } from "../../figures";
import type { RecognisedBudget, Report, ReviewContext, Rule } from "../../types";
import { lineNames, matchLine } from "../../understand/lines";
import { areaData } from "../structure/areaUse";
import { linesInTitles } from "../structure/titleLines";
import { figure, number, toldAs } from "./numbers";
import { around } from "../../../workbook/address";

/** The recognition of an area or a funding line must be this sure. */
const SURE = 0.6;

/**
 * Money of a funding line in a priority area that the strategy does not name for it. For 2023–2026: Annex 4, 1) Summary
 * gives the softly earmarked funds to interventions "with a particular focus on" priority areas 3 and 4. A warning,
 * because the strategy nowhere says that other areas are excluded (discrepancy "soft-areas").
 */
export const softEarmarkScope: Rule = {
  id: "amounts/soft-earmark-scope",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Earmarked money outside its areas",
      looksFor:
        "Money of an earmarked funding line in a priority area that the strategy does not name for that line.",
      why: "Earmarked money is given for certain areas; elsewhere it needs a reason.",
      messages: {
        quoted: `“{{label}}” puts ${figure("amount")} of {{line}} into {{area}}; the strategy gives it “{{wording}}”.`,
        listed: `“{{label}}” puts ${figure("amount")} of {{line}} into {{area}}; the strategy gives it to {{areas}}.`,
      },
    },
    da: {
      name: "Øremærkede midler uden for deres områder",
      looksFor:
        "Midler fra en øremærket bevillingslinje på et prioritetsområde, som strategien ikke nævner for linjen.",
      why: "Øremærkede midler gives til bestemte områder. Andre steder kræver de en begrundelse.",
      messages: {
        quoted: `»{{label}}« lægger ${figure("amount")} af {{line}} på {{area}}. Strategien giver midlerne »{{wording}}«.`,
        listed: `»{{label}}« lægger ${figure("amount")} af {{line}} på {{area}}. Strategien giver midlerne til {{areas}}.`,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const figures of figuresOf(context)) {
      if (figures.budget.equivalentOf !== undefined) continue;
      const { together } = linesInTitles(figures.budget, figures.sheet, context.strategy);
      const names = lineNames(context.strategy.lines);
      const lines = plainLines(figures.budget).filter((line) => {
        const { line: own, label } = figures.budget.lines[line]!;
        // "Core + soft earmarked" over a table gives none of its lines a funding line.
        return !own || !together.has(own) || matchLine(label, names)?.id === own;
      });
      yield* reportsOf(figures, lines, context);
    }
  },
};

interface Use {
  readonly fundingLine: FundingLine;
  readonly area: PriorityArea;
  readonly cells: readonly Figure[];
}

function* reportsOf(
  figures: BudgetFigures,
  lines: readonly number[],
  context: ReviewContext,
): Iterable<Report> {
  const { strategy } = context;
  for (const { label, fundingLine, area, cells } of usesByHeading(figures, lines, context)) {
    const filled = cells.filter((cell) => !(valueOf(cell)?.eq(0) ?? true));
    if (filled.length === 0) continue;
    const amount = filled.reduce((sum, cell) => sum.plus(valueOf(cell)!), new Big(0));
    const { areasWording, shortTitle, areas } = fundingLine;
    const named = strategy.areas.filter(({ id }) => areas!.includes(id)).map(areaData);
    const list = (key: "area_en" | "area_da", and: string): string =>
      named.map((one) => one[key]!).join(` ${and} `);
    yield {
      messageId: areasWording === undefined ? "listed" : "quoted",
      data: {
        label,
        amount: toldAs(filled[0]!.numberFormat, amount)[0]!,
        line_en: quoted(shortTitle.en, "en"),
        line_da: quoted(shortTitle.da ?? shortTitle.en, "da"),
        ...areaData(area),
        ...(areasWording === undefined
          ? { areas_en: list("area_en", "and"), areas_da: list("area_da", "og") }
          : { wording: areasWording }),
      },
      sheet: figures.sheet.name,
      area: around(filled),
      actual: number(amount),
    };
  }
}

/** What lines put outside of their funding line's areas; those under one heading, which gives them the area, together. */
function usesByHeading(
  figures: BudgetFigures,
  lines: readonly number[],
  { strategy }: ReviewContext,
): (Use & { readonly label: string })[] {
  const uses = new Map<string, Use & { readonly label: string }>();
  for (const line of lines) {
    const heading = headingOf(figures.budget, line);
    for (const use of usesOf(figures, line, strategy)) {
      const key = [heading ? `under ${heading.row}` : `line ${line}`, use.fundingLine.id, use.area.id].join();
      const before = uses.get(key);
      const label = heading?.text ?? figures.budget.lines[line]!.label;
      uses.set(key, { ...use, label, cells: [...(before?.cells ?? []), ...use.cells] });
    }
  }
  return [...uses.values()];
}

/** The heading that gives a line its area; null where its own labels or its sheet do. */
function headingOf(
  { lines, areas, orientation }: RecognisedBudget,
  line: number,
): { readonly row: number; readonly text: string } | null {
  const { index, area } = lines[line]!;
  if (orientation !== "years-across" || areas.some((mention) => mention.line === line)) return null;
  const above = areas.filter((mention) => mention.line === null && mention.cell && mention.cell.row < index);
  const nearest = above.sort((a, b) => b.cell!.row - a.cell!.row)[0];
  return nearest?.area === area && nearest.cell ? { row: nearest.cell.row, text: nearest.text } : null;
}

/** The amounts of a line that belong to a funding line with areas of its own, in an area that is none of them. */
function usesOf(figures: BudgetFigures, index: number, strategy: ReviewContext["strategy"]): Use[] {
  const { lines, years, columns = [] } = figures.budget;
  const { line, area, confidence } = lines[index]!;
  if (confidence < SURE) return [];
  const parts = columns.filter((column) => column.role === "part" && (column.line ?? column.area));
  const places =
    parts.length > 0
      ? parts.map((column) => ({
          line: column.line ?? line,
          area: column.area ?? area,
          cells: [figures.inColumn(index, column.index)],
        }))
      : [{ line, area, cells: years.flatMap((_, year) => partsOf(figures.at(index, year))) }];
  const uses = new Map<string, Use>();
  for (const place of places) {
    const fundingLine = strategy.lines.find(({ id }) => id === place.line);
    const priority = strategy.areas.find(({ id }) => id === place.area);
    if (!fundingLine?.areas || !priority || priority.crossCutting || fundingLine.areas.includes(priority.id))
      continue;
    const key = `${fundingLine.id} ${priority.id}`;
    const before = uses.get(key);
    uses.set(key, { fundingLine, area: priority, cells: [...(before?.cells ?? []), ...place.cells] });
  }
  return [...uses.values()];
}

function partsOf(cell: Figure): readonly Figure[] {
  return cell.parts ?? [cell];
}
