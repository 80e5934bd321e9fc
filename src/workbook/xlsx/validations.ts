/**
 * Data validations of a sheet: those of the standard, and those in the extension list, which Excel writes where a list
 * stands on another sheet. Sources: ECMA-376 part 1, 18.3.1.32 and 18.3.1.33; MS-XLSX 2.6.
 */

import { MAX_ROWS, parseAddress } from "../address";
import type { Area } from "../address";
import type { ValidationSnapshot } from "../snapshot";
import { XmlEvent } from "../xml";
import type { XmlScanner } from "../xml";

const TYPES: readonly ValidationSnapshot["type"][] = [
  "list",
  "whole",
  "decimal",
  "date",
  "time",
  "textLength",
  "custom",
];

/** At an open `dataValidation` of either kind: what it accepts; null where it accepts everything. Reads up to its end. */
export function readValidation(scanner: XmlScanner): ValidationSnapshot | null {
  const type = TYPES.find((known) => known === scanner.attribute("type"));
  const operator = scanner.attribute("operator") ?? "between";
  let places = scanner.attribute("sqref");
  const formulas: string[] = [];
  const target = scanner.depth - 1;
  while (scanner.depth > target) {
    if (scanner.next() !== XmlEvent.Open) continue;
    if (scanner.is("formula1") || scanner.is("formula2")) formulas.push(scanner.readContent().trim());
    else if (scanner.is("sqref")) places = scanner.readContent();
    else scanner.skip();
  }
  if (!type) return null;
  const hasOperator = type !== "list" && type !== "custom";
  return { areas: areasOf(places ?? ""), type, operator: hasOperator ? operator : null, formulas };
}

/** At an open `extLst`: calls back at each validation in it. Reads up to its end. */
export function readExtensions(scanner: XmlScanner, found: (validation: ValidationSnapshot) => void): void {
  const target = scanner.depth - 1;
  while (scanner.depth > target) {
    if (scanner.next() !== XmlEvent.Open) continue;
    if (scanner.is("dataValidation")) {
      const validation = readValidation(scanner);
      if (validation) found(validation);
    } else if (!scanner.is("ext") && !scanner.is("dataValidations")) scanner.skip();
  }
}

/** As many areas as a validation may name; what goes beyond is dropped, as nobody reads so many. */
const MOST_AREAS = 10_000;

function areasOf(places: string): Area[] {
  return places
    .trim()
    .split(/\s+/, MOST_AREAS)
    .flatMap((place) => {
      const area = parseAddress(wholeColumns(place));
      return area ? [{ row: area.row, column: area.column, rows: area.rows, columns: area.columns }] : [];
    });
}

/** "B:D" as "B1:D1048576": Excel writes it so, others don't. */
function wholeColumns(place: string): string {
  return place.replace(
    /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i,
    (_, first: string, last: string) => `${first}1:${last}${MAX_ROWS}`,
  );
}
