import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import type { PaneHost } from "../host";
import { formulaText, separatorsOf, type Separators } from "./formulaText";

const useStyles = makeStyles({
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** A formula as the user's Excel shows it. Where there is no room it goes on in the next line between operands, not within one. */
export function Formula({ formula, host }: { formula: string; host: PaneHost }): ReactNode {
  const styles = useStyles();
  const separators = separatorsOf(host);
  return (
    <code className={styles.formula}>
      {operandsOf(formulaText(formula, separators), separators).map((piece, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </code>
  );
}

/** Texts and names of sheets in quotes are operands, whatever stands in them. */
function operandsOf(shown: string, { argument }: Separators): readonly string[] {
  const quoted = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
  const piece = new RegExp(`(?:${quoted}|["']|[^"'(+\\-*/&${argument}])*(?:[(+\\-*/&${argument}]+|$)`, "g");
  return (shown.match(piece) ?? []).filter((one) => one !== "");
}
