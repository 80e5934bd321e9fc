import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { FileRow } from "./FileRow";
import type { ManyRow } from "./run";
import { useManyText } from "./useManyText";
import { commonFolder } from "./words";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

const NONE: readonly ManyRow[] = [];

interface FileListProps {
  readonly rows: readonly ManyRow[];
  readonly onRemove: (id: number) => void;
}

/** The files in their order, at most one of them open. Hundreds are drawn a few at a time, between what the user does. */
export function FileList({ rows, onRemove }: FileListProps): ReactNode {
  const styles = useStyles();
  const text = useManyText();
  const [opened, setOpened] = useState<number | null>(null);
  const shown = useDeferredValue(rows, NONE);
  const root = useMemo(() => commonFolder(shown.map(({ path }) => path)), [shown]);
  return (
    <ul className={styles.list} aria-label={text.m("list")}>
      {shown.map((row) => (
        <FileRow
          key={row.id}
          row={row}
          text={text}
          root={root}
          open={row.id === opened}
          onOpen={setOpened}
          onRemove={onRemove}
        />
      ))}
    </ul>
  );
}
