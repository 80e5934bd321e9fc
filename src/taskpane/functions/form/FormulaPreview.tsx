import {
  Caption1,
  Caption1Strong,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { LONGEST_FORMULA } from "../../../build/insertFormula";
import { NoRoomError } from "../../../build/insertTable";
import { areaAddress, rangeAddress, type RangeRef } from "../../../workbook/address";
import { formulaText, type Separators } from "../../common/formulaText";
import { problemNotice } from "../../common/problem";
import { useSlow } from "../../common/useSlow";
import { CallResultView } from "../CallResultView";
import { useCallStyles } from "../callStyles";
import { useFunctionsText, type FunctionsText } from "../text";
import { refersTo, roomOf, type Call, type Preview } from "./usePreview";

const useStyles = makeStyles({
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

interface FormulaPreviewProps {
  /** null where an argument cannot stand in a formula. */
  readonly call: Call | null;
  readonly missing: readonly string[];
  readonly looked: Preview;
  readonly separators: Separators;
}

/** The formula as it will be written, and what it gives. */
export function FormulaPreview({ call, missing, looked, separators }: FormulaPreviewProps): ReactNode {
  const styles = { ...useStyles(), ...useCallStyles() };
  const text = useFunctionsText();
  const { f } = text;
  const { preview, isOld, problem, obstacle } = looked;
  const isSlow = useSlow(isOld && call !== null);
  if (!call) return null;
  const shown = formulaText(call.formula, separators);
  const result = missing.length === 0 && !isOld ? preview?.result : undefined;
  const unknown = isOld ? [] : (preview?.unknown ?? []);
  const { gives } = roomOf(isOld ? null : preview);
  const isArray = gives !== undefined && gives.rows * gives.columns > 1;
  return (
    <div className={styles.card}>
      <Caption1Strong as="h4" block className={styles.title}>
        {f("form.formula")}
      </Caption1Strong>
      <code className={styles.formula}>{shown}</code>
      {shown !== call.formula && (
        <Caption1 className={styles.quiet}>{f("form.stored", { formula: call.formula })}</Caption1>
      )}
      {call.formula.length > LONGEST_FORMULA && <Caption1>{f("form.formulaTooLong")}</Caption1>}
      <div aria-live="polite">
        {missing.length > 0 && <Caption1>{f("form.waiting", { names: missing.join(", ") })}</Caption1>}
        {!isOld && refersTo(preview, call.target) && <Caption1 block>{f("form.circular")}</Caption1>}
        {result && <CallResultView result={result} />}
        {unknown.length > 0 && <Caption1>{f("form.unknownName", { names: unknown.join(", ") })}</Caption1>}
        {result === null && !problem && unknown.length === 0 && <Caption1>{f("form.inSheet")}</Caption1>}
        {isSlow && missing.length === 0 && (
          <span className={styles.waiting}>
            <Spinner size="extra-tiny" />
            <Caption1>{f("computing")}</Caption1>
          </span>
        )}
        {isArray && call.target && (
          <Caption1 block className={styles.quiet}>
            {f("form.fills", { place: areaAddress({ ...call.target, ...gives }), ...gives })}
          </Caption1>
        )}
      </div>
      {!isOld && problem !== null && <Warning words={wordsOf(text, problem)} />}
      {!isOld && missing.length === 0 && obstacle && (
        <Warning words={obstacleWords(text, obstacle, isArray ? { ...call.target!, ...gives } : null)} />
      )}
    </div>
  );
}

function Warning({ words }: { words: string }): ReactNode {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  );
}

function wordsOf(text: FunctionsText, problem: unknown): string {
  const { title, body } = problemNotice(text, problem, "show");
  return `${title}. ${body ?? ""}`;
}

/** What stands in the way, and of what. */
function obstacleWords(text: FunctionsText, obstacle: Error, fills: RangeRef | null): string {
  const { f } = text;
  if (obstacle instanceof NoRoomError) return f("form.sheetEnds");
  const details = "details" in obstacle ? (obstacle.details as { range?: RangeRef; name?: string }) : {};
  const { range, name } = details;
  if (!range) return wordsOf(text, obstacle);
  if (name !== undefined && fills) return f("form.tableInTheWay", { name, needs: areaAddress(fills) });
  const place = rangeAddress(range);
  return fills ? f("form.inTheWay", { place, needs: areaAddress(fills) }) : f("form.filled", { place });
}
