/** A workbook while it is being made: what the edits of a plan have come to so far. */

import type { Area, RangeRef } from "../../address";
import type { Chart } from "../../edits";
import type { Stamp } from "../../snapshot";
import { DraftCells } from "./cells";
import { XlsxWriteError } from "./errors";
import type { DraftNote } from "./notes";
import { Styles } from "./styles";
import type { DraftTable } from "./tables";
import type { DraftValidation } from "./validations";

export interface DraftChart {
  readonly range: RangeRef;
  readonly name: string;
  readonly chart: Chart;
}

export interface DraftName {
  readonly name: string;
  /** With its leading "=". */
  readonly formula: string;
  /** null: the workbook's. */
  readonly scope: DraftSheet | null;
}

export class DraftSheet {
  readonly cells = new DraftCells();
  /** Characters of the standard font, by column. */
  readonly widths = new Map<number, number>();
  readonly notes: DraftNote[] = [];
  readonly validations: DraftValidation[] = [];
  readonly charts: DraftChart[] = [];
  tables: DraftTable[] = [];
  frozen = { rows: 0, columns: 0 };
  print: { readonly landscape: boolean; readonly titleRows: number } | null = null;
  selection: Area | null = null;

  constructor(readonly name: string) {}
}

export class DraftBook {
  readonly styles = new Styles();
  readonly parts = new Map<string, string>();
  sheets: DraftSheet[] = [];
  names: DraftName[] = [];
  stamps: Stamp[] = [];
  active: DraftSheet | null = null;

  /** The sheet of that name, whatever its case. Throws XlsxWriteError. */
  sheet(name: string): DraftSheet {
    const found = this.findSheet(name);
    if (!found) throw new XlsxWriteError("missing", `sheet ${name}`);
    return found;
  }

  findSheet(name: string): DraftSheet | undefined {
    return this.sheets.find((sheet) => same(sheet.name, name));
  }

  /** The table of that name and its sheet. Throws XlsxWriteError. */
  table(name: string): { readonly sheet: DraftSheet; readonly table: DraftTable } {
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((one) => same(one.name, name));
      if (table) return { sheet, table };
    }
    throw new XlsxWriteError("missing", `table ${name}`);
  }

  /** Whether a table is called so, or a name of that scope; the workbook's names and tables share one name space. */
  isNameTaken(name: string, scope: DraftSheet | null): boolean {
    return (
      this.sheets.some((sheet) => sheet.tables.some((table) => same(table.name, name))) ||
      this.names.some((one) => one.scope === scope && same(one.name, name))
    );
  }
}

/** Excel compares names without regard to case. */
export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
