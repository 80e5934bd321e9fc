/** The validation rules of a sheet, as o-spreadsheet keeps them, with what the host keeps beside. */

import type { UID } from "@odoo/o-spreadsheet";
import type { Workbook } from "../workbook";
import { records } from "./hostPlugins";
import type { Criterion, ExcelRule } from "./validationCriteria";
import { columnsOf, intersect, rowsOf } from "./zones";
import type { Zone } from "./zones";

/** What o-spreadsheet has no room for, by `validationKey`. */
export interface ValidationRecord {
  readonly rule: ExcelRule;
  readonly prompt?: object;
  readonly errorAlert?: object;
  readonly ignoreBlanks?: boolean;
}

/** Rules of different sheets may have the same id. */
export const validationKey = (sheetId: UID, id: UID): string => `${sheetId}/${id}`;

export interface FoundValidation {
  /** Of its record. */
  readonly key: string;
  readonly criterion: Criterion;
  readonly zones: readonly Zone[];
}

export const validationRecords = (workbook: Workbook): Readonly<Record<string, ValidationRecord>> =>
  records(workbook.model, "validation") as Readonly<Record<string, ValidationRecord>>;

/** Rules that concern cells of the zone, with all their zones. */
export function validationsIn({ getters }: Workbook, sheetId: UID, zone: Zone): FoundValidation[] {
  return (getters.getDataValidationRules(sheetId) ?? [])
    .map(({ id, criterion, ranges }) => ({
      key: validationKey(sheetId, id),
      criterion: criterion as unknown as Criterion,
      zones: ranges.map((range) => range.zone),
    }))
    .filter(({ zones }) => zones.some((one) => intersect(one, zone)));
}

/** Every cell of the zone lies in one of these, which do not overlap. */
export function coveredBy(zones: readonly Zone[], zone: Zone): boolean {
  const cells = zones
    .map((one) => intersect(one, zone))
    .reduce((sum, part) => sum + (part ? rowsOf(part) * columnsOf(part) : 0), 0);
  return cells === rowsOf(zone) * columnsOf(zone);
}
