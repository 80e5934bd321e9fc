import type { ReactNode } from "react";
import { DoorError } from "../../../workbook/door";
import { EditNotice } from "../../common/EditNotice";
import { Notice } from "../../common/Notice";
import { useReviewingText } from "../useReviewingText";
import type { ReviewEdits } from "./useReviewEdits";

interface ReviewNoticeProps {
  readonly changes: ReviewEdits;
  readonly onAgain: () => void;
}

/** What became of the last change; where somebody else decided something meanwhile, the way to see it. */
export function ReviewNotice({ changes: { edits, words }, onAgain }: ReviewNoticeProps): ReactNode {
  const { t, v } = useReviewingText();
  const { outcome, dismiss } = edits;
  const error = outcome.kind === "failed" && outcome.error instanceof DoorError ? outcome.error : null;
  // What is kept of decisions has no place in the workbook that could be named.
  const { range, name, changed } = error?.details ?? {};
  if (error?.problem === "collision" && changed && !range && name === undefined) {
    return (
      <Notice
        intent="warning"
        title={v("notes.changed.title")}
        body={v("notes.changed.body")}
        actions={[
          {
            label: t("review:again"),
            onClick: () => {
              dismiss();
              onAgain();
            },
          },
        ]}
        onDismiss={dismiss}
      />
    );
  }
  return <EditNotice edits={edits} done={() => words.done} undone={words.undone} onUndone={onAgain} />;
}
