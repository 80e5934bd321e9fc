import { useMemo } from "react";
import { stampedTexts, type StampedTexts } from "../../../i18n/stamped";
import { useText, type Text } from "../../text";

export interface StampedText extends Text {
  /** A message of the list of inserted tables; `t` has those of the whole pane. */
  readonly s: StampedTexts;
}

/** The pane's texts with those of the list of inserted tables, which are loaded with that list alone. */
export function useStampedText(): StampedText {
  const text = useText();
  return useMemo(() => ({ ...text, s: stampedTexts(text.language) }), [text]);
}
