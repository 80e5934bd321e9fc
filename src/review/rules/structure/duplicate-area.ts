import { cellAddress, cellArea } from "../../../workbook/address";
import type { AreaMention, RecognisedBudget, Report, ReviewContext, Rule } from "../../types";
import { areaNames, matchArea } from "../../understand/areas";
import { lineNames, matchLine } from "../../understand/lines";
import { areaData } from "./areaUse";

/** Two lines of one table that say nothing but the same area and funding line. */
export const duplicateArea: Rule = {
  id: "structure/duplicate-area",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Priority area twice",
      looksFor:
        "Two lines of a budget for the same priority area and funding line, with nothing to tell them apart.",
      why: "Either one of them belongs to another area or its money is counted twice.",
      messages: {
        twice: "“{{area}}” stands here again; it already has the line in {{first}}.",
        often: "“{{area}}” has {{count}} lines with nothing to tell them apart; the first is in {{first}}.",
      },
    },
    da: {
      name: "Prioritetsområde to gange",
      looksFor:
        "To linjer i et budget for samme prioritetsområde og bevillingslinje, uden at noget skelner dem.",
      why: "Enten hører den ene til et andet område, eller også tælles midlerne med to gange.",
      messages: {
        twice: "“{{area}}” står her igen. Området har allerede linjen i {{first}}.",
        often:
          "“{{area}}” har {{count}} linjer, som intet skelner fra hinanden. Den første står i {{first}}.",
      },
    },
  },
  *check({ budgets, strategy }: ReviewContext): Iterable<Report> {
    const areas = areaNames(strategy.areas);
    const lines = lineNames(strategy.lines);
    // The title of a funding line may speak of what an area is called: "Softly earmarked: migration management".
    const isLine = (text: string): boolean =>
      (matchLine(text, lines)?.confidence ?? 0) >= 0.75 && !matchArea(text, areas)?.explicit;
    for (const budget of budgets) {
      for (const [first, second, ...more] of alike(budget, isLine)) {
        if (!first || !second) continue;
        const area = strategy.areas.find(({ id }) => id === first.area)!;
        const place = cellAddress(first.cell.row, first.cell.column);
        yield {
          messageId: more.length > 0 ? "often" : "twice",
          data: {
            ...areaData(area),
            first: place,
            ...(more.length > 0 ? { count: more.length + 2 } : {}),
          },
          sheet: budget.sheet,
          area: cellArea(second.cell.row, second.cell.column),
          actual: second.text,
        };
      }
    }
  },
};

type PlacedMention = AreaMention & { readonly cell: NonNullable<AreaMention["cell"]> };

/** The mentions of a table's plain lines, those together that say nothing but the same area and funding line. */
function alike(budget: RecognisedBudget, isLine: (text: string) => boolean): PlacedMention[][] {
  const groups = new Map<string, PlacedMention[]>();
  for (const mention of budget.areas) {
    const line = mention.line === null ? undefined : budget.lines[mention.line];
    if (!line || line.kind !== "line" || !mention.cell) continue;
    if (!mention.bare || !mention.certain || mention.area === null || isLine(mention.text)) continue;
    // In a list an area has a row for each year.
    const key = `${mention.area}/${line.line ?? ""}/${line.year ?? ""}`;
    const group = groups.get(key) ?? [];
    group.push({ ...mention, cell: mention.cell });
    groups.set(key, group);
  }
  return [...groups.values()];
}
