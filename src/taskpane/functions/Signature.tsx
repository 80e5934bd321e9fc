import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import type { Separators } from "../common/formulaText";
import type { FunctionEntry } from "../useCases/functions";

const useStyles = makeStyles({
  signature: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  optional: { color: tokens.colorNeutralForeground3 },
});

/** `TILSAGN.TOUSD(amount; currency; period; [basis])`, with the separators of the user's Excel. */
export function Signature({
  entry,
  separators,
}: {
  entry: FunctionEntry;
  separators: Separators;
}): ReactNode {
  const styles = useStyles();
  return (
    <code className={styles.signature}>
      <span className={styles.name}>{entry.name}</span>(
      {entry.parameters.map(({ name, optional }, at) => (
        <Fragment key={name}>
          {at > 0 && `${separators.argument} `}
          <span className={optional ? styles.optional : undefined}>{optional ? `[${name}]` : name}</span>
        </Fragment>
      ))}
      )
    </code>
  );
}
