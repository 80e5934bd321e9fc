import {
  Caption1,
  createFocusOutlineStyle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { memo, type ReactNode } from "react";
import { TextButton } from "../../common/TextButton";
import { resultOf } from "./batch";
import { FileDetails } from "./FileDetails";
import { FileIcon } from "./FileIcon";
import type { ManyRow } from "./run";
import type { ManyText } from "./useManyText";
import { askedText, countsText, nameParts } from "./words";

const useStyles = makeStyles({
  /** Rows out of sight are not laid out, so that a list of hundreds stays quick. */
  row: {
    contentVisibility: "auto",
    containIntrinsicSize: "auto 56px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, font: "inherit" },
  line: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) 16px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    width: "100%",
    minHeight: "52px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
  },
  button: { cursor: "pointer", ...createFocusOutlineStyle({ style: { outlineOffset: "-2px" } }) },
  name: { display: "block", overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular },
  nameOpen: { fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  verdict: { color: tokens.colorNeutralForeground1 },
  amount: {
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    flexShrink: 0,
    maxWidth: "55%",
    marginInlineStart: "auto",
    textAlign: "end",
  },
  folder: { display: "block", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  turned: { transform: "rotate(180deg)" },
  /** Beneath the words, which begin after the icon. */
  beneath: { paddingBottom: tokens.spacingVerticalXS, paddingInlineStart: "32px" },
  details: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}` },
});

interface FileRowProps {
  readonly row: ManyRow;
  readonly text: ManyText;
  /** The folder that all files lie in. */
  readonly root: string;
  readonly open: boolean;
  /** The row that is to be open: this one, or none. */
  readonly onOpen: (id: number | null) => void;
  readonly onRemove: (id: number) => void;
}

/** One file: how it stands, what it asks for; opened, what was found in it. Drawn again only when its file changes. */
export const FileRow = memo(function FileRow({
  row,
  text,
  root,
  open,
  onOpen,
  onRemove,
}: FileRowProps): ReactNode {
  const styles = useStyles();
  const { id, path, state } = row;
  const { name, folder } = nameParts(path, root);
  const words = (
    <>
      <FileIcon row={row} />
      <span>
        <span className={mergeClasses(styles.name, open && styles.nameOpen)}>{name}</span>
        {folder && <Caption1 className={styles.folder}>{folder}</Caption1>}
        <Caption1 className={styles.facts}>
          <span>
            <span className={styles.verdict}>{verdictText(row, text)}</span>
            {state.kind === "checked" && factsOf(countsText(text, state.checked))}
          </span>
          {state.kind === "checked" && state.asked.length > 0 && (
            <span className={styles.amount}>{askedText(text, state.asked)}</span>
          )}
        </Caption1>
        {state.kind === "unchecked" && <Caption1 block>{text.local(state.problem)}</Caption1>}
      </span>
    </>
  );
  const details = `file-${id}`;
  return (
    <li className={mergeClasses(styles.row, open && styles.open)}>
      {state.kind === "checked" ? (
        <h3 className={styles.heading}>
          <button
            type="button"
            className={mergeClasses(styles.line, styles.button)}
            aria-expanded={open}
            aria-controls={open ? details : undefined}
            onClick={() => onOpen(open ? null : id)}
          >
            {words}
            <ChevronDown16Regular className={open ? styles.turned : undefined} aria-hidden />
          </button>
        </h3>
      ) : (
        <div className={styles.line}>{words}</div>
      )}
      {state.kind === "unchecked" && (
        <div className={styles.beneath}>
          <TextButton aria-label={`${text.m("file.remove")}: ${path}`} onClick={() => onRemove(id)}>
            {text.m("file.remove")}
          </TextButton>
        </div>
      )}
      {open && state.kind === "checked" && (
        <div id={details} className={styles.details}>
          <FileDetails checked={state.checked} onRemove={() => onRemove(id)} />
        </div>
      )}
    </li>
  );
});

const factsOf = (counts: string): string => (counts === "" ? "" : ` · ${counts}`);

function verdictText(row: ManyRow, { m }: ManyText): string {
  const result = resultOf(row);
  if (result) return m(`verdict.${result}`);
  const { kind } = row.state;
  return m(kind === "checking" ? "state.checking" : kind === "stopped" ? "state.stopped" : "state.waiting");
}
