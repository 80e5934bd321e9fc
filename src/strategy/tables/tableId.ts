/** Ids of tables with what was selected of them, so that the same table can be asked for again from its id alone. */

import type { PackLanguage } from "../citation";
import { nearestNames, UnknownNameError } from "../names";
import type { TableOptions } from "./dataTable";
import type { IndicatorField } from "./indicatorFields";
import { INDICATOR_FIELDS } from "./indicatorFields";

/** What can be selected in an id: "dk-iom-2023/indicators?areas=3,4&fields=code,text&lang=da". */
export const SELECTIONS = ["areas", "indicators", "fields", "lang"] as const;
type Selection = (typeof SELECTIONS)[number];

const LANGUAGES: readonly PackLanguage[] = ["en", "da"];

/** "dk-iom-2023/indicators?areas=3,4&fields=code,text&lang=da"; defaults are left out. */
export function formatTableId(pack: string, table: string, options: TableOptions): string {
  const { areas, indicators, fields, language } = options;
  const selection = [
    ...(areas === undefined ? [] : [`areas=${areas.join(",")}`]),
    ...(indicators === undefined ? [] : [`indicators=${indicators.join(",")}`]),
    ...(fields === undefined ? [] : [`fields=${fields.join(",")}`]),
    ...(language === undefined || language === "en" ? [] : [`lang=${language}`]),
  ];
  return `${pack}/${table}${selection.length > 0 ? `?${selection.join("&")}` : ""}`;
}

/** An id at its first "/": the strategy, and what of it; `pack` is left out in a short id ("budget"). */
export function splitId(id: string): { readonly pack?: string; readonly item: string } {
  const [before, item] = splitAt(id, id.indexOf("/"));
  return item === undefined ? { item: before } : { pack: before, item };
}

/** What stands behind the strategy at the "/" behind a table and its selection: "countries/Mali" is a table and a row. */
export function splitRow(item: string): { readonly table: string; readonly row?: string } {
  const [table, row] = splitAt(item, item.indexOf("/"));
  return row === undefined ? { table } : { table, row };
}

function splitAt(text: string, place: number): readonly [string, string?] {
  return place < 0 ? [text.trim()] : [text.slice(0, place).trim(), text.slice(place + 1).trim()];
}

/**
 * The parts of a table's id; `pack` is left out in a short one ("budget"). Throws UnknownNameError for a selection that
 * no table knows: another key than areas, indicators, fields and lang (in any case), one given twice, an unknown field or language.
 */
export function parseTableId(id: string): { pack?: string; table: string; options: TableOptions } {
  const { item, ...pack } = splitId(id);
  const [table, query = ""] = splitAt(item, item.indexOf("?"));
  return { ...pack, table, options: parseSelection(query) };
}

function parseSelection(query: string): TableOptions {
  const given = new Map<Selection, string>();
  // Behind "&", because URLSearchParams would overlook a second "?" at the beginning.
  for (const [key, value] of new URLSearchParams(`&${query}`)) {
    const selection = SELECTIONS.find((each) => each === key.toLowerCase());
    if (selection === undefined) {
      const nearest = nearestNames(SELECTIONS.map(alone), key, 1).map((name) => `${name}=${value}`);
      throw new UnknownNameError("selection", `${key}=${value}`, nearest);
    }
    if (given.has(selection)) throw new UnknownNameError("selection", `${key}=${value}`, []);
    given.set(selection, value);
  }
  const areas = given.get("areas")?.split(",");
  const indicators = given.get("indicators")?.split(",");
  const fields = given.get("fields")?.split(",").map(requireField);
  const lang = given.get("lang");
  return {
    ...(areas === undefined ? {} : { areas }),
    ...(indicators === undefined ? {} : { indicators }),
    ...(fields === undefined ? {} : { fields }),
    ...(lang === undefined ? {} : { language: requireLanguage(lang) }),
  };
}

const alone = (name: string) => ({ names: [name] });

function requireField(name: string): IndicatorField {
  const wanted = name.trim().toLowerCase();
  const field = INDICATOR_FIELDS.find((each) => each.toLowerCase() === wanted);
  if (field !== undefined) return field;
  const near = nearestNames(INDICATOR_FIELDS.map(alone), name);
  throw new UnknownNameError("field", name, near.length > 0 ? near : INDICATOR_FIELDS);
}

function requireLanguage(name: string): PackLanguage {
  const language = LANGUAGES.find((each) => each === name.trim().toLowerCase());
  if (language !== undefined) return language;
  throw new UnknownNameError(
    "selection",
    `lang=${name}`,
    LANGUAGES.map((each) => `lang=${each}`),
  );
}
