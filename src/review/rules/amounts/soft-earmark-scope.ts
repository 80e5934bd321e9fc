import Big from "big.js";
import type { FundingLine, PriorityArea } from "../../../strategy/pack";
import type { Figure } from "../../figures";
import { figuresOf, plainLines, valueOf } from "../../figures";
import type { BudgetFigures } from "../../figures";
import type { Report, ReviewContext, Rule } from "../../types";
import { lineNames, matchLine } from "../../understand/lines";
import { titlesAbove } from "../../understand/surroundings";
import { areaData } from "../structure/areaUse";
import { figure, number } from "./numbers";
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
        quoted: `“{{label}}” lægger ${figure("amount")} af {{line}} på {{area}}. Strategien giver midlerne “{{wording}}”.`,
        listed: `“{{label}}” lægger ${figure("amount")} af {{line}} på {{area}}. Strategien giver midlerne til {{areas}}.`,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const figures of figuresOf(context)) {
      if (figures.budget.equivalentOf !== undefined) continue;
      const together = linesNamedTogether(figures, context);
      const names = lineNames(context.strategy.lines);
      for (const line of plainLines(figures.budget)) {
        const { line: own, label } = figures.budget.lines[line]!;
        // "Core + soft earmarked" over a table gives none of its lines a funding line.
        if (own && together.has(own) && matchLine(label, names)?.id !== own) continue;
        yield* reportsOf(figures, line, context);
      }
    }
  },
};

/** The funding lines that a title over a table names beside others, and none by themselves. */
function linesNamedTogether({ budget, sheet }: BudgetFigures, { strategy }: ReviewContext): Set<string> {
  const names = lineNames(strategy.lines);
  const titles = titlesAbove(sheet, budget.area, []).map(
    ({ text }) => new Set(text.split(AND).flatMap((piece) => matchLine(piece, names)?.id ?? [])),
  );
  const alone = new Set(titles.flatMap((ids) => (ids.size === 1 ? [...ids] : [])));
  return new Set(titles.flatMap((ids) => (ids.size > 1 ? [...ids] : [])).filter((id) => !alone.has(id)));
}

const AND = /[+&,;:/()]|\b(?:and|og)\b/i;

interface Use {
  readonly fundingLine: FundingLine;
  readonly area: PriorityArea;
  readonly cells: readonly Figure[];
}

function* reportsOf(figures: BudgetFigures, line: number, { strategy }: ReviewContext): Iterable<Report> {
  for (const { fundingLine, area, cells } of usesOf(figures, line, strategy)) {
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
        label: figures.budget.lines[line]!.label,
        amount: number(amount),
        line_en: `“${shortTitle.en}”`,
        line_da: `“${shortTitle.da ?? shortTitle.en}”`,
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
