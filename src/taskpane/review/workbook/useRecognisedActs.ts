import { correct, takeBack, type Correction } from "../../useCases/decisions";
import type { ReviewResult } from "../../useCases/review";
import type { RecognisedActs } from "../recognised/acts";
import { correctionText } from "../recognised/words";
import { useReviewingText } from "../useReviewingText";
import type { ReviewEdits } from "./useReviewEdits";

/** Keeping in the workbook what a reviewer puts right in what was recognised. */
export function useRecognisedActs(
  result: ReviewResult | null,
  { edits, change }: ReviewEdits,
): Omit<RecognisedActs, "busy"> {
  const text = useReviewingText();
  const { v } = text;
  const said = (correction: Correction): string => {
    const strategy = result?.review.strategy;
    return strategy ? correctionText(text, strategy, correction) : "";
  };
  return {
    onShow: (range) => void edits.show(range),
    onCorrect: (correction) => {
      const what = said(correction);
      const words = { done: v("corrections.done", { what }), undone: v("corrections.undone", { what }) };
      if (result)
        void change(
          () => words,
          () => correct(result, correction),
        );
    },
    onTakeBack: (correction) => {
      const what = said(correction);
      const words = {
        done: v("corrections.takenBack", { what }),
        undone: v("corrections.takenBack.undone", { what }),
      };
      if (result)
        void change(
          () => words,
          () => takeBack(result, correction),
        );
    },
  };
}
