import { Body1Strong, Button, Caption1, Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { rangeAddress } from "../../workbook/address";
import { EditNotice } from "../common/EditNotice";
import { useEdits } from "../common/useEdits";
import { usePane } from "../pane";
import { changeRates, parseRate, type PlannedRate, type WorkbookRates } from "../useCases/planningRates";
import { AddRate } from "./AddRate";
import { PlannedRow } from "./PlannedRow";
import { useRatesText } from "./text";

/** As many rows as are taken in at once, and as many more as unfold at a time. */
const FIRST_ROWS = 12;
const MORE_ROWS = 100;

const useStyles = makeStyles({
  table: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  refused: { color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  head: { display: "flex", flexDirection: "column" },
  title: { margin: 0 },
  rows: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

/** One Rates table: each rate beside the published one, changed where it stands. */
export function PlannedTable({
  table,
  onChanged,
}: {
  table: WorkbookRates;
  onChanged: () => void;
}): ReactNode {
  const styles = useStyles();
  const { r } = useRatesText();
  const { door } = usePane();
  const edits = useEdits(door);
  const [typed, setTyped] = useState<ReadonlyMap<PlannedRate, string>>(new Map());
  const [limit, setLimit] = useState(FIRST_ROWS);
  const working = edits.outcome.kind === "working";

  const changes = [...typed].flatMap(([row, text]) => {
    const becomes = parseRate(text);
    if (becomes === row.rate || (becomes === null && text.trim() !== "")) return [];
    return [{ row, becomes }];
  });
  const isWrong = (row: PlannedRate): boolean => {
    const text = typed.get(row)?.trim() ?? "";
    return text !== "" && parseRate(text) === null;
  };
  const wrong = table.rows.filter(({ problem }) => problem !== null).length;
  // A row that is wrong is never folded away.
  const shown = table.rows.filter(({ problem }, at) => at < limit || problem !== null);
  const hidden = table.rows.length - shown.length;
  const discard = (): void => setTyped(new Map());

  const save = async (): Promise<void> => {
    if (!(await edits.apply(() => changeRates(table, changes)))) return;
    discard();
    onChanged();
  };

  return (
    <section className={styles.table} aria-label={r("planning.name", { name: table.name })}>
      <div className={styles.head}>
        <Body1Strong as="h3" block className={styles.title}>
          {r("planning.name", { name: table.name })}
        </Body1Strong>
        <Caption1 className={styles.quiet}>
          <Link as="button" title={r("planning.show")} onClick={() => void edits.show(table.range)}>
            {rangeAddress(table.range)}
          </Link>{" "}
          · {r("planning.rows", { count: table.rows.length })}
          {wrong > 0 && ` · ${r("planning.wrong", { count: wrong })}`}
        </Caption1>
      </div>
      {table.problem !== null && (
        <Caption1 role="alert" className={styles.refused}>
          {r("planning.refused")} {table.problem}
        </Caption1>
      )}
      {wrong > 0 && (
        <Caption1 className={styles.refused}>{r("planning.wrong.all", { name: table.name })}</Caption1>
      )}
      <ul className={styles.rows}>
        {shown.map((row) => (
          <PlannedRow
            key={row.row}
            sheet={table.range.sheet}
            row={row}
            typed={typed.get(row)}
            wrong={isWrong(row)}
            onType={(text) => setTyped((before) => new Map(before).set(row, text))}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button size="small" appearance="transparent" onClick={() => setLimit(limit + MORE_ROWS)}>
            {r("planning.more", { count: Math.min(hidden, MORE_ROWS) })}
          </Button>
        </div>
      )}
      {changes.length > 0 && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            icon={working ? <Spinner size="extra-tiny" /> : undefined}
            disabledFocusable={working}
            onClick={() => void save()}
          >
            {r("planning.save", { count: changes.length })}
          </Button>
          <Button onClick={discard}>{r("planning.discard")}</Button>
        </div>
      )}
      <EditNotice edits={edits} done={(place) => r("planning.saved", { place })} onUndone={onChanged} />
      <AddRate table={table} onChanged={onChanged} />
      <Caption1 className={styles.quiet}>
        {r("planning.use")} <code className={styles.code}>{table.argument}</code>
      </Caption1>
    </section>
  );
}
