import {
  Body1,
  Button,
  Caption1,
  Caption1Strong,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { MathFormula20Regular } from "@fluentui/react-icons/svg/math-formula";
import type { ReactNode } from "react";
import { cellAddress } from "../../workbook/address";
import { CopyButton } from "../common/CopyButton";
import { EditNotice } from "../common/EditNotice";
import { formulaText, type Separators } from "../common/formulaText";
import { useEdits } from "../common/useEdits";
import { useSelection } from "../common/useSelection";
import { usePane } from "../pane";
import { useText } from "../text";
import { useExampleResult, type FunctionEntry } from "../useCases/functions";
import { insertFormula } from "../useCases/insert";
import { ExampleResult } from "./ExampleResult";
import { Signature } from "./Signature";

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  parameters: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  meaning: { margin: 0 },
  optional: { display: "block", color: tokens.colorNeutralForeground3 },
  example: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What a function takes, an example with its result, and the way into a cell. */
export function FunctionDetails({
  entry,
  separators,
}: {
  entry: FunctionEntry;
  separators: Separators;
}): ReactNode {
  const styles = useStyles();
  const { t, language } = useText();
  const { door } = usePane();
  const selection = useSelection(door);
  const edits = useEdits(door);
  const result = useExampleResult(entry);
  const formula = entry.examples[0];
  const shownFormula = formulaText(formula, separators);
  const working = edits.outcome.kind === "working";

  const insert = (): Promise<boolean> =>
    edits.apply(async () => insertFormula(selection ?? (await door.selection()).range, formula));

  return (
    <div className={styles.details}>
      <Body1>{entry.description[language]}</Body1>
      <Signature entry={entry} separators={separators} />
      <div>
        <Caption1Strong as="h4" block className={styles.title}>
          {t("functions:example")}
        </Caption1Strong>
        <div className={styles.example}>
          <code className={styles.formula}>{shownFormula}</code>
          {result && <ExampleResult rows={result} />}
        </div>
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={working ? <Spinner size="extra-tiny" /> : <MathFormula20Regular />}
          disabledFocusable={working}
          onClick={() => void insert()}
        >
          {selection
            ? t("functions:button.at", { place: cellAddress(selection.row, selection.column) })
            : t("functions:button.here")}
        </Button>
        <CopyButton label={t("functions:copy")} text={shownFormula} />
      </div>
      <EditNotice edits={edits} done={(place) => t("functions:done", { place })} />
      <div>
        <Caption1Strong as="h4" block className={styles.title}>
          {t("functions:parameters")}
        </Caption1Strong>
        <dl className={styles.parameters}>
          {entry.parameters.map(({ name, optional, description }) => [
            <dt key={name}>
              <span className={styles.name}>{name}</span>
              {optional && <Caption1 className={styles.optional}>{t("functions:optional")}</Caption1>}
            </dt>,
            <dd key={`${name}-meaning`} className={styles.meaning}>
              <Caption1>{description[language]}</Caption1>
            </dd>,
          ])}
        </dl>
      </div>
    </div>
  );
}
