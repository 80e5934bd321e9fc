import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { ReactNode } from "react";
import { useReviewingText } from "./useReviewingText";

/** Said over a verdict that the workbook has outgrown. Does not scroll into view: whoever types in the sheet may be reading further down. */
export function StaleNotice({ at, onAgain }: { at: Date; onAgain: () => void }): ReactNode {
  const { t, v, time } = useReviewingText();
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{v("stale.title")}</MessageBarTitle>
        <div>{v("stale.body", { time: time(at) })}</div>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" icon={<ArrowClockwise20Regular />} onClick={onAgain}>
          {t("review:again")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
