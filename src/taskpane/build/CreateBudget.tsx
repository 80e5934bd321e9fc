import { Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { TableMultiple20Regular } from "@fluentui/react-icons/svg/table-multiple";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { BudgetPreview } from "../../build/budget";
import { amountText } from "../common/amount";
import { EditNotice } from "../common/EditNotice";
import { useEdits } from "../common/useEdits";
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
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1 },
});

interface Made extends Pick<WrittenBudget, "sheets" | "leftOut"> {
  readonly of: BudgetChoices;
  /** The names that the form gives them. */
  readonly asked: readonly string[] | null;
}

interface CreateBudgetProps {
  readonly choices: BudgetChoices;
  /** Names of the sheets that will be made; null while the choices can make none. */
  readonly sheets: readonly string[] | null;
  readonly preview: BudgetPreview | null;
  /** Why none can be made, in words; null where they can. */
  readonly problem: string | null;
}

/** The one button that writes: all sheets or none. Once they stand, the next step is to review them. */
export function CreateBudget({ choices, sheets, preview, problem }: CreateBudgetProps): ReactNode {
  const styles = useStyles();
  const { b } = useBuildText();
  const { door, strategy, askReview } = usePane();
  const edits = useEdits(door);
  const [made, setMade] = useState<Made | null>(null);
  const working = edits.outcome.kind === "working";
  /** What is asked for stands in the workbook. */
  const isMade = edits.outcome.kind === "done" && made?.of === choices;
  const createButton = useRef<HTMLButtonElement>(null);
  const reviewButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isMade && document.activeElement === createButton.current) reviewButton.current?.focus();
  }, [isMade]);
  const create = async (): Promise<void> => {
    await edits.write(async (control) => {
      const written = await createBudget(door, strategy, choices, new Date(), control);
      setMade({ ...written, of: choices, asked: sheets });
      return written;
    });
  };
  const label = (): string => {
    if (working) return b("creating");
    if (sheets === null) return b("create.none");
    return isMade ? b("create.again") : b("create", { count: sheets.length });
  };
  /** What the button and the form do not say already. */
  const madeText = ({ sheets: names, asked, leftOut }: Made): string =>
    [
      ...(names.join() === asked?.join() ? [] : [names.join(", ")]),
      ...(leftOut > 0 ? [b("created.leftOut", { count: leftOut })] : []),
    ].join(". ");
  return (
    <div className={styles.foot}>
      {preview && !isMade && <Headroom preview={preview} />}
      {problem !== null && <Caption1 role="alert">{problem}</Caption1>}
      <EditNotice
        edits={edits}
        working={b("creating")}
        done={() => b("created", { count: made?.sheets.length ?? 0 })}
        body={made ? madeText(made) : undefined}
        undone={b("created.undone")}
      />
      <div className={styles.buttons}>
        {isMade && (
          <Button ref={reviewButton} appearance="primary" className={styles.button} onClick={askReview}>
            {b("created.review")}
          </Button>
        )}
        <Button
          ref={createButton}
          appearance={isMade ? "secondary" : "primary"}
          className={styles.button}
          icon={working ? <Spinner size="extra-tiny" /> : isMade ? undefined : <TableMultiple20Regular />}
          disabledFocusable={working || sheets === null}
          onClick={() => void create()}
        >
          {label()}
        </Button>
      </div>
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
