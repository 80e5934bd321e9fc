import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellContent } from "../../common/CellContent";
import { Group } from "../../common/Group";
import type { PaneHost } from "../../host";
import type { FormulaCommand, OwnName } from "../../useCases/formulaChanges";
import { useFunctionsText, type FunctionsText } from "../text";

const useStyles = makeStyles({
  body: { display: "block", marginTop: tokens.spacingVerticalS },
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  formula: { color: tokens.colorNeutralForeground3 },
});

interface NameListProps {
  readonly command: FormulaCommand;
  readonly names: readonly OwnName[];
  readonly host: PaneHost;
}

/** Names that call Tilsagn and that the command does not reach, with what they stand for; nothing where there are none. */
export function NameList({ command, names, host }: NameListProps): ReactNode {
  const styles = useStyles();
  const text = useFunctionsText();
  if (names.length === 0) return null;
  return (
    <Group title={text.f("formulas.names")} level={3}>
      <Body1 className={styles.body}>{text.f(`formulas.${command}.names`)}</Body1>
      <ul className={styles.lines}>
        {names.map((own) => (
          <li key={`${own.scope ?? ""}!${own.name}`} className={styles.line}>
            <div className={styles.name}>{nameWords(text, own)}</div>
            <div className={styles.formula}>
              <CellContent input={{ formula: own.formula }} host={host} />
            </div>
          </li>
        ))}
      </ul>
    </Group>
  );
}

function nameWords({ f }: FunctionsText, { name, scope, hidden }: OwnName): string {
  const placed = scope === null ? name : f("formulas.nameOn", { name, sheet: scope });
  return hidden ? f("formulas.hiddenName", { name: placed }) : placed;
}
