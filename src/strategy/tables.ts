/** Every table that a pack offers: what there is, and each in one common shape. */

import { selectAreas } from "./areas";
import { selectIndicators } from "./indicators";
import { citationText, localText } from "./citation";
import type { PackLanguage } from "./citation";
import { findPack, listPacks, loadPack } from "./load";
import { NameIndex, UnknownNameError } from "./names";
import type { LocalText, StrategyPack } from "./pack";
import type { DataTable, TableDefinition, TableGroup, TableOptions } from "./tables/dataTable";
import { definitions } from "./tables/definitions";
import { INDICATOR_FIELDS } from "./tables/indicatorFields";
import { formatTableId, parseTableId, splitId } from "./tables/tableId";

/** What a list of tables shows of each. */
export interface TableEntry {
  /** "dk-iom-2023/budget". */
  readonly id: string;
  readonly group: TableGroup;
  readonly title: LocalText;
  readonly unit?: string;
  readonly rows: number;
  readonly columns: number;
  /** Whether the table can be limited to some priority areas. */
  readonly byArea: boolean;
  /** Whether the source breaks off. */
  readonly partial: boolean;
  /** How many contradictions and gaps concern it. */
  readonly discrepancies: number;
}

/** All tables of a pack: budget, indicators, structure, then its reference tables in the pack's order. */
export function listTables(pack: StrategyPack): readonly TableEntry[] {
  return definitions(pack).map(({ id, group, title, takes }) => {
    const { unit, rows, columns, partial, discrepancies } = getTable(pack, id);
    return {
      id: `${pack.id}/${id}`,
      group,
      title,
      ...(unit === undefined ? {} : { unit }),
      rows: rows.length,
      columns: columns.length,
      byArea: takes.includes("areas"),
      partial: partial !== undefined,
      discrepancies: discrepancies.length,
    };
  });
}

/**
 * One table of a pack. `id` is "budget", "dk-iom-2023/budget" or the id of a table got before with its selection;
 * `options` win over the selection in the id. The strategy divides no funding line between priority areas: the budget
 * of some areas holds the lines that may fund them, whole, and says so in its notes.
 * Throws UnknownNameError for a table, area or field that the pack does not have, and for areas or fields asked of a
 * table that cannot be limited so.
 */
export function getTable(pack: StrategyPack, id: string, options: TableOptions = {}): DataTable {
  const asked = parseTableId(id);
  const { language = "en", areas, fields, indicators } = { ...asked.options, ...options };
  const definition = findDefinition(pack, asked.pack, asked.table, id);
  if (areas !== undefined && !definition.takes.includes("areas"))
    throw new UnknownNameError("selection", `areas=${areas.join()}`, []);
  if (fields !== undefined && !definition.takes.includes("fields"))
    throw new UnknownNameError("selection", `fields=${fields.join()}`, []);
  if (indicators !== undefined && !definition.takes.includes("indicators"))
    throw new UnknownNameError("selection", `indicators=${indicators.join()}`, []);

  const chosen = selectAreas(pack, areas);
  const tracked = indicators && selectIndicators(pack, indicators);
  const content = definition.build({
    pack,
    language,
    areas: chosen,
    fields: fields ?? INDICATOR_FIELDS,
    ...(tracked === undefined ? {} : { indicators: tracked }),
  });
  const { citation, selection, leftOut = [], ...table } = content;
  return {
    ...table,
    id: formatTableId(pack.id, definition.id, {
      language,
      ...(chosen.length < pack.areas.length ? { areas: chosen.map((area) => area.id) } : {}),
      ...(tracked === undefined || tracked.length === pack.indicators.length
        ? {}
        : { indicators: tracked.map(({ id }) => id) }),
      ...(fields === undefined ? {} : { fields }),
    }),
    title: titleOf(definition, selection, language),
    source: citationText(pack, citation, language),
    discrepancies: pack.discrepancies.filter(({ concerns }) => isAbout(concerns, definition.id, leftOut)),
  };
}

/** One table by its full id, from whichever pack; imports the pack if need be. Rejects with UnknownNameError. */
export async function loadTable(id: string, options: TableOptions = {}): Promise<DataTable> {
  const { pack: name, item } = splitId(id);
  if (name === undefined) throw new UnknownNameError("table", id, nearestAtHand(item));
  parseTableId(id);
  const pack = await loadPack(name);
  return getTable(pack, `${pack.id}/${item}`, options);
}

/** Whole ids to suggest for one without its strategy, from the packs that are there already. */
function nearestAtHand(table: string): string[] {
  const packs = listPacks().flatMap(({ id }) => findPack(id) ?? []);
  const whole = packs.flatMap((pack) =>
    definitions(pack).map(({ id }) => ({ item: `${pack.id}/${id}`, names: [id] })),
  );
  return new NameIndex(whole).nearest(table);
}

/** Whether something that concerns these ids is to be told with a table of which some items are left out. */
function isAbout(concerns: readonly string[], table: string, leftOut: readonly string[]): boolean {
  if (!concerns.includes(table)) return false;
  const items = concerns.filter((id) => id !== table);
  return items.length === 0 || !items.every((id) => leftOut.includes(id));
}

function findDefinition(
  pack: StrategyPack,
  packId: string | undefined,
  table: string,
  given: string,
): TableDefinition {
  const all = definitions(pack);
  const found = all.find(({ id }) => id === table.toLowerCase());
  if (found === undefined || (packId !== undefined && packId.toLowerCase() !== pack.id)) {
    const named = all.map((item) => ({
      item,
      names: [item.id, item.title.en, item.title.da ?? item.title.en],
    }));
    const nearest = new NameIndex(named).nearest(table).map(({ id }) => `${pack.id}/${id}`);
    throw new UnknownNameError("table", given, nearest);
  }
  return found;
}

function titleOf(definition: TableDefinition, selection: string | undefined, language: PackLanguage): string {
  const title = localText(definition.title, language);
  return selection === undefined ? title : `${title}: ${selection}`;
}
