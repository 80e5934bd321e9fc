import { useEffect, useState } from "react";
import type { RangeRef } from "../../workbook/address";
import type { WorkbookDoor } from "../../workbook/door";

/**
 * The selected range, following the user; null while it is not known (a chart is selected, a cell is being edited,
 * Excel does not answer). Whoever needs a place then asks the door itself and hears why.
 * @param failure when this becomes another one, the selection is asked for again: its sheet may have got another name, of
 *   which Excel says nothing
 */
export function useSelection(door: WorkbookDoor, failure: unknown = null): RangeRef | null {
  const [range, setRange] = useState<RangeRef | null>(null);

  useEffect(() => {
    let live = true;
    let stop: (() => Promise<void>) | null = null;
    const take = (selected: RangeRef | null): void => {
      if (live) setRange(selected);
    };
    // First listen, then ask: what is selected in between would otherwise be missed.
    door
      .onSelectionChanged((selection) => take(selection.range))
      .then(async (end) => {
        if (!live) return end();
        stop = end;
        take((await door.selection()).range);
      })
      .catch(() => take(null));
    return () => {
      live = false;
      void stop?.();
    };
  }, [door]);

  useEffect(() => {
    if (failure === null) return;
    let live = true;
    door.selection().then(
      (selection) => live && setRange(selection.range),
      () => undefined, // Excel does not say: what was known is the best there is.
    );
    return () => {
      live = false;
    };
  }, [door, failure]);

  return range;
}
