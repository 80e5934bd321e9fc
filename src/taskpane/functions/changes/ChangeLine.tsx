import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactNode } from "react";
import { areaAddress } from "../../../workbook/address";
import { Aloud } from "../../common/Aloud";
import { CellContent } from "../../common/CellContent";
import type { PaneHost } from "../../host";
import { useFunctionsText } from "../text";
import type { FormulaChange } from "../../useCases/formulaChanges";

export const useLineStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "7ch 1fr",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  place: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  what: { minWidth: 0, overflowWrap: "anywhere" },
  before: { color: tokens.colorNeutralForeground3 },
  after: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  arrow: { flexShrink: 0, alignSelf: "center", display: "flex" },
  then: { fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: "anywhere" },
});

/** One formula: where it stands, what it is, and what will stand there. */
export function ChangeLine({ change, host }: { change: FormulaChange; host: PaneHost }): ReactNode {
  const styles = useLineStyles();
  const { f } = useFunctionsText();
  const { range, formula, then } = change;
  const count = range.rows * range.columns;
  const same = typeof then === "object" && then !== null && then.formula === formula;
  return (
    <div className={styles.line}>
      <span className={styles.place}>{areaAddress(range)}</span>
      <div className={styles.what}>
        <div className={styles.before}>
          <CellContent input={{ formula }} host={host} />
        </div>
        {!same && (
          <div className={styles.after}>
            <span className={styles.arrow} aria-hidden>
              <ArrowRight16Regular />
            </span>
            <Aloud>{f("formulas.becomes")}</Aloud>
            <span className={styles.then}>
              <CellContent input={then} host={host} />
            </span>
            {count > 1 && <Caption1>{f("formulas.others", { count: count - 1 })}</Caption1>}
          </div>
        )}
      </div>
    </div>
  );
}
