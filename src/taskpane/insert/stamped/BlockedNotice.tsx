import type { ReactNode } from "react";
import { rangeAddress } from "../../../workbook/address";
import { Notice, type NoticeAction } from "../../common/Notice";
import type { EditOutcome, Edits } from "../../common/useEdits";
import { usePane } from "../../pane";
import { RefreshBlockedError, type ComparedState, type RefreshBlocked } from "../../useCases/stamped";
import { useStampedText, type StampedText } from "./useStampedText";

/** What kept the last refresh from being planned, if that is how it ended. */
export function blockedBy(outcome: EditOutcome): RefreshBlocked | null {
  return outcome.kind === "failed" && outcome.error instanceof RefreshBlockedError
    ? outcome.error.blocked
    : null;
}

function words({ s }: StampedText, blocked: RefreshBlocked): { title: string; body: string } {
  switch (blocked.why) {
    case "filled":
      return {
        title: s("blocked.filled.title", { place: rangeAddress(blocked.at) }),
        body: s("blocked.filled.body", { count: blocked.rows }),
      };
    case "totals":
      return { title: s("blocked.totals.title"), body: s("blocked.totals.body") };
    case "columns":
      return {
        title: s("blocked.columns.title", { headers: blocked.headers.join(", ") }),
        body: s("blocked.columns.body"),
      };
  }
}

interface BlockedNoticeProps {
  readonly blocked: RefreshBlocked;
  readonly state: ComparedState;
  readonly edits: Edits;
}

/** Why a table cannot be brought up to date as it stands, and the way on. */
export function BlockedNotice({ blocked, state, edits }: BlockedNoticeProps): ReactNode {
  const text = useStampedText();
  const { setStrategy, setOpenTable } = usePane();
  const show = (range: typeof state.compared.table.range): NoticeAction => ({
    label: text.t("pane:show"),
    onClick: () => void edits.show(range),
  });
  const seeTable: NoticeAction = {
    label: text.s("blocked.columns.anew"),
    onClick: () => {
      setStrategy(state.pack.id);
      setOpenTable(state.stamp.source.split("?")[0]!);
    },
  };
  const action =
    blocked.why === "filled"
      ? show(blocked.at)
      : blocked.why === "totals"
        ? show(state.compared.table.range)
        : seeTable;
  return <Notice intent="warning" {...words(text, blocked)} actions={[action]} onDismiss={edits.dismiss} />;
}
