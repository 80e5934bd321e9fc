import { Body1, Button, Card, makeStyles, tokens } from "@fluentui/react-components";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import type { ReactNode } from "react";
import { EditNotice } from "../../common/EditNotice";
import { Heading } from "../../common/Heading";
import { useEdits } from "../../common/useEdits";
import { useTablesWritten } from "../../insert/tablesWritten";
import { usePane } from "../../pane";
import { useText } from "../../text";
import { insertTable } from "../../useCases/insert";
import { sampleTable } from "../../useCases/sample";

const useStyles = makeStyles({
  welcome: { gap: tokens.spacingVerticalS, maxWidth: "60ch", boxSizing: "border-box" },
  sentences: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface WelcomeProps {
  /** Called when the user has tried the sample: the welcome need not come again. */
  readonly onTried: () => void;
  readonly onClose: () => void;
}

/** Said once, before anything else: what the product does in three sentences, and a table to try it with. */
export function Welcome({ onTried, onClose }: WelcomeProps): ReactNode {
  const styles = useStyles();
  const { t, language } = useText();
  const { door, strategy } = usePane();
  const { tell } = useTablesWritten();
  const edits = useEdits(door);
  const { table, pack, sheet } = sampleTable(strategy, language);
  const working = edits.outcome.kind === "working";
  /** What comes next is to go on. */
  const isTried = edits.outcome.kind === "done";
  const tryIt = async (): Promise<void> => {
    const insertion = {
      table,
      pack,
      language,
      today: new Date(),
      sheetName: sheet ?? t("insert:group.budget"),
    };
    if (!(await edits.write((control) => insertTable(door, insertion, "newSheet", control)))) return;
    tell();
    onTried();
  };
  return (
    <Card
      appearance="filled-alternative"
      className={styles.welcome}
      role="region"
      aria-label={t("welcome:title")}
    >
      <Heading level={2}>{t("welcome:title")}</Heading>
      <ul className={styles.sentences}>
        {(["insert", "calculate", "review"] as const).map((what) => (
          <li key={what}>
            <Body1>{t(`welcome:${what}`)}</Body1>
          </li>
        ))}
      </ul>
      <EditNotice
        edits={edits}
        done={(place) => t("insert:done", { count: table.rows.length, place })}
        body={t("insert:done.above")}
        working={t("insert:working")}
        onUndone={tell}
      />
      <div className={styles.buttons}>
        <Button
          appearance={isTried ? "secondary" : "primary"}
          icon={<TableAdd20Regular />}
          disabledFocusable={working}
          onClick={() => void tryIt()}
        >
          {t("welcome:try")}
        </Button>
        <Button appearance={isTried ? "primary" : "secondary"} onClick={onClose}>
          {t("welcome:close")}
        </Button>
      </div>
    </Card>
  );
}
