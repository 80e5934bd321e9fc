import { Body1, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentDismiss20Regular } from "@fluentui/react-icons/svg/document-dismiss";
import type { ReactNode } from "react";
import { placeText, reportWords, setAsideText, type CheckedFile } from "../../../review";
import { quoteSheet } from "../../../workbook/address";
import { unitText } from "../../common/amount";
import { TextButton } from "../../common/TextButton";
import { describeFinding } from "../../useCases/review";
import { FindingList } from "../FindingList";
import { useManyText } from "./useManyText";
import { yearsText } from "./words";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface FileDetailsProps {
  readonly checked: CheckedFile;
  readonly onRemove: () => void;
}

/** One file opened: by what it was checked, what was recognised, what was found. It is mended where it is opened. */
export function FileDetails({ checked, onRemove }: FileDetailsProps): ReactNode {
  const styles = useStyles();
  const text = useManyText();
  const { m } = text;
  const { strategy, budgets, findings, omissions, problems } = checked;
  const counting = findings.filter(({ ignored }) => !ignored);
  const setAside = findings.filter(({ ignored }) => ignored);
  return (
    <div className={styles.details}>
      <Caption1 className={styles.quiet}>
        {strategy ? m("file.strategy", { strategy: text.local(strategy.title) }) : m("file.noStrategy")}
      </Caption1>
      {budgets.length > 0 ? (
        <Lines
          title={m("file.recognised")}
          lines={budgets.map(({ sheet, range, unit, years }) =>
            m("file.budget", {
              place: `${quoteSheet(sheet)}!${range}`,
              unit: unit === null ? m("file.noUnit") : unitText(text, unit),
              years: yearsText(years),
            }),
          )}
        />
      ) : (
        strategy && <Body1>{m("file.nothing")}</Body1>
      )}
      {counting.length > 0 ? (
        <>
          <Body1>{m("file.mend")}</Body1>
          <FindingList findings={counting} />
        </>
      ) : (
        budgets.length > 0 && <Body1>{m("file.noFindings")}</Body1>
      )}
      {setAside.length > 0 && (
        <Lines
          title={m("file.setAside", { count: setAside.length })}
          lines={setAside.map((finding) =>
            [
              placeText(finding),
              describeFinding(finding, text.language).message,
              setAsideText(finding, reportWords(text.language)),
            ]
              .filter(Boolean)
              .join(" · "),
          )}
        />
      )}
      {omissions.length > 0 && <Lines title={m("file.omissions")} lines={omissions} />}
      {problems.length > 0 && (
        <Lines
          title={m("file.problems")}
          lines={problems.map(({ rule, message }) => `${rule}: ${message}`)}
        />
      )}
      <div>
        <TextButton icon={<DocumentDismiss20Regular />} onClick={onRemove}>
          {m("file.remove")}
        </TextButton>
      </div>
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  return (
    <div>
      <Caption1Strong block>{title}</Caption1Strong>
      <ul className={styles.list}>
        {lines.map((line, index) => (
          <li key={`${index} ${line}`}>
            <Caption1>{line}</Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}
