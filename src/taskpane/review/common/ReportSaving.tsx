import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useState, type ReactNode } from "react";
import { reportFormats, type Batch } from "../../../review";
import { Choice } from "../../common/Choice";
import { copyText } from "../../common/copyText";
import { saveFile } from "../../common/saveFile";
import { useReviewingText } from "../useReviewingText";

const OFFERED = ["html", "csv", "json", "sarif"] as const;
type Format = (typeof OFFERED)[number];

const useStyles = makeStyles({
  saving: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ReportSavingProps {
  /** What is reported; asked for when it is wanted. */
  readonly batch: () => Batch;
  /** The file's name without its ending. */
  readonly name: () => string;
}

/** A report to save as a file or, where a task pane saves none, to copy: one form of several. */
export function ReportSaving({ batch, name }: ReportSavingProps): ReactNode {
  const styles = useStyles();
  const { v, language } = useReviewingText();
  const [format, setFormat] = useState<Format>("html");
  const [said, setSaid] = useState<string | null>(null);
  const { extension, mediaType, write } = reportFormats.find(({ id }) => id === format)!;

  const save = (): void => {
    const file = `${name()}.${extension}`;
    saveFile(file, mediaType, write(batch(), language));
    setSaid(v("report.saved", { name: file }));
  };
  const copy = async (): Promise<void> => {
    const copied = await copyText(write(batch(), language));
    setSaid(v(copied ? "report.copied" : "report.notCopied"));
  };

  return (
    <div className={styles.saving}>
      <Choice
        label={v("report.format")}
        options={OFFERED.map((value) => ({ value, label: value.toUpperCase() }))}
        chosen={[format]}
        onPress={(next) => {
          setFormat(next);
          setSaid(null);
        }}
      />
      <Caption1 className={styles.quiet}>{v(`report.hint.${format}`)}</Caption1>
      <div className={styles.buttons}>
        <Button size="small" icon={<ArrowDownload20Regular />} onClick={save}>
          {v("report.save")}
        </Button>
        <Button size="small" icon={<Copy20Regular />} onClick={() => void copy()}>
          {v("report.copy")}
        </Button>
      </div>
      <Caption1 role="status">{said}</Caption1>
    </div>
  );
}
