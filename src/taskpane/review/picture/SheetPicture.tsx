import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Aloud } from "../../common/Aloud";
import { bySheet, countBySeverity, SEVERITIES, type Finding, type Severity } from "../../useCases/review";
import { useReviewingText } from "../useReviewingText";

const useStyles = makeStyles({
  rows: {
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) 1fr",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  name: {
    ...typographyStyles.caption1,
    maxWidth: "12ch",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  bar: { display: "flex", gap: tokens.strokeWidthThick, minWidth: 0 },
  part: {
    ...typographyStyles.caption1Strong,
    boxSizing: "border-box",
    minWidth: "20px",
    textAlign: "center",
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontVariantNumeric: "tabular-nums",
  },
  /** Told apart by their lines too, for those to whom the colours are one. */
  error: {
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "CanvasText",
      color: "Canvas",
    },
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  warning: {
    borderTopStyle: "dashed",
    borderRightStyle: "dashed",
    borderBottomStyle: "dashed",
    borderLeftStyle: "dashed",
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  note: {
    borderTopStyle: "dotted",
    borderRightStyle: "dotted",
    borderBottomStyle: "dotted",
    borderLeftStyle: "dotted",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
  },
});

interface Row {
  readonly sheet: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly total: number;
}

function rowsOf(findings: readonly Finding[]): readonly Row[] {
  return bySheet(findings).map(({ sheet, findings: group }) => ({
    sheet,
    counts: countBySeverity(group),
    total: group.length,
  }));
}

/** How many findings of each severity every sheet has: bars for the eye, a table for who listens. */
export function SheetPicture({ findings }: { findings: readonly Finding[] }): ReactNode {
  const styles = useStyles();
  const { t, v, number } = useReviewingText();
  const rows = rowsOf(findings);
  const most = Math.max(...rows.map(({ total }) => total));
  const nameOf = (sheet: string | null): string => sheet ?? v("picture.workbook");
  return (
    <figure style={{ margin: 0 }}>
      <div className={styles.rows} aria-hidden>
        {rows.map(({ sheet, counts, total }) => [
          <span key={`${sheet}-name`} className={styles.name} title={nameOf(sheet)}>
            {nameOf(sheet)}
          </span>,
          <div key={`${sheet}-bar`} className={styles.bar} style={{ width: `${(total / most) * 100}%` }}>
            {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
              <span
                key={severity}
                className={`${styles.part} ${styles[severity]}`}
                style={{ flexGrow: counts[severity] }}
                title={t(`review:severity.${severity}`)}
              >
                {number(counts[severity])}
              </span>
            ))}
          </div>,
        ])}
      </div>
      <Aloud as="div">
        <table>
          <caption>{v("picture.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{v("picture.sheet")}</th>
              {SEVERITIES.map((severity) => (
                <th key={severity} scope="col">
                  {t(`review:severity.${severity}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ sheet, counts }) => (
              <tr key={sheet}>
                <th scope="row">{nameOf(sheet)}</th>
                {SEVERITIES.map((severity) => (
                  <td key={severity}>{number(counts[severity])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Aloud>
    </figure>
  );
}
