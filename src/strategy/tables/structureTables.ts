/** Areas, lines, criteria, countries and discrepancies as tables. */

import { citationPlace, commonCitation, localText } from "../citation";
import { mayFund } from "../lines";
import type { Citation, FundingLine, StrategyPack } from "../pack";
import type { TableDefinition } from "./dataTable";
import { ALL_AREAS, fundedAreas, YES } from "./texts";

const SOURCE = { name: "Source", da: "Kilde", type: "text" } as const;

export function structureTables(pack: StrategyPack): TableDefinition[] {
  return [
    areasTable(pack),
    linesTable(pack),
    criteriaTable(pack),
    countriesTable(pack),
    discrepanciesTable(pack),
  ].filter((table) => table !== undefined);
}

function areasTable(pack: StrategyPack): TableDefinition | undefined {
  if (pack.areas.length === 0) return undefined;
  return {
    id: "areas",
    group: "structure",
    title: pack.terms?.area?.many ?? { en: "Priority areas", da: "Prioritetsområder" },
    takes: [],
    build: ({ language }) => ({
      columns: [
        { name: "Number", da: "Nummer", type: "integer" },
        { name: "Title", da: "Titel", type: "text" },
        { name: "Short title", da: "Kort titel", type: "text" },
        { name: "Cross-cutting", da: "Tværgående", type: "text" },
        { name: "Funding lines", da: "Bevillingslinjer", type: "text" },
        { name: "Indicators", da: "Indikatorer", type: "integer" },
        SOURCE,
      ],
      rows: pack.areas.map((area) => [
        area.number,
        localText(area.title, language),
        localText(area.shortTitle, language),
        area.crossCutting ? YES[language] : null,
        pack.lines
          .filter((line) => mayFund(line, area))
          .map((line) => localText(line.shortTitle, language))
          .join(", "),
        pack.indicators.filter((indicator) => indicator.area === area.id).length,
        citationPlace(area.citation, language),
      ]),
      notes: [],
      citation: commonCitation(pack.areas.map((item) => item.citation)),
    }),
  };
}

function linesTable(pack: StrategyPack): TableDefinition | undefined {
  if (pack.lines.length === 0) return undefined;
  return {
    id: "lines",
    group: "structure",
    title: { en: "Funding lines", da: "Bevillingslinjer" },
    takes: [],
    build: ({ language }) => ({
      columns: [
        { name: "Funding line", da: "Bevillingslinje", type: "text" },
        { name: "Short title", da: "Kort titel", type: "text" },
        { name: "Finance Act code", da: "Finanslovskonto", type: "text" },
        { name: "Priority areas", da: "Prioritetsområder", type: "text" },
        SOURCE,
      ],
      rows: pack.lines.map((line) => [
        localText(line.title, language),
        localText(line.shortTitle, language),
        line.financeActCode ?? null,
        line.areas === null
          ? ALL_AREAS[language]
          : fundedAreas(
              pack.areas.filter((area) => mayFund(line, area)),
              language,
              pack.terms,
            ),
        citationsOf(line)
          .map((citation) => citationPlace(citation, language))
          .join("; "),
      ]),
      notes: [],
      citation: commonCitation(pack.lines.flatMap(citationsOf)),
    }),
  };
}

/** Where a line stands, and where its limit on areas does. */
function citationsOf({ citation, areasCitation }: FundingLine): Citation[] {
  return areasCitation === undefined ? [citation] : [citation, areasCitation];
}

function criteriaTable(pack: StrategyPack): TableDefinition | undefined {
  if (pack.criteria.length === 0) return undefined;
  return {
    id: "criteria",
    group: "structure",
    title: pack.terms?.criteria ?? { en: "Criteria", da: "Kriterier" },
    takes: [],
    build: ({ language }) => ({
      columns: [
        { name: "Criterion", da: "Kriterium", type: "text" },
        { name: "Wording", da: "Ordlyd", type: "text" },
        { name: "Mandatory", da: "Obligatorisk", type: "text" },
        SOURCE,
      ],
      rows: pack.criteria.map(({ id, text, mandatory, citation }) => [
        id,
        text,
        mandatory ? YES[language] : null,
        citationPlace(citation, language),
      ]),
      notes: [],
      citation: commonCitation(pack.criteria.map((item) => item.citation)),
    }),
  };
}

function countriesTable(pack: StrategyPack): TableDefinition | undefined {
  if (pack.countries.length === 0) return undefined;
  return {
    id: "countries",
    group: "structure",
    title: pack.terms?.countries ?? { en: "Countries of focus", da: "Fokuslande" },
    takes: [],
    build: ({ language }) => ({
      columns: [
        { name: "Region", da: "Region", type: "text" },
        { name: "Country", da: "Land", type: "text" },
        SOURCE,
      ],
      rows: pack.countries.map(({ region, name, citation }) => [
        region,
        name,
        citationPlace(citation, language),
      ]),
      notes: [],
      citation: commonCitation(pack.countries.map((item) => item.citation)),
    }),
  };
}

function discrepanciesTable(pack: StrategyPack): TableDefinition | undefined {
  if (pack.discrepancies.length === 0) return undefined;
  return {
    id: "discrepancies",
    group: "structure",
    title: { en: "Contradictions and gaps in the document", da: "Modsigelser og mangler i dokumentet" },
    takes: [],
    build: ({ language }) => ({
      columns: [
        { name: "Id", da: "Id", type: "text" },
        { name: "Concerns", da: "Vedrører", type: "text" },
        { name: "Description", da: "Beskrivelse", type: "text" },
        { name: "As printed", da: "Som trykt", type: "text" },
        SOURCE,
      ],
      rows: pack.discrepancies.map(({ id, concerns, text, printed, citation }) => [
        id,
        concerns.join(", ") || null,
        localText(text, language),
        printed?.join(" | ") ?? null,
        citationPlace(citation, language),
      ]),
      notes: [],
      citation: { section: { en: "whole document", da: "hele dokumentet" }[language] },
    }),
  };
}
