import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTable24Regular } from "@fluentui/react-icons/svg/document-table";
import type { ReactNode } from "react";
import { usePane } from "../pane";
import { useText } from "../text";
import { useStrategies } from "../useCases/packs";
import { EmptyState } from "./EmptyState";
import { TextButton } from "./TextButton";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Said where a budget is needed and the document in hand has none, with the strategies that have one. */
export function NeedsBudget({ body }: { body: string }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { strategy, setStrategy, go } = usePane();
  const { strategies } = useStrategies();
  return (
    <EmptyState
      icon={<DocumentTable24Regular />}
      title={text.t("pane:noBudget.title", { strategy: text.local(strategy.shortTitle) })}
      body={body}
    >
      <Body1>{text.t("pane:noBudget.choose")}</Body1>
      <div className={styles.choices}>
        {strategies
          .filter(({ reviewable }) => reviewable)
          .map(({ id, shortTitle }) => (
            <Button key={id} onClick={() => setStrategy(id)}>
              {text.local(shortTitle)}
            </Button>
          ))}
      </div>
      <TextButton onClick={() => go("insert")}>{text.t("pane:noBudget.tables")}</TextButton>
    </EmptyState>
  );
}
