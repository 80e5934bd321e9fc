import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { useState, type ReactNode } from "react";
import { Group } from "../common/Group";
import { Notice } from "../common/Notice";
import { problemNotice } from "../common/problem";
import { Progress } from "../common/Progress";
import { useSlow } from "../common/useSlow";
import { MakeRates } from "./MakeRates";
import { PlannedTable } from "./PlannedTable";
import { useRatesText } from "./text";
import type { WorkbookRatesState } from "./useWorkbookRates";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The Rates tables of the workbook, and the way to make one. */
export function PlanningRates({ found }: { found: WorkbookRatesState }): ReactNode {
  const styles = useStyles();
  const text = useRatesText();
  const { r, t } = text;
  const [making, setMaking] = useState(false);
  const { tables, reading, error, look } = found;
  const slow = useSlow(reading);
  return (
    <Group title={r("planning.title")}>
      <div className={styles.section}>
        {slow && <Progress words={r("planning.reading")} />}
        {error !== null && (
          <Notice
            {...problemNotice(text, error, "show")}
            actions={[{ label: t("pane:retry"), onClick: look }]}
          />
        )}
        {tables?.length === 0 && <Body1>{r("planning.none")}</Body1>}
        {tables?.map((table) => (
          <PlannedTable key={table.name} table={table} onChanged={look} />
        ))}
        {making ? (
          <MakeRates onWritten={look} onClose={() => setMaking(false)} />
        ) : (
          <div className={styles.buttons}>
            <Button icon={<TableAdd20Regular />} onClick={() => setMaking(true)}>
              {r("make.open")}
            </Button>
            <Button appearance="subtle" icon={<ArrowClockwise20Regular />} onClick={look}>
              {r("planning.again")}
            </Button>
          </div>
        )}
      </div>
    </Group>
  );
}
