/** Signs of a budget in a workbook where none could be read. */

import type { StrategyPack } from "../../strategy/pack";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { areaNames, matchArea } from "./areas";
import type { AreaNames } from "./areas";

/** Fewer figures than this are no table. */
const FEWEST_FIGURES = 4;
/** Texts looked at in one sheet: enough for any budget, little in a list of data. */
const MOST_TEXTS = 2000;
const LONGEST = 250;

/** The first sheet that names two or more of the strategy's areas and holds figures; null where none does. */
export function sheetWithAreasAndFigures(workbook: WorkbookSnapshot, strategy: StrategyPack): string | null {
  const names = areaNames(strategy.areas);
  return workbook.sheets.find((sheet) => hasAreasAndFigures(sheet, names))?.name ?? null;
}

function hasAreasAndFigures({ cells }: SheetSnapshot, names: AreaNames): boolean {
  if (!cells.used) return false;
  const areas = new Set<string>();
  let texts = 0;
  cells.eachText((_row, _column, text) => {
    if (areas.size >= 2 || text.length > LONGEST || ++texts > MOST_TEXTS) return;
    const match = matchArea(text, names);
    if (match?.area && !match.numberOnly && match.confidence >= 0.8) areas.add(match.area);
  });
  if (areas.size < 2) return false;
  let figures = 0;
  for (const { value } of cells.cells(cells.used))
    if (typeof value === "number" && ++figures >= FEWEST_FIGURES) return true;
  return false;
}
