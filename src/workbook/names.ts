/** Names for new sheets and tables: what Excel allows, and what the workbook does not use already. */

const SHEET_NAME_LENGTH = 31;
const TABLE_NAME_LENGTH = 255;
/** Sheet names that Excel keeps for itself (the change history of shared workbooks). */
const RESERVED_SHEETS = ["history"];

/**
 * A sheet name made from a title: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end,
 * and different (without regard to case) from every name in `taken`: "Budget", "Budget (2)", …
 */
export function freeSheetName(title: string, taken: Iterable<string>): string {
  const used = new Set([...RESERVED_SHEETS, ...[...taken].map((name) => name.toLowerCase())]);
  const plain = title
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s']+|[\s']+$/g, "");
  return firstFree(plain || "Tilsagn", SHEET_NAME_LENGTH, (n) => ` (${n})`, used);
}

/**
 * A table name made from a table's id: "dk-iom-2023/budget" → "dk_iom_2023_budget", with "_2", "_3" … when taken.
 * Tables and named ranges share one name space and Excel compares them without regard to case.
 */
export function freeTableName(id: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const plain = id.replace(/[^\p{L}\p{N}_.]+/gu, "_");
  const start = /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
  const readsAsCell = /^[a-z]{1,3}\d+$/i.test(start) || /^[rc]\d*([rc]\d*)?$/i.test(start);
  return firstFree(readsAsCell ? `${start}_` : start, TABLE_NAME_LENGTH, (n) => `_${n}`, used);
}

/** Texts made different from one another (without regard to case), as the header of an Excel table needs them. */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const used = new Set<string>();
  return headers.map((header, index) => {
    const name = firstFree(header.trim() || `Column ${index + 1}`, 255, (n) => ` ${n}`, used);
    used.add(name.toLowerCase());
    return name;
  });
}

function firstFree(
  base: string,
  length: number,
  suffix: (n: number) => string,
  used: ReadonlySet<string>,
): string {
  for (let n = 1; ; n++) {
    const tail = n === 1 ? "" : suffix(n);
    const name = cut(base, length - tail.length) + tail;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The first `length` UTF-16 units, without half a character or a blank at the end. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
}
