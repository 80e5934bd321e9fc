import { useMemo } from "react";
import { manyTexts, type ManyTexts } from "../../../i18n/manyFiles";
import { useText, type Text } from "../../text";

export interface ManyText extends Text {
  /** A message of Many files; `t` has those of the whole pane. */
  readonly m: ManyTexts;
}

/** The pane's texts with those of Many files, which are loaded with that view alone. */
export function useManyText(): ManyText {
  const text = useText();
  return useMemo(() => ({ ...text, m: manyTexts(text.language) }), [text]);
}
