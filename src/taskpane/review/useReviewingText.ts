import { useMemo } from "react";
import { reviewingTexts, type ReviewingTexts } from "../../i18n/reviewing";
import { useText, type Text } from "../text";

export interface ReviewingText extends Text {
  /** A message of Review; `t` has those of the whole pane. */
  readonly v: ReviewingTexts;
}

/** The pane's texts with those of Review, which are loaded with that place alone. */
export function useReviewingText(): ReviewingText {
  const text = useText();
  return useMemo(() => ({ ...text, v: reviewingTexts(text.language) }), [text]);
}
