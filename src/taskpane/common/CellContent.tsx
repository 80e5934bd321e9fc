import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellInput } from "../../workbook/edits";
import type { PaneHost } from "../host";
import { useText } from "../text";
import { formulaText, separatorsOf } from "./formulaText";

const useStyles = makeStyles({
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** A cell's content as the sheet shows it: text in quotation marks, so that "12" is told from 12. */
export function CellContent({ input, host }: { input: CellInput; host: PaneHost }): ReactNode {
  const styles = useStyles();
  const { t, number } = useText();
  if (input === null || input === "") return t("review:fix.blank");
  if (typeof input === "number") return number(input, { maximumFractionDigits: 9 });
  if (typeof input === "boolean") return String(input).toUpperCase();
  if (typeof input === "string") return t("review:fix.text", { text: input });
  return <code className={styles.formula}>{formulaText(input.formula, separatorsOf(host))}</code>;
}
