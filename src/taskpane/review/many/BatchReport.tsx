import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useState, type ReactNode } from "react";
import { reportFormats, type Batch, type ReportFormat } from "../../../review";
import { Choice } from "../../common/Choice";
import { copyText } from "../../common/copyText";
import { Heading } from "../../common/Heading";
import { saveText } from "./saveText";
import { useManyText } from "./useManyText";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Those that people save; the plain text is for terminals. */
const FORMATS = ["html", "csv", "json", "sarif"] as const;
type Format = (typeof FORMATS)[number];

const formatOf = (id: Format): ReportFormat => reportFormats.find((format) => format.id === id)!;

/** The report on all files, saved by the browser or copied where Excel lets nothing be saved. */
export function BatchReport({ batch }: { batch: () => Batch }): ReactNode {
  const styles = useStyles();
  const { m, language } = useManyText();
  const [chosen, setChosen] = useState<Format>("html");
  const [said, setSaid] = useState("");

  const choose = (format: Format): void => {
    setChosen(format);
    setSaid("");
  };
  const save = (): void => {
    const format = formatOf(chosen);
    const made = batch();
    const name = `tilsagn-${made.date.slice(0, 10)}.${format.extension}`;
    saveText(name, format.mediaType, format.write(made, language));
    setSaid(m("report.saved", { name }));
  };
  const copy = async (): Promise<void> => {
    const copied = await copyText(formatOf(chosen).write(batch(), language));
    setSaid(m(copied ? "report.copied" : "report.notCopied"));
  };
  return (
    <section className={styles.part} aria-label={m("report.title")}>
      <Heading level={3}>{m("report.title")}</Heading>
      <Body1>{m("report.body")}</Body1>
      <Choice
        label={m("report.format")}
        options={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
        chosen={[chosen]}
        onPress={choose}
      />
      <Caption1>{m(`report.${chosen}.hint`)}</Caption1>
      <div className={styles.buttons}>
        <Button icon={<ArrowDownload20Regular />} onClick={save}>
          {m("report.save")}
        </Button>
        <Button icon={<Copy20Regular />} onClick={() => void copy()}>
          {m("report.copy")}
        </Button>
      </div>
      <Caption1 role="status">{said}</Caption1>
    </section>
  );
}
