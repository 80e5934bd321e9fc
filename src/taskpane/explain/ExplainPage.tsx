import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { explainTexts } from "../../i18n/explain";
import { rangeAddress, type RangeRef } from "../../workbook/address";
import { AsidePage } from "../common/AsidePage";
import { Heading } from "../common/Heading";
import { Notice } from "../common/Notice";
import { PlaceSkeleton } from "../common/PlaceSkeleton";
import { problemNotice } from "../common/problem";
import { useSelection } from "../common/useSelection";
import { usePane } from "../pane";
import { useText } from "../text";
import { explainFigure, type ExplainedFigure } from "../useCases/explainFigure";
import { FigureExplained } from "./FigureExplained";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Outcome = { readonly figure: ExplainedFigure } | { readonly error: unknown };

const isSame = (one: RangeRef, other: RangeRef): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column;

/** The figure in the selected cell: what it is, where it comes from, at which rate, and what the review says of it. */
export function ExplainPage({ onClose }: { onClose: () => void }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { door, strategy } = usePane();
  const { language } = text;
  const x = useMemo(() => explainTexts(language), [language]);
  const selection = useSelection(door);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let live = true;
    explainFigure(door, strategy, language).then(
      (figure) => live && setOutcome({ figure }),
      (error: unknown) => live && setOutcome({ error }),
    );
    return () => {
      live = false;
    };
  }, [door, strategy, language, turn]);
  const again = (): void => {
    setOutcome(null);
    setTurn((before) => before + 1);
  };
  const place = outcome && "figure" in outcome ? outcome.figure.place : null;
  const cell = selection && { ...selection, rows: 1, columns: 1 };
  const isElsewhere = place !== null && cell !== null && !isSame(place, cell);
  return (
    <AsidePage onClose={onClose}>
      <div className={styles.head}>
        <Heading level={2} large>
          {x("title")}
        </Heading>
        {place && (
          <Caption1 className={styles.quiet}>
            {rangeAddress(place)}
            {!isElsewhere && ` · ${x("follow")}`}
          </Caption1>
        )}
      </div>
      {isElsewhere && (
        <div>
          <Button appearance="primary" onClick={again}>
            {x("again", { place: rangeAddress(cell) })}
          </Button>
        </div>
      )}
      {outcome === null && (
        <>
          <Body1 role="status">{x("reading")}</Body1>
          <PlaceSkeleton rows={3} />
        </>
      )}
      {outcome && "error" in outcome && (
        <Notice
          {...problemNotice(text, outcome.error, "show")}
          actions={[{ label: text.t("pane:retry"), onClick: again }]}
        />
      )}
      {outcome && "figure" in outcome && <FigureExplained figure={outcome.figure} x={x} />}
    </AsidePage>
  );
}
