import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { BudgetPreview, YearFigures } from "../../build/budget";
import { unitText } from "../common/amount";
import { TextButton } from "../common/TextButton";
import { useGridStyles } from "./form";
import { useBuildText } from "./useBuildText";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  sum: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  name: {
    position: "sticky",
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: "104px",
    maxWidth: "160px",
  },
  inset: { paddingInlineStart: tokens.spacingHorizontalM },
  below: { color: tokens.colorPaletteRedForeground1 },
});

interface PreviewFiguresProps {
  readonly preview: BudgetPreview;
  readonly nameOf: (area: string | null) => string;
  readonly lineOf: (line: string) => string;
}

/** The figures that the workbook will have, by priority area or by funding line. */
export function PreviewFigures({ preview, nameOf, lineOf }: PreviewFiguresProps): ReactNode {
  const styles = useStyles();
  const grid = useGridStyles();
  const text = useBuildText();
  const { b, number } = text;
  const [byLine, setByLine] = useState(false);
  const { years, unit, usdUnit, whole, commitment, headroom, decimals } = preview;
  const amount = (value: number): string =>
    number(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

  const usdDecimals = usdUnit?.includes("million") ? 1 : 0;

  const row = (
    name: string,
    figures: { readonly amounts: readonly (number | null)[]; readonly total: number },
    options: { strong?: boolean; inset?: boolean; key?: string; format?: (value: number) => string } = {},
  ): ReactNode => {
    const Words = options.strong ? Caption1Strong : Caption1;
    const format = options.format ?? amount;
    const cell = (value: number | null, key: string | number): ReactNode => (
      <td key={key} className={mergeClasses(grid.cell, grid.figure)}>
        <Words className={value !== null && value < 0 ? styles.below : undefined}>
          {value === null ? "–" : format(value)}
        </Words>
      </td>
    );
    return (
      <tr key={options.key ?? name} className={options.strong ? styles.sum : styles.row}>
        <th scope="row" className={mergeClasses(grid.cell, styles.name, options.inset && styles.inset)}>
          <Words>{name}</Words>
        </th>
        {figures.amounts.map((value, index) => cell(value, years[index]!))}
        {cell(figures.total, "total")}
      </tr>
    );
  };
  const usd = (figures: YearFigures): ReactNode =>
    figures.usd &&
    usdUnit &&
    row(b("preview.usd", { unit: unitText(text, usdUnit) }), figures.usd, {
      format: (value) =>
        number(value, { minimumFractionDigits: usdDecimals, maximumFractionDigits: usdDecimals }),
    });
  const hasCommitment = commitment.amounts.some((value) => value !== null);
  const title = b("preview.chart", { unit: unitText(text, unit) });
  return (
    <div>
      <div className={styles.frame} role="region" aria-label={title} tabIndex={0}>
        <table className={grid.grid} aria-label={title}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(grid.head, styles.name)}>
                <Caption1Strong>{b("preview.area")}</Caption1Strong>
              </th>
              {[...years.map(String), b("preview.total")].map((words) => (
                <th key={words} scope="col" className={mergeClasses(grid.head, grid.figure)}>
                  <Caption1Strong wrap={false}>{words}</Caption1Strong>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byLine
              ? preview.lines.flatMap((line) => [
                  row(lineOf(line.line), line, { strong: true }),
                  ...line.rows
                    .filter(({ area }) => area !== null)
                    .map((part) =>
                      row(nameOf(part.area), part, { inset: true, key: `${line.line} ${part.area}` }),
                    ),
                ])
              : preview.areas.map((area) => row(nameOf(area.area), area))}
            {row(b("preview.total"), whole, { strong: true })}
            {hasCommitment && row(b("preview.commitment"), commitment)}
            {hasCommitment && row(b("preview.headroom"), headroom)}
            {usd(whole)}
          </tbody>
        </table>
      </div>
      <TextButton onClick={() => setByLine(!byLine)}>
        {b(byLine ? "preview.hideLines" : "preview.byLine")}
      </TextButton>
    </div>
  );
}
