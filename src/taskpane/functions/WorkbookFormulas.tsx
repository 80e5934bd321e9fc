import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { WeatherSnowflake20Regular } from "@fluentui/react-icons/svg/weather-snowflake";
import { Wrench20Regular } from "@fluentui/react-icons/svg/wrench";
import type { ReactNode } from "react";
import { EXPLAIN_COMMAND, FORMULA_COMMANDS } from "../../build/ribbon";
import { Group } from "../common/Group";
import { usePane } from "../pane";
import { useFunctionsText } from "./text";

const ICONS = { freezeValues: <WeatherSnowflake20Regular />, repairFunctions: <Wrench20Regular /> };

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  body: { marginTop: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What can be done to all formulas of the workbook that call the functions. */
export function WorkbookFormulas(): ReactNode {
  const styles = useStyles();
  const { f, t } = useFunctionsText();
  const { go } = usePane();
  return (
    <Group title={f("formulas.title")}>
      <div className={styles.part}>
        <Body1 className={styles.body}>{f("formulas.body")}</Body1>
        <div className={styles.buttons}>
          {FORMULA_COMMANDS.map((command) => (
            <Button key={command} icon={ICONS[command]} onClick={() => go(command)}>
              {f(`formulas.${command}.button`)}
            </Button>
          ))}
          <Button icon={<Info20Regular />} onClick={() => go(EXPLAIN_COMMAND)}>
            {t("pane:explain")}
          </Button>
        </div>
      </div>
    </Group>
  );
}
