import { Caption1Strong, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { areaAddress, rangeAddress, type RangeRef } from "../../workbook/address";
import { TextButton } from "../common/TextButton";
import { mergedCells } from "../useCases/review";
import { useReviewingText } from "./useReviewingText";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column" },
  places: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
  },
});

/** More than these are shown on request. */
const SHOWN_AT_FIRST = 12;

interface ConsequencesProps {
  readonly places: readonly RangeRef[];
  /** The sheet that the finding is on: its places are named without it. */
  readonly sheet: string | undefined;
  /** Left out where nothing can be shown. */
  readonly onShow?: (range: RangeRef) => void;
}

/** The places that are off because of a finding and are therefore not listed by themselves. */
export function Consequences({ places, sheet, onShow }: ConsequencesProps): ReactNode {
  const styles = useStyles();
  const { t, v } = useReviewingText();
  const [isWhole, setIsWhole] = useState(false);
  const blocks = mergedCells(places);
  const shown = isWhole || blocks.length <= SHOWN_AT_FIRST + 1 ? blocks : blocks.slice(0, SHOWN_AT_FIRST);
  // Cells are counted, here as in the heading and the reports, not the blocks that they lie in.
  const hidden = blocks.slice(shown.length).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return (
    <div className={styles.part}>
      <Caption1Strong>{v("consequences", { count: places.length })}</Caption1Strong>
      <ul className={styles.places}>
        {shown.map((place, index) => {
          const words = place.sheet === sheet ? areaAddress(place) : rangeAddress(place);
          return (
            <li key={rangeAddress(place)}>
              {onShow ? (
                <Link
                  as="button"
                  // Whoever asked for the rest goes on where it begins.
                  autoFocus={isWhole && index === SHOWN_AT_FIRST}
                  aria-label={v("consequence", { place: words })}
                  onClick={() => onShow(place)}
                >
                  {words}
                </Link>
              ) : (
                words
              )}
            </li>
          );
        })}
        {hidden > 0 && (
          <li>
            <TextButton onClick={() => setIsWhole(true)}>{t("review:more", { count: hidden })}</TextButton>
          </li>
        )}
      </ul>
    </div>
  );
}
