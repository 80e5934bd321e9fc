import { Caption1Strong, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { areaAddress, rangeAddress, type RangeRef } from "../../workbook/address";
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
  const { v } = useReviewingText();
  return (
    <div className={styles.part}>
      <Caption1Strong>{v("consequences", { count: places.length })}</Caption1Strong>
      <ul className={styles.places}>
        {places.map((place) => {
          const words = place.sheet === sheet ? areaAddress(place) : rangeAddress(place);
          return (
            <li key={rangeAddress(place)}>
              {onShow ? (
                <Link
                  as="button"
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
      </ul>
    </div>
  );
}
