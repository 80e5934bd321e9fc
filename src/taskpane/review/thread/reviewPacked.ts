import { checkedFile, review } from "../../../review";
import { unpackWorkbook } from "../../../workbook/packed";
import type { Reviewed, ReviewJob } from "./protocol";

/** What the thread does for the pane, or the pane for itself. */
export function reviewPacked({ workbook: packed, strategy }: ReviewJob): Reviewed {
  const workbook = unpackWorkbook(packed);
  const found = review(workbook, strategy);
  const checked = checkedFile({ file: workbook.name, sha256: null }, workbook, found);
  return { review: { ...found, strategy: null }, checked };
}
