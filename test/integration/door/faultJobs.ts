/** Every job that writes into a workbook, on one small workbook that has something of each: for trying what happens when it goes wrong. */

import { defaultChoices, type BudgetChoices, type BudgetPack } from "../../../src/build/budget";
import { findPack, loadPack } from "../../../src/strategy/load";
import { consolidatedChange } from "../../../src/taskpane/review/many/consolidatedChange";
import { createBudget } from "../../../src/taskpane/useCases/build";
import { certainFixes } from "../../../src/taskpane/useCases/fixAll";
import {
  applyChanges,
  findFormulas,
  planChanges,
  type FormulaCommand,
} from "../../../src/taskpane/useCases/formulaChanges";
import { insertTable, type Destination, type TableInsertion } from "../../../src/taskpane/useCases/insert";
import { newRates } from "../../../src/taskpane/useCases/makeRates";
import { reviewWorkbook, type ReviewResult } from "../../../src/taskpane/useCases/review";
import { batchOf, reviewSheet } from "../../../src/taskpane/useCases/reviewReport";
import { chosenTable, libraryOf } from "../../../src/taskpane/useCases/tables";
import type { Change } from "../../../src/taskpane/common/useEdits";
import type { EditPlan } from "../../../src/workbook/edits";
import { excelDoor } from "../../../src/workbook/office/excelDoor";
import { EVERY_EDIT_PLAN } from "./everyEdit";
import { REFRESH_JOBS } from "./refreshJobs";

const door = excelDoor();
const TODAY = new Date(2026, 10, 22);

/** A budget with a wrong total and one that is typed in, and formulas of the add-in's functions beside it. */
export const SHEET1 = [
  ["Danish contributions to IOM (DKK million)", "", "", "", "", "", "", ""],
  ["Priority area", 2023, 2024, 2025, 2026, "Total", "", "=TILSAGN.ADD(1,2)"],
  ["Priority Area 1", 24, 24, 24, 24, "=SUM(B3:E3)", "", "=_xldudf_TILSAGN_ADD(1,2)"],
  ["Priority Area 2", 24, 24, 24, 24, "=SUM(B4:E4)", "", ""],
  ["Priority Area 3", 13, 25, 25, 25, "=SUM(B5:E5)", "", ""],
  ["Priority Area 4", 12, 25, 25, 25, "=SUM(B6:E6)", "", ""],
  ["Total", "=SUM(B3:B6)", 99, 98, "=SUM(E3:E6)", "=SUM(B7:E7)", "", ""],
];

const pack = findPack("dk-iom-2023")!;
const entry = libraryOf(pack).find(({ id }) => id.endsWith("budget"))!;
const COMMON = { language: "en", today: TODAY } as const;
const budget: TableInsertion = {
  ...COMMON,
  table: chosenTable(pack, entry, { area: null, fields: [] }, "en"),
  pack,
  sheetName: "Budget",
};
const rates: TableInsertion = {
  ...COMMON,
  ...newRates(["DKK"], [2026, 2027], new Map([["DKK 2026", "6.9"]]), "en")!,
  sheetName: "Rates",
};
const AT_A12: Destination = { at: { sheet: "Sheet1", row: 11, column: 0 } };

const SMALL: BudgetChoices = {
  ...defaultChoices(pack as BudgetPack),
  years: [2023],
  rates: null,
  indicators: [],
  sheets: ["summary"],
};

const review = async (): Promise<ReviewResult> =>
  reviewWorkbook(door, await loadPack("dk-iom-2023"), () => undefined);
const apply = ({ plan }: Change): Promise<unknown> => door.apply(plan);
const command = (name: FormulaCommand) => async (): Promise<unknown> =>
  applyChanges(door, name, planChanges(await findFormulas(door, name), false), {});
const undoOf = async (plan: EditPlan): Promise<() => Promise<unknown>> => {
  const { undo } = await door.apply(plan);
  return () => door.apply(undo);
};
const insertion =
  (what: TableInsertion, where: Destination) => (): Promise<() => Promise<{ undo: EditPlan }>> =>
    Promise.resolve(() => insertTable(door, what, where));
const undoOfInsertion = (where: Destination) => async (): Promise<() => Promise<unknown>> => {
  const { undo } = await insertTable(door, budget, where);
  return () => door.apply(undo);
};

/** Gets the open workbook ready for a job; what it gives does the job, again and again where it fails. */
export type Job = () => Promise<() => Promise<unknown>>;

export const JOBS: Readonly<Record<string, Job>> = {
  "inserting at a cell": insertion(budget, AT_A12),
  "inserting on a new sheet": insertion(budget, "newSheet"),
  "inserting a rates table": insertion(rates, "newSheet"),
  "one fix": async () => {
    const { findings } = (await review()).review;
    const { fix } = findings.find((finding) => finding.fix)!;
    return () => door.apply(fix!);
  },
  "all fixes": async () => {
    const result = await review();
    const { change } = certainFixes(result.review.findings, result.protectedSheets)!;
    return () => apply(change);
  },
  "undoing all fixes": async () => {
    const result = await review();
    return undoOf(certainFixes(result.review.findings, result.protectedSheets)!.change.plan);
  },
  "undoing an insertion at a cell": undoOfInsertion(AT_A12),
  "undoing an insertion on a new sheet": undoOfInsertion("newSheet"),
  "the sheet with the review": async () => {
    const result = await review();
    return async () => apply(await reviewSheet(door, result, "en"));
  },
  "the consolidated table": async () => {
    const batch = batchOf(await review());
    return async () => apply(await consolidatedChange(door, batch, undefined, "en"));
  },
  "freezing values": () => Promise.resolve(command("freezeValues")),
  "repairing functions": () => Promise.resolve(command("repairFunctions")),
  ...REFRESH_JOBS,
  "building several sheets": () => Promise.resolve(() => door.apply(EVERY_EDIT_PLAN)),
  "building a small budget": () => Promise.resolve(() => createBudget(door, pack, SMALL, TODAY)),
  "undoing several sheets": () => undoOf(EVERY_EDIT_PLAN),
};
