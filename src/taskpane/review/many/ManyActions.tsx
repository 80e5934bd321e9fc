import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentArrowDown20Regular } from "@fluentui/react-icons/svg/document-arrow-down";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { Activity, useId, useState, type ReactNode } from "react";
import type { Batch } from "../../../review";
import { BatchReport } from "./BatchReport";
import { ConsolidatedTable } from "./ConsolidatedTable";
import { useManyText } from "./useManyText";

const useStyles = makeStyles({
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1 },
  panel: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

type Action = "table" | "report";
const ICONS = { table: <TableAdd20Regular />, report: <DocumentArrowDown20Regular /> };

interface ManyActionsProps {
  /** What is done by now. */
  readonly batch: () => Batch;
  /** False where no file could be checked: then there is nothing to add up. */
  readonly anyChecked: boolean;
}

/** What becomes of the checked files; each unfolds above the list, so that hundreds of files don't stand before it. */
export function ManyActions({ batch, anyChecked }: ManyActionsProps): ReactNode {
  const styles = useStyles();
  const { m } = useManyText();
  const id = useId();
  const [open, setOpen] = useState<Action | null>(null);
  const actions: readonly Action[] = anyChecked ? ["table", "report"] : ["report"];
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        {actions.map((action) => (
          <Button
            key={action}
            className={styles.button}
            icon={ICONS[action]}
            appearance={action === "table" && open === null ? "primary" : "secondary"}
            aria-expanded={open === action}
            aria-controls={open === action ? `${id}-${action}` : undefined}
            onClick={() => setOpen(open === action ? null : action)}
          >
            {m(`${action}.title`)}
          </Button>
        ))}
      </div>
      {actions.map((action) => (
        <Activity key={action} mode={open === action ? "visible" : "hidden"}>
          <div id={`${id}-${action}`} className={styles.panel}>
            {action === "table" ? <ConsolidatedTable batch={batch} /> : <BatchReport batch={batch} />}
          </div>
        </Activity>
      ))}
    </div>
  );
}
