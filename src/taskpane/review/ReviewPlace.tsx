import type { ReactNode } from "react";
import { onDemand } from "../common/onDemand";
import { Views } from "../frame/Views";
import { useText } from "../text";
import { RulePages } from "./rules/RulePages";
import { WorkbookReview } from "./workbook/WorkbookReview";

const ManyFiles = onDemand(async () => (await import("./many/ManyFiles")).ManyFiles);

/** The open workbook, or many files beside it. */
export function ReviewPlace(): ReactNode {
  const { t } = useText();
  return (
    <RulePages>
      <Views
        place="review"
        label={t("review:views")}
        views={[
          { name: "workbook", label: t("review:view.workbook"), content: <WorkbookReview /> },
          {
            name: "many",
            label: t("review:view.many"),
            content: <ManyFiles />,
            onNear: ManyFiles.prepare,
          },
        ]}
      />
    </RulePages>
  );
}
