/** Where a workbook says which countries its money is for. */

import type { SheetSnapshot, WorkbookSnapshot } from "../../../workbook/snapshot";
import { oncePer, oncePerText } from "../../memory";
import { normalise } from "../../understand/text";
import type { ReviewContext } from "../../types";
import { countryOf, namesIn } from "./countries";

export interface StatedCountry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly name: string;
  /** Two-letter code. */
  readonly code: string;
}

/** Labels that can only mean where money is spent. */
const OF_WORK =
  /^(?:(?:target|project|programme|program|focus|beneficiary|intervention) countr(?:y|ies)|countr(?:y|ies)(?: ies)? (?:of|for) (?:the )?(?:implementation|intervention|interventions|focus|operation|operations|activity|activities|project|programme)|implementing countries|geographic(?:al)? (?:scope|focus|coverage|area)|(?:projekt|fokus|indsats|maal|program)lande?(?:ne)?|land(?:e)? for indsatsen|geografisk (?:fokus|omraade|daekning))$/;
/** What every such label holds: told at a glance, as sheets may have a million texts. */
const HINT = /countr|land|geogra/i;
/** "Country" may also be part of an address. */
const PLAIN = /^(?:countr(?:y|ies)|country ies|country s|lande?)$/;
const ADDRESS =
  /\b(?:address|street|city|town|post ?code|postal|zip|phone|telephone|e ?mail|adresse|vej|by|postnr|postnummer|telefon)\b/;

/** So many rows of a column of countries are read. */
const MOST_ROWS = 500;
const LONGEST_LABEL = 40;

/**
 * Countries beside or beneath a label that asks for them. A plain "Country" counts where no address stands about it and
 * the strategy's own countries are among those named, so that lists of staff or of donors are left alone.
 */
export function statedCountries({ workbook }: ReviewContext, own: ReadonlySet<string>): StatedCountry[] {
  return labelsIn(workbook).flatMap(({ sheet, row, column, isPlain, behind }) => {
    const beside =
      behind === null
        ? (countriesAt(sheet, row, column + 1) ?? countriesAt(sheet, row, column + 2))
        : countriesIn(behind, sheet, row, column);
    if (behind !== null && beside === null) return [];
    const found = beside ?? countriesBelow(sheet, row, column);
    if (!isPlain) return found;
    if (hasAddressAbout(sheet, row, column)) return [];
    return beside !== null || found.some(({ code }) => own.has(code)) ? found : [];
  });
}

/** Whether any label asks for countries: where none does, nobody needs their names, of which there are many. */
export function asksForCountries({ workbook }: ReviewContext): boolean {
  return labelsIn(workbook).length > 0;
}

interface Label {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
  readonly isPlain: boolean;
  /** What stands behind the label in its own cell, as in "Country: Kenya"; null where nothing does. */
  readonly behind: string | null;
}

const labelsIn = oncePer((workbook: WorkbookSnapshot): readonly Label[] =>
  workbook.sheets.flatMap((sheet) => {
    const inserted = insertedTables(workbook, sheet);
    const labels: Label[] = [];
    sheet.cells.eachText((row, column, text) => {
      if (!HINT.test(text)) return;
      const colon = text.indexOf(":");
      const behind = colon < 0 ? "" : text.slice(colon + 1).trim();
      const label = labelOf(behind === "" ? text : text.slice(0, colon));
      if (label !== null && !inserted(row, column))
        labels.push({ sheet, row, column, isPlain: label === "plain", behind: behind || null });
    });
    return labels;
  }),
);

/** What a label says of countries; null for other texts. */
const labelOf = oncePerText((text): "work" | "plain" | null => {
  if (text.length > LONGEST_LABEL || !HINT.test(text)) return null;
  const words = normalise(text);
  return PLAIN.test(words) ? "plain" : OF_WORK.test(words) ? "work" : null;
});

/** The countries that a cell lists; null where it holds something else. */
function countriesAt(sheet: SheetSnapshot, row: number, column: number): StatedCountry[] | null {
  const value = sheet.cells.value(row, column);
  return typeof value === "string" ? countriesIn(value, sheet, row, column) : null;
}

function countriesIn(
  text: string,
  sheet: SheetSnapshot,
  row: number,
  column: number,
): StatedCountry[] | null {
  if (text.length > 400) return null;
  const whole = countryOf(text);
  if (whole !== null) return [{ sheet: sheet.name, row, column, name: text.trim(), code: whole }];
  const names = namesIn(text);
  const found = names.flatMap((name) => {
    const code = countryOf(name);
    return code === null ? [] : [{ sheet: sheet.name, row, column, name, code }];
  });
  return found.length > 0 && found.length * 2 > names.length ? found : null;
}

function countriesBelow(sheet: SheetSnapshot, row: number, column: number): StatedCountry[] {
  const found: StatedCountry[] = [];
  let gap = 0;
  for (let at = row + 1; at <= row + MOST_ROWS && gap < 2; at++) {
    if (sheet.cells.isBlank(at, column)) gap++;
    else {
      gap = 0;
      found.push(...(countriesAt(sheet, at, column) ?? []));
    }
  }
  return found;
}

function hasAddressAbout({ cells }: SheetSnapshot, row: number, column: number): boolean {
  const about = { row: Math.max(0, row - 3), column: Math.max(0, column - 3), rows: 7, columns: 7 };
  return [...cells.cells(about)].some(
    ({ value }) =>
      typeof value === "string" && value.length <= LONGEST_LABEL && ADDRESS.test(normalise(value)),
  );
}

/** Tables inserted from a strategy or a report name countries on the source's behalf. */
function insertedTables(
  { tables, stamps }: WorkbookSnapshot,
  { name }: SheetSnapshot,
): (row: number, column: number) => boolean {
  const stamped = new Set(stamps.map(({ table }) => table.toLowerCase()));
  const ranges = tables
    .filter((table) => stamped.has(table.name.toLowerCase()))
    .map(({ range }) => range)
    .filter(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
  return (row, column) =>
    ranges.some(
      (range) =>
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns,
    );
}
