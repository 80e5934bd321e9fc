import { cellArea } from "../../../workbook/address";
import type { Report, ReviewContext, Rule } from "../../types";
import { areaNames, matchArea } from "../../understand/areas";
import { areaData, areasNamed, unknownAreas } from "./areaUse";
import { areasStoodInFor, missingData } from "./standIns";

/** Words that stand where a priority area should and name none of the strategy's. Each wording is reported once a table; a note where no area is missing. */
export const unknownArea: Rule = {
  id: "structure/unknown-area",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "Unknown priority area",
      looksFor: "A label in the place of a priority area that names none of the strategy’s areas.",
      why: "Money under a heading that the strategy does not have cannot be set against it.",
      messages: {
        unknown: "“{{text}}” is none of the strategy’s priority areas.",
        in_place:
          "“{{text}}” is none of the strategy’s priority areas, and the budget has no line for {{missing}}: the label is probably wrong.",
        nearest: "“{{text}}” is none of the strategy’s priority areas. The nearest is “{{area}}”.",
      },
    },
    da: {
      name: "Ukendt prioritetsområde",
      looksFor: "En betegnelse på et prioritetsområdes plads, som ikke er et af strategiens områder.",
      why: "Midler under en overskrift, som strategien ikke har, kan ikke holdes op mod den.",
      messages: {
        unknown: "»{{text}}« er ikke et af strategiens prioritetsområder.",
        in_place:
          "»{{text}}« er ikke et af strategiens prioritetsområder, og budgettet har ingen linje til {{missing}}. Betegnelsen er formentlig forkert.",
        nearest: "»{{text}}« er ikke et af strategiens prioritetsområder. Det nærmeste er »{{area}}«.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const { areas } = context.strategy;
    const names = areaNames(areas);
    const named = areasNamed(context);
    const complete = areas.every(({ id, crossCutting }) => crossCutting || named.has(id));
    const missing = missingData(areasStoodInFor(context));
    for (const { budget, mention } of unknownAreas(context)) {
      // Where every area of the strategy has its line, words of another kind, not a number, are probably a cost beside
      // them; over a column they stand for an area that its own table lacks.
      const read = matchArea(mention.text, names);
      const beside = complete && mention.line !== null && !read?.explicit && !read?.numberOnly;
      const nearest = beside ? undefined : areas.find(({ id }) => id === mention.nearest);
      const stands = !nearest && "missing_en" in missing;
      yield {
        messageId: nearest ? "nearest" : stands ? "in_place" : "unknown",
        ...(beside ? { severity: "note" as const } : {}),
        data: { text: mention.text, ...(nearest ? areaData(nearest) : {}), ...(stands ? missing : {}) },
        sheet: budget.sheet,
        area: cellArea(mention.cell!.row, mention.cell!.column),
        actual: mention.text,
        ...(nearest ? { expected: nearest.title.en } : {}),
      };
    }
  },
};
