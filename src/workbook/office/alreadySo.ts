/** Whether what an edit brings back stands there anyway: a write that broke off at its beginning has changed nothing. */

import { areaAddress } from "../address";
import type { CellFormat, WorkbookEdit } from "../edits";
import type { Before } from "./before";
import { sameInput } from "./content";

/** Characters within which two widths are the same. */
const WIDTH = 0.01;

/** True where the edit would change nothing, as `now` was taken down for it; false where that is not known. */
export function isAlreadySo(edit: WorkbookEdit, now: Before): boolean {
  switch (edit.kind) {
    case "write": {
      const { inputs } = now.content(edit.range);
      return edit.cells.every((row, r) => row.every((cell, c) => sameInput(cell, inputs[r]?.[c] ?? null)));
    }
    case "numberFormat": {
      const { formats } = now.content(edit.range);
      return edit.formats.every((row, r) => row.every((format, c) => format === formats[r]?.[c]));
    }
    case "formats": {
      const looks = now.look(edit.range);
      return edit.formats.every((row, r) => row.every((look, c) => holdsLook(looks[r]?.[c], look)));
    }
    case "columnWidth":
      return Math.abs((now.columnWidth(edit.range) ?? -1) - edit.characters) < WIDTH;
    case "part":
      return now.part(edit.namespace) === edit.xml;
    case "resizeTable": {
      const table = now.table(edit.name);
      return table !== undefined && areaAddress(table.range) === areaAddress(edit.range);
    }
    default:
      return false;
  }
}

/** Every property of the one look is the same in the other. */
function holdsLook(whole: unknown, part: unknown): boolean {
  if (typeof part !== "object" || part === null) return whole === part;
  const other = (whole ?? {}) as CellFormat;
  return Object.entries(part).every(([name, value]) => value === undefined || holdsLook(other[name], value));
}
