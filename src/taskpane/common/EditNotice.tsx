import type { ComponentProps, ReactNode } from "react";
import { rangeAddress, type RangeRef } from "../../workbook/address";
import { DoorError } from "../../workbook/door";
import { useText } from "../text";
import { Notice, type NoticeAction } from "./Notice";
import { problemNotice } from "./problem";
import { Progress } from "./Progress";
import type { Edits } from "./useEdits";
import { useSlow } from "./useSlow";

interface EditNoticeProps {
  readonly edits: Edits;
  /** "Inserted 6 rows at Budget!B4:G10", from the place as it reads in a formula; "" for what has none. */
  readonly done: (place: string) => string;
  /** What else there is to know once it is written. */
  readonly body?: string;
  /** What is said after Undo instead of "… is as it was before". */
  readonly undone?: string;
  /** Ways on when the cells are filled; without them the notice says what to do. */
  readonly onCollision?: readonly NoticeAction[];
  readonly onUndone?: () => void;
  /** What is being done, for work that may take long. */
  readonly working?: string;
}

/** Nothing at first: most work is done before anybody would read of it. */
function SlowProgress(props: ComponentProps<typeof Progress>): ReactNode {
  return useSlow(true) && <Progress {...props} />;
}

/** What became of the last change, with Show and Undo after it was written. */
export function EditNotice({
  edits,
  done,
  body,
  undone,
  onCollision = [],
  onUndone,
  working,
}: EditNoticeProps): ReactNode {
  const text = useText();
  const { outcome, dismiss } = edits;
  const show = (range: RangeRef): NoticeAction => ({
    label: text.t("pane:show"),
    onClick: () => void edits.show(range),
  });
  const undo: NoticeAction = {
    label: text.t("pane:undo"),
    onClick: () => void edits.undo().then((isUndone) => isUndone && onUndone?.()),
  };
  switch (outcome.kind) {
    case "idle":
      return null;
    case "working":
      return outcome.step === "takingBack" ? (
        <SlowProgress words={text.t("pane:takingBack")} />
      ) : (
        working && <SlowProgress words={working} share={outcome.progress} onStop={edits.stop} />
      );
    case "done":
      return (
        <Notice
          intent="success"
          title={done(outcome.range ? rangeAddress(outcome.range) : "")}
          body={body}
          actions={[...(outcome.range ? [show(outcome.range)] : []), undo]}
          onDismiss={dismiss}
        />
      );
    case "undone":
      return (
        <Notice
          intent="info"
          title={undone ?? text.t("pane:undone", { place: outcome.range ? rangeAddress(outcome.range) : "" })}
          onDismiss={dismiss}
        />
      );
    case "failed": {
      const { error, during, written } = outcome;
      const collision = error instanceof DoorError && error.problem === "collision" ? error : null;
      if (!collision) {
        const again = written ? [undo] : [];
        return <Notice {...problemNotice(text, error, during)} actions={again} onDismiss={dismiss} />;
      }
      const where = collision.details.range;
      const shown = where ? [show(where)] : [];
      if (during === "undo") {
        return (
          <Notice
            intent="warning"
            title={text.t("problem:changedSince.title", { place: where ? rangeAddress(where) : "" })}
            body={text.t("problem:changedSince.next")}
            actions={shown}
            onDismiss={dismiss}
          />
        );
      }
      return (
        <Notice
          {...problemNotice(text, error)}
          actions={[...onCollision, ...(onCollision.length === 0 ? shown : [])]}
          onDismiss={dismiss}
        />
      );
    }
  }
}
