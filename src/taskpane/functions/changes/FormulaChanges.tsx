import { Body1, Button, Checkbox, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { WorkbookDoor } from "../../../workbook/door";
import { AsidePage } from "../../common/AsidePage";
import { Heading } from "../../common/Heading";
import { Notice } from "../../common/Notice";
import { problemNotice } from "../../common/problem";
import { Progress } from "../../common/Progress";
import type { PaneHost } from "../../host";
import { useFunctionsText, type FunctionsText } from "../text";
import {
  bySheet,
  planChanges,
  type FormulaCommand,
  type FoundFormulas,
  type FormulaPlan,
} from "../../useCases/formulaChanges";
import { ChangeLine } from "./ChangeLine";
import { LeftLine } from "./LeftLine";
import { NameList } from "./NameList";
import { SheetList } from "./SheetList";
import { useFormulaChanges } from "./useFormulaChanges";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface FormulaChangesProps {
  readonly door: WorkbookDoor;
  readonly host: PaneHost;
  readonly command: FormulaCommand;
  readonly onClose: () => void;
}

/** What a command that changes the workbook's formulas would do, before it does it. */
export function FormulaChanges({ door, host, command, onClose }: FormulaChangesProps): ReactNode {
  const styles = useStyles();
  const text = useFunctionsText();
  const { f, t } = text;
  const [errorsToo, setErrorsToo] = useState(false);
  const { state, look, apply, stop } = useFormulaChanges(door, command, onClose);
  return (
    <AsidePage onClose={onClose}>
      <div className={styles.head}>
        <Heading level={2} large>
          {f(`formulas.${command}.title`)}
        </Heading>
        <Body1>{f(`formulas.${command}.body`)}</Body1>
      </div>
      {state.kind === "reading" && (
        <div role="status">
          <Spinner size="tiny" labelPosition="after" label={f("formulas.reading")} />
        </div>
      )}
      {state.kind === "failed" && (
        <Notice
          {...problemNotice(text, state.error, "show")}
          actions={[{ label: t("pane:retry"), onClick: look }]}
        />
      )}
      {state.kind === "found" && (
        <Found
          host={host}
          found={state.found}
          errorsToo={errorsToo}
          onErrorsToo={setErrorsToo}
          onLook={look}
          onApply={apply}
        />
      )}
      {state.kind === "working" && (
        <Progress words={f(`formulas.${command}.working`)} share={state.share} onStop={stop} />
      )}
    </AsidePage>
  );
}

interface FoundProps {
  readonly host: PaneHost;
  readonly found: FoundFormulas;
  readonly errorsToo: boolean;
  readonly onErrorsToo: (chosen: boolean) => void;
  readonly onLook: () => void;
  readonly onApply: (plan: FormulaPlan) => void;
}

function Found({ host, found, errorsToo, onErrorsToo, onLook, onApply }: FoundProps): ReactNode {
  const styles = useStyles();
  const text = useFunctionsText();
  const { f, t } = text;
  const { command, workbook } = found;
  const [usual, withErrors] = useMemo(() => [planChanges(found, false), planChanges(found, true)], [found]);
  const plan = errorsToo ? withErrors : usual;
  const { changes, left, names, cells } = plan;
  const withError = withErrors.cells - usual.cells;
  return (
    <>
      {cells === 0 && <Body1 role="status">{nothingWords(text, plan, command)}</Body1>}
      <div className={styles.buttons}>
        {cells > 0 && (
          <Button appearance="primary" onClick={() => onApply(plan)}>
            {f(`formulas.${command}.apply`, { count: cells })}
          </Button>
        )}
        <Button onClick={onLook}>{f("formulas.again")}</Button>
      </div>
      {withError > 0 && (
        <Checkbox
          checked={errorsToo}
          onChange={(_, { checked }) => onErrorsToo(checked === true)}
          label={f("formulas.errorsToo", { count: withError })}
        />
      )}
      <SheetList
        title={f("formulas.changes")}
        groups={bySheet(found, changes)}
        line={(change) => <ChangeLine change={change} host={host} />}
      />
      <SheetList
        title={f("formulas.left")}
        groups={bySheet(found, left)}
        line={(formula) => <LeftLine formula={formula} host={host} />}
      />
      <NameList command={command} names={names} host={host} />
      {workbook.omissions.length > 0 && (
        <Notice intent="warning" title={t("review:omissions")} body={workbook.omissions.join(" ")} />
      )}
    </>
  );
}

/** Why no formula of a cell can be changed. */
function nothingWords({ f }: FunctionsText, { left, names }: FormulaPlan, command: FormulaCommand): string {
  if (left.length > 0) return f(`formulas.${command}.onlyLeft`);
  if (command === "freezeValues" && names.length > 0) return f("formulas.freezeValues.onlyNames");
  return f(`formulas.${command}.none`);
}
