import { Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { TableMultiple20Regular } from "@fluentui/react-icons/svg/table-multiple";
import { useState, type ReactNode } from "react";
import type { BudgetPreview } from "../../build/budget";
import { amountText } from "../common/amount";
import { EditNotice } from "../common/EditNotice";
import { useEdits } from "../common/useEdits";
import { tabId } from "../frame/PlaceTabs";
import { usePane } from "../pane";
import { createBudget, type WrittenBudget } from "../useCases/build";
import type { BudgetChoices } from "../useCases/buildDraft";
import { useBuildText } from "./useBuildText";

const useStyles = makeStyles({
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface CreateBudgetProps {
  readonly choices: BudgetChoices;
  /** Names of the sheets that will be made; null while the choices can make none. */
  readonly sheets: readonly string[] | null;
  readonly preview: BudgetPreview | null;
  /** Why none can be made, in words; null where they can. */
  readonly problem: string | null;
}

/** The one button that writes: all sheets or none. */
export function CreateBudget({ choices, sheets, preview, problem }: CreateBudgetProps): ReactNode {
  const styles = useStyles();
  const { b } = useBuildText();
  const { door, strategy, go } = usePane();
  const edits = useEdits(door);
  const [made, setMade] = useState<Pick<WrittenBudget, "sheets" | "leftOut">>({ sheets: [], leftOut: 0 });
  const working = edits.outcome.kind === "working";
  const create = async (): Promise<void> => {
    await edits.write(async (control) => {
      const written = await createBudget(door, strategy, choices, new Date(), control);
      setMade(written);
      return written;
    });
  };
  return (
    <div className={styles.foot}>
      {preview && <Headroom preview={preview} />}
      {problem !== null && <Caption1 role="alert">{problem}</Caption1>}
      <Button
        appearance="primary"
        icon={working ? <Spinner size="extra-tiny" /> : <TableMultiple20Regular />}
        disabledFocusable={working || sheets === null}
        onClick={() => void create()}
      >
        {working ? b("creating") : sheets === null ? b("create.none") : b("create", { count: sheets.length })}
      </Button>
      <EditNotice
        edits={edits}
        working={b("creating")}
        done={() => b("created", { count: made.sheets.length, sheets: made.sheets.join(", ") })}
        body={made.leftOut > 0 ? b("created.leftOut", { count: made.leftOut }) : undefined}
        undone={b("created.undone")}
      />
      {edits.outcome.kind === "done" && (
        <Button
          onClick={() => {
            go("review");
            // The button is gone with its place; the keyboard goes on at the one that is shown.
            document.getElementById(tabId("review"))?.focus();
          }}
        >
          {b("created.review")}
        </Button>
      )}
    </div>
  );
}

/** What the budget leaves of the commitment. */
function Headroom({ preview: { headroom, unit, commitment } }: { preview: BudgetPreview }): ReactNode {
  const text = useBuildText();
  const { b } = text;
  if (commitment.amounts.every((amount) => amount === null)) return null;
  const amount = amountText(text, Math.abs(headroom.total), unit);
  const words =
    headroom.total === 0
      ? b("preview.exact")
      : b(headroom.total < 0 ? "preview.over" : "preview.left", { amount });
  return <Caption1 role="status">{words}</Caption1>;
}
