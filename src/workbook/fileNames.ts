/** Which files of a folder are meant when somebody hands the folder over to be checked. */

/** Spreadsheets, also those that can't be read, so that they are named rather than passed over. */
const SPREADSHEET = /\.(?:xls[xmb]?|xlt[xm]?|xlam|ods)$/i;
/** What Excel leaves beside a workbook that is open, and what systems hide. */
const NOT_MEANT = /(?:^|[\\/])(?:~\$|\.)[^\\/]*$/;

/** By its name alone; `path` may be a bare name. */
export function isWorkbookFile(path: string): boolean {
  return SPREADSHEET.test(path) && !NOT_MEANT.test(path);
}
