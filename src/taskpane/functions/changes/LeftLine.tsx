import type { ReactNode } from "react";
import { areaAddress } from "../../../workbook/address";
import { CellContent } from "../../common/CellContent";
import type { PaneHost } from "../../host";
import { useFunctionsText } from "../text";
import type { LeftFormula } from "../../useCases/formulaChanges";
import { useLineStyles } from "./ChangeLine";

/** One formula that is left as it is, and why. */
export function LeftLine({ formula: left, host }: { formula: LeftFormula; host: PaneHost }): ReactNode {
  const styles = useLineStyles();
  const { f } = useFunctionsText();
  const { range, formula, why, error } = left;
  return (
    <div className={styles.line}>
      <span className={styles.place}>{areaAddress(range)}</span>
      <div className={styles.what}>
        <div className={styles.before}>
          <CellContent input={{ formula }} host={host} />
        </div>
        <div>{f(`formulas.why.${why}`, { error: error ?? "" })}</div>
      </div>
    </div>
  );
}
