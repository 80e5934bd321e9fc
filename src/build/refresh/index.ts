/** Tables inserted from a strategy: what has changed in them since, and how they come up to date. */

export { isAsked, isTaken, usualSide, type Choices, type Side } from "./choices";
export { compareTable } from "./compare";
export { changesRows, planRefresh, type RefreshBlocked, type RefreshPlan } from "./plan";
export { compareVersions, packIdOf, sourceOf, strategyStamps, tableOfStamp } from "./stampedTables";
export { tableStates, type TableState } from "./state";
export type { CellDifference, ComparedTable, Difference, StampedTable, StampedWorkbook, Who } from "./types";
