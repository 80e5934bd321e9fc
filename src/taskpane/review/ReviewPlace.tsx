import type { ReactNode } from "react";
import { onDemand } from "../common/onDemand";
import { ReviewViews } from "./ReviewViews";
import { RulePages } from "./rules/RulePages";
import { WorkbookReview } from "./workbook/WorkbookReview";

const ManyFiles = onDemand(async () => (await import("./many/ManyFiles")).ManyFiles);

/** The open workbook, or many files beside it. Each stays as it was left while the other is shown. */
export function ReviewPlace(): ReactNode {
  return (
    <RulePages>
      <ReviewViews workbook={<WorkbookReview />} many={<ManyFiles />} onMany={ManyFiles.prepare} />
    </RulePages>
  );
}
