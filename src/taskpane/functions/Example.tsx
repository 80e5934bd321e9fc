import { Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellAddress, type RangeRef } from "../../workbook/address";
import { formulaText, type Separators } from "../common/formulaText";
import { useSlow } from "../common/useSlow";
import { useFunctionsText } from "./text";
import { useExampleResult } from "../useCases/functions";
import { CallResultView } from "./CallResultView";
import { useCallStyles } from "./callStyles";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface ExampleProps {
  readonly formula: string;
  readonly separators: Separators;
  /** The cell that is selected, where that is known. */
  readonly selection: RangeRef | null;
  readonly busy: boolean;
  readonly onInsert: () => void;
  /** Left out where the form cannot show its arguments. */
  readonly onAdapt?: (() => void) | undefined;
}

/** An example with what it gives, and two ways on: into a cell as it is, or into the form. */
export function Example({
  formula,
  separators,
  selection,
  busy,
  onInsert,
  onAdapt,
}: ExampleProps): ReactNode {
  const styles = { ...useStyles(), ...useCallStyles() };
  const { f, language } = useFunctionsText();
  const result = useExampleResult(formula, language);
  const isSlow = useSlow(result === null);
  const shown = formulaText(formula, separators);
  const insert = selection
    ? f("button.at", { place: cellAddress(selection.row, selection.column) })
    : f("button.here");
  return (
    <div className={styles.card}>
      <code className={styles.formula}>{shown}</code>
      <div aria-live="polite">
        {result && <CallResultView result={result} />}
        {isSlow && (
          <span className={styles.waiting}>
            <Spinner size="extra-tiny" />
            <Caption1>{f("computing")}</Caption1>
          </span>
        )}
      </div>
      <div className={styles.buttons}>
        <Button size="small" aria-label={`${insert}: ${shown}`} disabledFocusable={busy} onClick={onInsert}>
          {insert}
        </Button>
        {onAdapt && (
          <Button size="small" appearance="subtle" aria-label={`${f("adapt")} ${shown}`} onClick={onAdapt}>
            {f("adapt")}
          </Button>
        )}
      </div>
    </div>
  );
}
