import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { CopyButton } from "../common/CopyButton";
import { Notice } from "../common/Notice";
import { useText } from "../text";
import { describeFaults, type PackFaults } from "../useCases/packFile";
import { usePackText } from "./usePackText";

/** More than these unfold on request. */
const SHOWN_AT_FIRST = 5;
/** Path of a problem with the whole file, which needs no place. */
const WHOLE_FILE = "$";

const useStyles = makeStyles({
  faults: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  item: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  path: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What is wrong with a file, the first problems at once, all of them on request or copied. */
export function PackFaultList({ name, faults }: { name: string; faults: PackFaults }): ReactNode {
  const styles = useStyles();
  const { language } = useText();
  const say = usePackText();
  const [all, setAll] = useState(false);
  const { lines, more } = useMemo(() => describeFaults(faults, language), [faults, language]);
  const shown = all ? lines : lines.slice(0, SHOWN_AT_FIRST);
  const copy = [name, ...lines.map(({ path, words }) => `${path}: ${words}`), ...(more ? [more] : [])];
  return (
    <div className={styles.faults}>
      <Notice
        intent="error"
        title={say("refused.title", { name, count: faults.problems.length + faults.more })}
        body={say("nothingChanged")}
      />
      <ul className={styles.list}>
        {shown.map(({ path, words }, at) => (
          <li key={at} className={styles.item}>
            {path !== WHOLE_FILE && <Caption1 className={styles.path}>{path}</Caption1>}
            <Caption1>{path === WHOLE_FILE ? sentence(words) : words}</Caption1>
          </li>
        ))}
      </ul>
      {all && more && <Caption1>{more}</Caption1>}
      <div className={styles.buttons}>
        {shown.length < lines.length && (
          <Button onClick={() => setAll(true)}>
            {say("refused.all", { count: lines.length - shown.length })}
          </Button>
        )}
        <CopyButton label={say("refused.copy")} text={copy.join("\n")} />
      </div>
    </div>
  );
}

/** The words of a problem are made to follow a path and a colon. */
const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
