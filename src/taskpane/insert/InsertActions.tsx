import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { useState, type ReactNode } from "react";
import { columnHeader } from "../../strategy/tables/dataTable";
import { cellAddress, quoteSheet, type RangeRef } from "../../workbook/address";
import { DoorError } from "../../workbook/door";
import { EditNotice } from "../common/EditNotice";
import { useEdits } from "../common/useEdits";
import { useSelection } from "../common/useSelection";
import { usePane } from "../pane";
import { useText } from "../text";
import { freePlaceBelow, insertTable, type Destination, type TableInsertion } from "../useCases/insert";

type Cell = Pick<RangeRef, "sheet" | "row" | "column">;

const cellName = ({ sheet, row, column }: Cell): string => `${quoteSheet(sheet)}!${cellAddress(row, column)}`;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  /** The address may be long; the button never grows beyond the pane. */
  at: { maxWidth: "100%", flexGrow: 3 },
  sheet: { flexGrow: 1 },
  /** A long sheet name is cut, never the address after it. */
  place: { display: "flex", minWidth: 0, whiteSpace: "pre" },
  cut: { overflow: "hidden", textOverflow: "ellipsis", flexShrink: 1, minWidth: 0 },
});

/** Where to look for room after filled cells stood in the way. */
type Below = { readonly wanted: Cell; readonly place: Cell | null | "unknown" };

interface InsertActionsProps extends Omit<TableInsertion, "language" | "today"> {
  /** Called after the table has been inserted, and after that was taken back. */
  readonly onWritten?: () => void;
}

/** The two ways to insert, and what became of it. Nothing is ever written over filled cells. */
export function InsertActions({ onWritten, ...what }: InsertActionsProps): ReactNode {
  const styles = useStyles();
  const { t, language } = useText();
  const { door } = usePane();
  const edits = useEdits(door);
  const selection = useSelection(door, edits.outcome.kind === "failed" ? edits.outcome.error : null);
  const [below, setBelow] = useState<Below | null>(null);
  /** Rows of totals follow, being formulas; a column of totals is as the source prints it. */
  const total = what.table.columns.find(({ name, type }) => type === "amount" && name === "Total");
  const working = edits.outcome.kind === "working";
  const writing = edits.outcome.kind === "working" && edits.outcome.step === "writing";

  const insertionNow = (): TableInsertion => ({
    ...what,
    language,
    today: new Date(),
  });

  const insert = async (destination: Destination | "selection"): Promise<void> => {
    setBelow(null);
    let filled: Cell | null = null;
    const written = await edits.write(async (control) => {
      const place =
        destination === "selection" ? { at: selection ?? (await door.selection()).range } : destination;
      try {
        return await insertTable(door, insertionNow(), place, control);
      } catch (error) {
        const isFilled = error instanceof DoorError && error.problem === "collision";
        if (isFilled && place !== "newSheet") filled = place.at;
        throw error;
      }
    });
    if (written) onWritten?.();
    if (filled) await lookBelow(filled);
  };

  /** Looks for room at once, so that the choice names the very cell. */
  const lookBelow = async (wanted: Cell): Promise<void> => {
    setBelow({ wanted, place: "unknown" });
    const place = await freePlaceBelow(door, insertionNow(), wanted).catch(() => "unknown" as const);
    setBelow({ wanted, place });
  };

  const onSheet = { label: t("insert:choice.newSheet"), onClick: () => void insert("newSheet") };
  const choices = [
    ...(below && below.place !== null && below.place !== "unknown"
      ? [
          {
            label: t("insert:choice.below", { place: cellName(below.place) }),
            onClick: () => void insert({ at: below.place as Cell }),
          },
        ]
      : []),
    onSheet,
    { label: t("pane:cancel"), onClick: edits.dismiss },
  ];

  return (
    <>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={styles.at}
          icon={working ? <Spinner size="extra-tiny" /> : <TableAdd20Regular />}
          disabledFocusable={working}
          // Its parts are laid out apart, and would be read apart.
          aria-label={
            selection && !writing ? t("insert:button.at", { place: cellName(selection) }) : undefined
          }
          title={selection ? cellName(selection) : undefined}
          onClick={() => void insert("selection")}
        >
          {writing ? (
            t("insert:working")
          ) : selection ? (
            <WithAddress words={t("insert:button.at", { place: cellName(selection) })} />
          ) : (
            t("insert:button.here")
          )}
        </Button>
        <Button
          className={styles.sheet}
          icon={<DocumentAdd20Regular />}
          disabledFocusable={working}
          onClick={() => void insert("newSheet")}
        >
          {t("insert:button.newSheet")}
        </Button>
      </div>
      <EditNotice
        edits={edits}
        working={t("insert:working")}
        done={(place) => t("insert:done", { count: what.table.rows.length, place })}
        body={
          total ? t("insert:done.printed", { column: columnHeader(total, language) }) : t("insert:done.above")
        }
        onCollision={choices}
        onUndone={onWritten}
      />
    </>
  );
}

/** Words that end in a place: where they are too long, they are cut before its address. */
function WithAddress({ words }: { words: string }): ReactNode {
  const styles = useStyles();
  const at = words.lastIndexOf("!");
  return (
    <span className={styles.place}>
      <span className={styles.cut}>{words.slice(0, at)}</span>
      <span>{words.slice(at)}</span>
    </span>
  );
}
