import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentArrowUp24Regular } from "@fluentui/react-icons/svg/document-arrow-up";
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from "react";
import { usePackText } from "./usePackText";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXL,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}` },
  icon: { color: tokens.colorBrandForeground1, display: "flex" },
  input: { display: "none" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A place to drop a file, with a button that asks for one. A file dropped beside it does not carry the page away. */
export function FileDrop({ onFiles }: { onFiles: (files: readonly File[]) => void }): ReactNode {
  const styles = useStyles();
  const say = usePackText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    const refuse = (event: Event): void => event.preventDefault();
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, []);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };

  return (
    <div
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={styles.icon} aria-hidden>
        <DocumentArrowUp24Regular />
      </span>
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {say("choose")}
      </Button>
      <Caption1 className={styles.quiet}>{say("drop")}</Caption1>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className={styles.input}
        aria-label={say("choose")}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again once it has been mended.
          target.value = "";
        }}
      />
    </div>
  );
}
