import { cellArea } from "../../../workbook/address";
import type { Report, ReviewContext, Rule } from "../../types";
import { contentWords, sameWord } from "../../understand/text";
import { codeOf, placedIndicators, rowsOf } from "./indicatorUse";
import type { PlacedIndicator } from "./indicatorUse";

/** An indicator that the strategy asks to be disaggregated, in a table that has a column for that and leaves it out there. */
export const missingDisaggregation: Rule = {
  id: "indicators/missing-disaggregation",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Disaggregation missing",
      looksFor:
        "An indicator that lacks a disaggregation of the strategy’s, in a table that states disaggregations.",
      why: "What was not counted apart from the start cannot be told apart later.",
      messages: {
        none: "{{code}} says nothing of its disaggregation; the strategy asks for it by {{missing}}.",
        some: "{{code}} lacks a disaggregation that the strategy asks for: by {{missing}}.",
      },
    },
    da: {
      name: "Opdeling mangler",
      looksFor: "En indikator, der mangler en af strategiens opdelinger, i en tabel, der angiver opdelinger.",
      why: "Det, der ikke er talt hver for sig fra begyndelsen, kan ikke skilles ad senere.",
      messages: {
        none: "{{code}} siger intet om opdeling. Strategien beder om opdeling efter {{missing}}.",
        some: "{{code}} mangler en opdeling, som strategien beder om: efter {{missing}}.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const all = placedIndicators(context);
    for (const placed of all) {
      const { indicator, sheet, list, row } = placed;
      const column = list.columns.disaggregation;
      if (column === null || indicator.disaggregation.length === 0) continue;
      // A column that nobody has filled in anywhere is a form.
      const isUsed = all.some((other) => other.list === list && textOf(other, column) !== "");
      if (!isUsed) continue;
      const stated = wordsAbout(placed, column);
      const missing = indicator.disaggregation.filter((by) => !names(stated, by));
      if (missing.length === 0) continue;
      const text = textOf(placed, column);
      yield {
        messageId: text === "" ? "none" : "some",
        data: { code: codeOf(indicator), missing: missing.join(", ") },
        sheet: sheet.name,
        area: cellArea(row.row, column),
        expected: indicator.disaggregation.join(", "),
        ...(text === "" ? {} : { actual: text }),
      };
    }
  },
};

function textOf({ sheet, row }: PlacedIndicator, column: number): string {
  const value = sheet.cells.value(row.row, column);
  return typeof value === "string" ? value.trim() : "";
}

/** Words of the indicator's disaggregation cell, of its wording, and of the labels of rows beneath it. */
function wordsAbout(placed: PlacedIndicator, column: number): readonly string[] {
  const { sheet, list, row } = placed;
  const { definition } = list.columns;
  const texts = rowsOf(placed).flatMap((at) =>
    [column, definition, row.column].flatMap((place) => {
      const value = place === null ? null : sheet.cells.value(at, place);
      // The wording itself may hold the word and ask for no division: "# of country offices".
      const isWording = at === row.row && (place === definition || place === row.column);
      return typeof value === "string" ? [isWording ? aboutDivision(value) : value] : [];
    }),
  );
  return contentWords(texts.join(" "));
}

function aboutDivision(wording: string): string {
  return /(?:disaggregat\w*|broken down|opdel\w*|fordelt)\b.*$/is.exec(wording)?.[0] ?? "";
}

/** What a disaggregation is also called. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  gender: ["sex", "women", "men", "female", "male", "koen", "kvinder", "maend"],
  region: ["regional", "regions"],
  country: ["countries", "land", "lande"],
  actor: ["actors", "stakeholder", "stakeholders", "aktoer", "aktoerer"],
  ministry: ["ministries", "ministerium", "ministerier"],
  type: ["types", "kind", "typer", "slags"],
  support: ["stoette", "assistance"],
  initiative: ["initiatives", "initiativ", "initiativer"],
  official: ["officials", "embedsmand", "embedsmaend"],
  mechanism: ["mechanisms", "mekanisme", "mekanismer"],
};

/** Whether the words name the disaggregation: all of its words, in some form. */
function names(stated: readonly string[], disaggregation: string): boolean {
  return contentWords(disaggregation).every((word) =>
    [word, ...(OTHER_NAMES[word] ?? [])].some((name) => stated.some((other) => sameWord(other, name))),
  );
}
