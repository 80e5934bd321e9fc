/** What this Excel can do beyond what the manifest asks for. */

/** Whether cells can have notes; older Excels know them in files, but not for add-ins. */
export function hasNotes(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.18");
}

/** Whether all round trips of a job can be one step of Excel's own undo. */
export function mergesUndo(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20");
}

/** Whether Excel tells when a sheet gets another name. */
export function tellsOfNames(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.17");
}
