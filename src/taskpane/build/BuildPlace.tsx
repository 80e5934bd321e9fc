import { Body1, Button, Card, makeStyles, tokens } from "@fluentui/react-components";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { MoneyCalculator20Regular } from "@fluentui/react-icons/svg/money-calculator";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { TableMultiple24Regular } from "@fluentui/react-icons/svg/table-multiple";
import { TargetArrow20Regular } from "@fluentui/react-icons/svg/target-arrow";
import { TaskListLtr20Regular } from "@fluentui/react-icons/svg/task-list-ltr";
import type { ReactNode } from "react";
import { EmptyState } from "../common/EmptyState";
import { NeedsBudget } from "../common/NeedsBudget";
import { Heading } from "../common/Heading";
import { usePane } from "../pane";
import { useText } from "../text";

const useStyles = makeStyles({
  sheets: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  sheet: { display: "flex", gap: tokens.spacingHorizontalM },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  now: {
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalL,
    width: "100%",
    boxSizing: "border-box",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The builder is not there yet: says what it will make, and what can be done today. */
export function BuildPlace(): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { go, strategy, setOpenTable } = usePane();
  if (!strategy.budget) return <NeedsBudget body={t("build:noBudget")} />;
  const toBudget = (): void => {
    setOpenTable(`${strategy.id}/budget`);
    go("insert");
  };
  const sheets = [
    { icon: <TableAdd20Regular />, text: t("build:sheet.budget") },
    { icon: <MoneyCalculator20Regular />, text: t("build:sheet.usd") },
    { icon: <TargetArrow20Regular />, text: t("build:sheet.results") },
    { icon: <TaskListLtr20Regular />, text: t("build:sheet.criteria") },
    { icon: <DataBarVertical20Regular />, text: t("build:sheet.summary") },
  ];
  return (
    <EmptyState icon={<TableMultiple24Regular />} title={t("build:title")} body={t("build:body")}>
      <ul className={styles.sheets}>
        {sheets.map(({ icon, text }) => (
          <li key={text} className={styles.sheet}>
            <span className={styles.icon} aria-hidden>
              {icon}
            </span>
            <Body1>{text}</Body1>
          </li>
        ))}
      </ul>
      <Card appearance="filled-alternative" className={styles.now}>
        <Heading level={3}>{t("build:now")}</Heading>
        <Body1>{t("build:now.body")}</Body1>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={toBudget}>
            {t("build:button")}
          </Button>
          <Button onClick={() => go("functions")}>{t("build:button.functions")}</Button>
        </div>
      </Card>
    </EmptyState>
  );
}
