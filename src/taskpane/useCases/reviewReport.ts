/** The review of the open workbook as a report: a sheet in it, or a file. */

import packageJson from "../../../package.json";
import { planReviewSheet, type Batch } from "../../review";
import type { Language } from "../../i18n/translator";
import type { WorkbookDoor } from "../../workbook/door";
import type { Change } from "../common/useEdits";
import { isoDate } from "./insert";
import { writtenRange, type ReviewResult } from "./review";

/** The one workbook as a run of its own. */
export function batchOf({ checked, at }: ReviewResult): Batch {
  return {
    version: packageJson.version,
    rulesVersion: checked.rulesVersion,
    date: at.toISOString(),
    checked: [checked],
    unchecked: [],
  };
}

/** "Budget 2026-11-22 review": what the report's file is called, without its ending. */
export function reportName({ checked, at }: ReviewResult): string {
  const workbook = checked.file.replace(/\.xls[xmb]?$/i, "").replace(/[\\/:*?"<>|]/g, " ");
  return `${workbook.trim() || "tilsagn"} review ${isoDate(at)}`;
}

/** Adds a sheet with verdict and findings. Throws DoorError where the workbook does not say which names it has. */
export async function reviewSheet(
  door: WorkbookDoor,
  { checked, at }: ReviewResult,
  language: Language,
): Promise<Change> {
  const taken = await door.takenNames();
  const plan = planReviewSheet(checked, {
    language,
    version: packageJson.version,
    date: at.toISOString(),
    taken,
  });
  return { plan, range: writtenRange(plan) };
}
