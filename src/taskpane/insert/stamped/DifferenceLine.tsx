import { Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { cellAddress, type RangeRef } from "../../../workbook/address";
import { CellError, type Cell } from "../../../workbook/cells";
import type { CellInput } from "../../../workbook/edits";
import { CellContent } from "../../common/CellContent";
import { Choice } from "../../common/Choice";
import { TextButton } from "../../common/TextButton";
import { usePane } from "../../pane";
import { isAsked, type ComparedTable, type Difference, type Side } from "../../useCases/stamped";
import { useStampedText, type StampedText } from "./useStampedText";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    ...typographyStyles.caption1,
  },
  head: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  address: { flexShrink: 0 },
  what: { overflowWrap: "anywhere", minWidth: 0 },
  contents: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  content: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  who: { color: tokens.colorNeutralForeground3 },
});

interface DifferenceLineProps {
  readonly difference: Difference;
  readonly compared: ComparedTable;
  readonly side: Side;
  /** null where nothing can be chosen. */
  readonly onSide: ((side: Side) => void) | null;
  readonly onShow: (range: RangeRef) => void;
}

/** What the line is about: "Core funding, 2026". */
function about({ s }: StampedText, one: Difference): string {
  switch (one.kind) {
    case "cell":
      return [one.label, one.header].filter(Boolean).join(", ");
    case "header":
      return s("header");
    case "rowMissing":
      return s(one.who === "both" ? "row.unknown" : `row.${one.who}`, { label: one.label });
    case "rowGone":
      return s("row.gone", { label: one.label });
    case "columnMissing":
      return s(one.who === "both" ? "column.unknown" : `column.${one.who}`, { header: one.header });
  }
}

/** Where it stands; null for what stands nowhere. */
function placeOf(one: Difference, { table }: ComparedTable): RangeRef | null {
  const { range } = table;
  if (one.kind === "cell" || one.kind === "header")
    return { ...range, row: one.cell.row, column: one.cell.column, rows: 1, columns: 1 };
  return one.kind === "rowGone" ? { ...range, row: one.row, rows: 1 } : null;
}

/** The words for the two sides of a choice. */
function sides({ s }: StampedText, { kind }: Difference): Readonly<Record<Side, string>> {
  if (kind === "rowMissing") return { mine: s("choice.leaveOut"), strategy: s("choice.putIn") };
  if (kind === "rowGone") return { mine: s("choice.keepRow"), strategy: s("choice.takeOut") };
  return { mine: s("choice.mine"), strategy: s("choice.strategy") };
}

/** One difference: where, what was inserted, what stands there, what the strategy says, and which of it is to stay. */
export function DifferenceLine({
  difference,
  compared,
  side,
  onSide,
  onShow,
}: DifferenceLineProps): ReactNode {
  const styles = useStyles();
  const text = useStampedText();
  const place = placeOf(difference, compared);
  const words = about(text, difference);
  const address = place && cellAddress(place.row, place.column);
  const labels = sides(text, difference);
  const hasContents = difference.kind === "cell" || difference.kind === "header";
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        {place && (
          <span className={styles.address}>
            <TextButton aria-label={`${text.t("pane:show")} ${address}`} onClick={() => onShow(place)}>
              {address}
            </TextButton>
          </span>
        )}
        <span className={styles.what}>{words}</span>
      </div>
      {hasContents && <Contents difference={difference} compared={compared} side={side} />}
      {(hasContents || difference.kind === "rowGone") && (
        <Caption1 className={styles.who}>{text.s(`who.${difference.who}`)}</Caption1>
      )}
      {onSide && isAsked(difference) && (
        <Choice<Side>
          label={text.s("choice.of", { place: address ?? words })}
          options={(["mine", "strategy"] as const).map((value) => ({ value, label: labels[value] }))}
          chosen={[side]}
          onPress={onSide}
        />
      )}
    </div>
  );
}

type WithContents = Extract<Difference, { readonly kind: "cell" | "header" }>;

/** What was inserted where that is another thing than both, what stands there, what the strategy says. */
function Contents({
  difference,
  compared,
  side,
}: {
  difference: WithContents;
  compared: ComparedTable;
  side: Side;
}): ReactNode {
  const styles = useStyles();
  const { s, number } = useStampedText();
  const { host } = usePane();
  const { inserted, strategy, who, cell } = difference;
  const isShare =
    difference.kind === "cell" && compared.source.columns[difference.sourceColumn]!.type === "percentage";
  const shown = (input: CellInput): ReactNode =>
    isShare && typeof input === "number" ? (
      number(input, { style: "percent", maximumFractionDigits: 6 })
    ) : (
      <CellContent input={input} host={host} />
    );
  const rows: readonly (readonly [string, CellInput, boolean])[] = [
    ...(who === "both" && inserted !== undefined ? [[s("was.inserted"), inserted, false] as const] : []),
    [s("was.yours"), contentOf(cell), side === "mine"],
    [s("was.strategy"), strategy, side === "strategy"],
  ];
  return (
    <dl className={styles.contents}>
      {rows.map(([term, input, stays]) => (
        <Fragment key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={stays ? `${styles.content} ${styles.chosen}` : styles.content}>{shown(input)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** What the cell comes to: that is what is compared. */
const contentOf = ({ value }: Cell): CellInput =>
  value instanceof CellError ? { formula: value.code } : value;
