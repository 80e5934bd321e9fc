import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle16Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import type { ReactNode } from "react";
import type { BudgetPreview, ChoicesCheck } from "../../build/budget";
import { areaLabel } from "../../build/budget/areaLabel";
import { problemText, warningText } from "../../build/budget/issueText";
import { Group } from "../common/Group";
import type { BudgetPack } from "../useCases/buildDraft";
import { BudgetPicture } from "./BudgetPicture";
import { PreviewFigures } from "./PreviewFigures";
import { useBuildText } from "./useBuildText";

const useStyles = makeStyles({
  preview: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  issues: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  issue: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  problem: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
});

interface PreviewPartProps {
  readonly pack: BudgetPack;
  /** Null while the choices cannot be built. */
  readonly preview: BudgetPreview | null;
  readonly check: ChoicesCheck;
}

/** What the budget will be, and what is wrong with the choices or to be heeded. */
export function PreviewPart({ pack, preview, check }: PreviewPartProps): ReactNode {
  const styles = useStyles();
  const { b, local, language } = useBuildText();
  const nameOf = (area: string | null): string =>
    area === null
      ? b("lines.undivided")
      : areaLabel(
          pack.areas.find(({ id }) => id === area)!,
          language,
        );
  const lineOf = (line: string): string => local(pack.lines.find(({ id }) => id === line)!.shortTitle);
  const problems = check.problems.map((problem) => problemText(pack, problem, language));
  const warnings = check.warnings.map((warning) => warningText(pack, warning, language));
  const issue = (words: string, icon: ReactNode): ReactNode => (
    <li key={words} className={styles.issue}>
      {icon}
      <Caption1>{words}</Caption1>
    </li>
  );
  return (
    <Group title={b("preview.title")}>
      <div className={styles.preview}>
        {preview ? (
          <>
            <BudgetPicture preview={preview} nameOf={nameOf} />
            <PreviewFigures preview={preview} nameOf={nameOf} lineOf={lineOf} />
          </>
        ) : (
          <Body1 role="status">{b("preview.waits")}</Body1>
        )}
        {problems.length + warnings.length > 0 && (
          <ul className={styles.issues} aria-label={b("heed", { count: problems.length + warnings.length })}>
            {problems.map((words) => issue(words, <ErrorCircle16Regular className={styles.problem} />))}
            {warnings.map((words) => issue(words, <Info16Regular className={styles.icon} />))}
          </ul>
        )}
      </div>
    </Group>
  );
}
