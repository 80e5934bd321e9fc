/** Number formats that Excel can read: one that it cannot makes it call the whole file damaged. */

import type { RangeRef } from "../../address";
import { refused } from "./errors";

const MAX_LENGTH = 255;
/** Quoted text, escaped characters, and brackets with their content. */
const CLOSED = /"[^"]*"|\\.|[_*].|\[[^\][]*\]/g;

/** Throws XlsxWriteError. Looks at length, quotes and brackets; what the codes mean is left to Excel. */
export function checkNumberFormat(format: string, range: RangeRef): void {
  const rest = format.replace(CLOSED, "");
  const sections = rest.split(";").length;
  const sound =
    format !== "" && format.length <= MAX_LENGTH && sections <= 4 && !/["[\]\\\p{Cc}]/u.test(rest);
  if (!sound) throw refused("format", range, `number format ${format}`);
}
