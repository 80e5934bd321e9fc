/** What the parts of the builder's form share. */

import { makeStyles, tokens } from "@fluentui/react-components";
import type { BudgetChoices, BudgetPack, BuildDraft } from "../useCases/buildDraft";

export interface FormPart {
  readonly pack: BudgetPack;
  readonly draft: BuildDraft;
  readonly choices: BudgetChoices;
  readonly onChange: (change: Partial<BuildDraft>) => void;
}

/** Small tables of the form: fields or figures under each other, at the narrowest pane. */
export const useGridStyles = makeStyles({
  frame: { overflowX: "auto" },
  grid: { width: "100%", borderCollapse: "collapse" },
  even: { tableLayout: "fixed" },
  head: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    textAlign: "start",
    verticalAlign: "bottom",
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    padding: tokens.spacingHorizontalXXS,
    textAlign: "start",
    verticalAlign: "middle",
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  /** A column of fields or figures beside names that take the rest. */
  slim: { width: "76px" },
  figure: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  total: { fontWeight: tokens.fontWeightSemibold },
  field: { width: "100%", minWidth: 0 },
  input: { textAlign: "end", fontVariantNumeric: "tabular-nums", minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  two: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
});
