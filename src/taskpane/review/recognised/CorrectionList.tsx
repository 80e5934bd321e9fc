import { Body1, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { StrategyPack } from "../../../strategy/pack";
import { Group } from "../../common/Group";
import { placeOfCorrection, type Correction } from "../../useCases/decisions";
import { useReviewingText } from "../useReviewingText";
import type { RecognisedActs } from "./acts";
import { correctionText } from "./words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  words: { minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
  button: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface CorrectionListProps {
  readonly corrections: readonly Correction[];
  readonly strategy: StrategyPack;
  readonly acts: RecognisedActs;
}

/** What reviewers put right, each to be taken back. */
export function CorrectionList({ corrections, strategy, acts }: CorrectionListProps): ReactNode {
  const styles = useStyles();
  const text = useReviewingText();
  const { v } = text;
  return (
    <Group title={v("corrections.title")} level={3}>
      {corrections.length === 0 ? (
        <Caption1 className={styles.quiet}>{v("corrections.none")}</Caption1>
      ) : (
        <ul className={styles.list}>
          {corrections.map((correction) => {
            const words = correctionText(text, strategy, correction);
            return (
              <li key={words} className={styles.item}>
                <Link
                  as="button"
                  className={styles.words}
                  onClick={() => acts.onShow(placeOfCorrection(correction))}
                >
                  <Body1>{words}</Body1>
                </Link>
                <Button
                  size="small"
                  className={styles.button}
                  disabledFocusable={acts.busy}
                  aria-label={v("corrections.takeBackOne", { what: words })}
                  onClick={() => acts.onTakeBack(correction)}
                >
                  {v("corrections.takeBack")}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Group>
  );
}
