import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { FolderAdd20Regular } from "@fluentui/react-icons/svg/folder-add";
import { useCallback, useEffect, useRef, useState, type DragEvent, type ReactNode } from "react";
import { droppedItems, type Dropped } from "./gather";
import { useManyText } from "./useManyText";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    outlineOffset: tokens.spacingHorizontalXS,
  },
  over: { outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}` },
  field: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  small: { padding: tokens.spacingHorizontalS },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: tokens.spacingHorizontalS },
  input: { display: "none" },
  quiet: { color: tokens.colorNeutralForeground3, textAlign: "center" },
});

interface DropZoneProps {
  /** Whether there are files already, so that it takes little room. */
  readonly small: boolean;
  readonly onDropped: (items: readonly Dropped[]) => void;
  readonly onChosen: (files: readonly File[], isFolder: boolean) => void;
  /** The whole of the view: files may be dropped anywhere on it. */
  readonly children: ReactNode;
  /** Stands before the field. */
  readonly head?: ReactNode;
}

/** Files and folders are dropped on the whole view, or chosen with one of two buttons. */
export function DropZone({ small, onDropped, onChosen, head, children }: DropZoneProps): ReactNode {
  const styles = useStyles();
  const { m } = useManyText();
  const [over, setOver] = useState(false);

  // What is dropped beside it must not carry the page away.
  useEffect(() => {
    const refuse = (event: Event): void => event.preventDefault();
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, []);

  const leave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const items = droppedItems(event.dataTransfer);
    if (items.length > 0) onDropped(items);
  };

  return (
    <div
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={() => setOver(true)}
      onDragLeave={leave}
      onDrop={drop}
    >
      {head}
      <div className={mergeClasses(styles.field, small && styles.small)}>
        <Caption1 className={styles.quiet}>{m(small ? "drop.more" : "drop")}</Caption1>
        <div className={styles.buttons}>
          <Chooser small={small} isFolder={false} onChosen={onChosen} />
          <Chooser small={small} isFolder onChosen={onChosen} />
        </div>
        {!small && <Caption1 className={styles.quiet}>{m("local")}</Caption1>}
      </div>
      {children}
    </div>
  );
}

function Chooser({
  isFolder,
  small,
  onChosen,
}: Pick<DropZoneProps, "small" | "onChosen"> & { readonly isFolder: boolean }): ReactNode {
  const styles = useStyles();
  const { m } = useManyText();
  const input = useRef<HTMLInputElement | null>(null);
  const attach = useCallback(
    (element: HTMLInputElement | null) => {
      input.current = element;
      // React knows no such attribute.
      if (element) element.webkitdirectory = isFolder;
    },
    [isFolder],
  );
  return (
    <>
      <Button
        size={small ? "small" : "medium"}
        appearance={small || isFolder ? "secondary" : "primary"}
        icon={isFolder ? <FolderAdd20Regular /> : <DocumentAdd20Regular />}
        onClick={() => input.current?.click()}
      >
        {m(isFolder ? "chooseFolder" : "chooseFiles")}
      </Button>
      <input
        ref={attach}
        type="file"
        multiple
        className={styles.input}
        aria-label={m(isFolder ? "chosenFolder" : "chosenFiles")}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again once it has been mended.
          target.value = "";
          if (files.length > 0) onChosen(files, isFolder);
        }}
      />
    </>
  );
}
