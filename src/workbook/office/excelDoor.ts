/** Excel as a door to the workbook that is open in it. */

import type { TakenNames, WorkbookDoor } from "../door";
import { applyPlan, checkPlan } from "./apply";
import { onChanged, toldOf } from "./changes";
import { contentsOf } from "./contents";
import { placesOf } from "./places";
import { readWorkbook } from "./read";
import { onSelectionChanged, selection, show } from "./select";
import { inExcel } from "./session";
import { spillsOf } from "./spills";
import { stampedOf } from "./stamped";
import { valuesOf } from "./values";

/** The door of the add-in. Use it once Office is ready; it keeps no state but who listens, so that it never grows stale. */
export function excelDoor(): WorkbookDoor {
  return {
    read: readWorkbook,
    apply: (plan, control) => toldOf(plan, () => applyPlan(plan, control)),
    check: checkPlan,
    values: valuesOf,
    spills: spillsOf,
    takenNames,
    places: placesOf,
    stamped: stampedOf,
    contents: contentsOf,
    selection,
    onSelectionChanged,
    onChanged,
    show,
  };
}

async function takenNames(): Promise<TakenNames> {
  return inExcel(async (session) => {
    const { worksheets, tables, names } = session.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    names.load("items/name");
    await session.sync();
    return {
      sheets: worksheets.items.map(({ name }) => name),
      names: [...tables.items, ...names.items].map(({ name }) => name),
    };
  });
}
