import { compareVersions } from "../../../build/refresh";
import type { Report, ReviewContext, Rule } from "../../types";
import { stampedTables } from "./stampedTables";

/** A table that was inserted from an older version of the strategy's pack. */
export const packOutdated: Rule = {
  id: "provenance/pack-outdated",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Inserted table is out of date",
      looksFor:
        "A table inserted by Tilsagn from an older version of the strategy’s data than the one at hand.",
      why: "Figures or wordings may have been put right since.",
      messages: {
        outdated:
          "{{table}} was inserted on {{date}} from version {{from}} of {{strategy}}; version {{to}} is at hand. Refresh the table.",
      },
    },
    da: {
      name: "Indsat tabel er forældet",
      looksFor:
        "En tabel, som Tilsagn har indsat fra en ældre version af strategiens data end den foreliggende.",
      why: "Tal eller ordlyd kan være rettet siden.",
      messages: {
        outdated:
          "{{table}} blev indsat {{date}} fra version {{from}} af {{strategy}}. Version {{to}} foreligger. Opdatér tabellen.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const { version, shortTitle } = context.strategy;
    for (const { stamp, table } of stampedTables(context)) {
      const order = compareVersions(stamp.packVersion, version);
      if (order === null || order >= 0) continue;
      const { sheet, ...area } = table.range;
      yield {
        messageId: "outdated",
        data: {
          table: table.name,
          date: stamp.date,
          from: stamp.packVersion,
          to: version,
          strategy_en: shortTitle.en,
          strategy_da: shortTitle.da ?? shortTitle.en,
        },
        sheet,
        area,
        actual: stamp.packVersion,
        expected: version,
      };
    }
  },
};
