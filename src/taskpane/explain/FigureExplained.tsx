import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ExplainTexts } from "../../i18n/explain";
import { LOCALES } from "../../i18n/translator";
import { rangeAddress } from "../../workbook/address";
import { CellError } from "../../workbook/cells";
import { amountText, unitText } from "../common/amount";
import { CellContent } from "../common/CellContent";
import { Group } from "../common/Group";
import { usePane } from "../pane";
import { SeverityIcon } from "../review/SeverityIcon";
import { useText } from "../text";
import { describeFinding } from "../useCases/review";
import type { ExplainedCall, ExplainedFigure } from "../useCases/explainFigure";
import { FactList } from "./FactList";

const useStyles = makeStyles({
  findings: {
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
  },
  icon: { display: "flex", flexShrink: 0 },
  finding: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  body: { display: "block", marginBlock: tokens.spacingVerticalS },
  group: { marginTop: 0 },
});

interface PartProps {
  readonly figure: ExplainedFigure;
  readonly x: ExplainTexts;
}

/** Everything that is known of one cell, the nearest first. */
export function FigureExplained(props: PartProps): ReactNode {
  const { figure, x } = props;
  const { value, formula, budget, inserted, calls, findings, place } = figure;
  if (value === null && formula === null) {
    return <Body1>{x("blank", { place: rangeAddress(place) })}</Body1>;
  }
  const isUnknown = !budget && !inserted && calls.length === 0 && findings.length === 0;
  return (
    <>
      <Content {...props} />
      {budget && <InBudget {...props} />}
      {inserted && <Inserted {...props} />}
      {calls.length > 0 && <Calls calls={calls} x={x} />}
      {isUnknown ? <Body1>{x("nothing")}</Body1> : <Findings {...props} />}
    </>
  );
}

function Content({ figure: { value, formula }, x }: PartProps): ReactNode {
  const { host } = usePane();
  return (
    <FactList
      title={x("cell")}
      facts={[
        [x("value"), value instanceof CellError ? value.code : <CellContent input={value} host={host} />],
        [
          x("formula"),
          formula === null ? x("formula.none") : <CellContent input={{ formula }} host={host} />,
        ],
      ]}
    />
  );
}

function InBudget({ figure: { budget, inStrategy }, x }: PartProps): ReactNode {
  const text = useText();
  const { strategy } = usePane();
  if (!budget) return null;
  const { line, year, unit } = budget;
  const named = <Item extends { id: string; title: Parameters<typeof text.local>[0] }>(
    items: readonly Item[],
    id: string | null,
  ): string | null => {
    const found = items.find((item) => item.id === id);
    return found ? text.local(found.title) : null;
  };
  return (
    <FactList
      title={x("budget")}
      facts={[
        [x("line"), named(strategy.lines, line.line) ?? line.label],
        [x("area"), named(strategy.areas, line.area)],
        [x("year"), year === null ? x("year.total") : String(year)],
        [x("unit"), unit === null ? x("unit.none") : unitText(text, unit)],
        [x("kind"), x(`kind.${line.kind}`)],
        [x("strategy"), inStrategy && amountText(text, inStrategy.amount, inStrategy.unit)],
        [x("source"), inStrategy?.source ?? null],
      ]}
    />
  );
}

function Inserted({ figure: { inserted, source, origin, inStrategy }, x }: PartProps): ReactNode {
  const { language } = useText();
  if (!inserted) return null;
  const { table, stamp, column, row } = inserted;
  const date = new Date(stamp.date).toLocaleDateString(LOCALES[language], {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return (
    <FactList
      title={x("inserted")}
      facts={[
        [x("inserted.table"), [origin?.table ?? table.name, row, column].filter(Boolean).join(" · ")],
        [
          x("inserted.pack"),
          x("inserted.when", {
            source: origin?.strategy ?? stamp.source,
            version: stamp.packVersion,
            date,
          }),
        ],
        // Said once: the figure in the strategy above may have the same.
        [x("source"), source === null ? x("source.none") : source === inStrategy?.source ? null : source],
      ]}
    />
  );
}

function Calls({ calls, x }: { calls: readonly ExplainedCall[]; x: ExplainTexts }): ReactNode {
  const text = useText();
  const rateText = ({ rate }: ExplainedCall): string | null => {
    if (rate === null) return null;
    if (rate.own !== null) return x("rate.own", { reference: rate.own });
    const { from, to, value } = rate;
    return x("rate.value", { from, to, value: text.number(value, { maximumFractionDigits: 6 }) });
  };
  return calls.map((call, at) => (
    <FactList
      key={at}
      title={at === 0 ? x("functions") : call.name}
      facts={[
        [call.name.replace("TILSAGN.", ""), call.does],
        [x("rate"), rateText(call)],
        [x("source"), call.source],
      ]}
    />
  ));
}

function Findings({ figure: { findings }, x }: PartProps): ReactNode {
  const styles = useStyles();
  const { t, language } = useText();
  const { go } = usePane();
  return (
    <Group title={x("findings")} level={3} className={styles.group}>
      {findings.length === 0 ? (
        <Body1 className={styles.body}>{x("findings.none")}</Body1>
      ) : (
        <>
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <li key={finding.key} className={styles.finding}>
                <span className={styles.icon}>
                  <SeverityIcon
                    severity={finding.severity}
                    label={t(`review:severity.${finding.severity}`)}
                  />
                </span>
                <Body1>
                  {finding.ignored && `${x("findings.aside")}: `}
                  {describeFinding(finding, language).message}
                </Body1>
              </li>
            ))}
          </ul>
          <Button onClick={() => go("review")}>{x("review")}</Button>
        </>
      )}
    </Group>
  );
}
