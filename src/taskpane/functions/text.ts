import { useMemo } from "react";
import { functionsTexts, type FunctionsTexts } from "../../i18n/functions";
import { useText, type Text } from "../text";

export interface FunctionsText extends Text {
  /** A message of Functions; `t` has those of the whole pane. */
  readonly f: FunctionsTexts;
}

/** The pane's texts with those of Functions, which are loaded with Functions alone. */
export function useFunctionsText(): FunctionsText {
  const text = useText();
  return useMemo(() => ({ ...text, f: functionsTexts(text.language) }), [text]);
}
