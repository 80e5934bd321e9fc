import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { EditNotice } from "../../common/EditNotice";
import type { Edits } from "../../common/useEdits";
import { forgetStamp, type TableState } from "../../useCases/stamped";
import { useStampedText, type StampedText } from "./useStampedText";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A table that cannot be compared. */
type Gone = Extract<TableState, { readonly kind: "sourceGone" | "packGone" | "tableGone" }>;

interface GoneTableProps {
  readonly state: Gone;
  readonly edits: Edits;
  readonly inHand: boolean;
  readonly onWork: () => void;
  readonly onChanged: () => void;
}

function why({ s, t, local }: StampedText, state: Gone): string {
  switch (state.kind) {
    case "sourceGone":
      return s("says.sourceGone", { strategy: local(state.pack.shortTitle), to: state.pack.version });
    case "packGone":
      return s("says.packGone", { id: state.stamp.source.split("/")[0]!, load: t("pane:strategy.load") });
    case "tableGone":
      return s("says.tableGone", { table: state.stamp.table });
  }
}

/** Why a table is left alone, and where it is; one that is gone can be taken off the list. */
export function GoneTable({ state, edits, inHand, onWork, onChanged }: GoneTableProps): ReactNode {
  const styles = useStyles();
  const text = useStampedText();
  const { s, t } = text;
  const { table } = state.stamp;

  const forget = async (): Promise<void> => {
    onWork();
    if (await edits.apply(() => forgetStamp(state.stamp))) onChanged();
  };

  return (
    <>
      <Body1>{why(text, state)}</Body1>
      <div className={styles.buttons}>
        {state.kind === "tableGone" ? (
          <Button disabledFocusable={edits.outcome.kind === "working"} onClick={() => void forget()}>
            {s("forget")}
          </Button>
        ) : (
          <Button
            onClick={() => {
              onWork();
              void edits.show(state.at.table.range);
            }}
          >
            {t("pane:show")}
          </Button>
        )}
      </div>
      {inHand && (
        <EditNotice
          edits={edits}
          done={() => s("forgotten", { table })}
          undone={s("forgotten.undone", { table })}
        />
      )}
    </>
  );
}
