/** A door whose code is loaded when it is first gone through. */

import { DoorError, type WorkbookDoor } from "./door";

/**
 * A door that stands for the one that `load` gives. Every call asks `load`, so that a loading that failed is tried
 * again: it is to give the same promise once it has succeeded, as import() does. While it fails, calls reject with a
 * DoorError, "notLoaded".
 */
export function doorOnDemand(load: () => Promise<WorkbookDoor>): WorkbookDoor {
  const loaded = async (): Promise<WorkbookDoor> => {
    try {
      return await load();
    } catch (cause) {
      throw new DoorError("notLoaded", {}, { cause });
    }
  };
  return {
    read: async () => (await loaded()).read(),
    apply: async (plan, control) => (await loaded()).apply(plan, control),
    check: async (plan) => (await loaded()).check(plan),
    values: async (ranges) => (await loaded()).values(ranges),
    spills: async (cells) => (await loaded()).spills(cells),
    takenNames: async () => (await loaded()).takenNames(),
    places: async () => (await loaded()).places(),
    stamped: async () => (await loaded()).stamped(),
    contents: async (sheets) => (await loaded()).contents(sheets),
    selection: async () => (await loaded()).selection(),
    onSelectionChanged: async (callback) => (await loaded()).onSelectionChanged(callback),
    onChanged: async (callback) => (await loaded()).onChanged(callback),
    show: async (range) => (await loaded()).show(range),
  };
}
