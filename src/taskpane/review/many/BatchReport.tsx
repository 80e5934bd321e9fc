import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Batch } from "../../../review";
import { Heading } from "../../common/Heading";
import { isoDate } from "../../useCases/insert";
import { ReportSaving } from "../common/ReportSaving";
import { useManyText } from "./useManyText";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The report on all files, saved by the browser or copied where Excel lets nothing be saved. */
export function BatchReport({ batch }: { batch: () => Batch }): ReactNode {
  const styles = useStyles();
  const { m } = useManyText();
  return (
    <section className={styles.part} aria-label={m("report.title")}>
      <Heading level={3}>{m("report.title")}</Heading>
      <Body1>{m("report.body")}</Body1>
      <ReportSaving batch={batch} name={() => `tilsagn-${isoDate(new Date())}`} />
    </section>
  );
}
