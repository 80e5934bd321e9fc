import { useMemo } from "react";
import { buildTexts, type BuildTexts } from "../../i18n/build";
import { buildingTexts, type BuildingTexts } from "../../i18n/building";
import { useText, type Text } from "../text";

export interface BuildText extends Text {
  /** A message of Build; `t` has those of the whole pane. */
  readonly b: BuildingTexts;
  /** The words of a budget workbook and of what is wrong with its choices. */
  readonly w: BuildTexts;
}

/** The pane's texts with those of Build, which are loaded with that place alone. */
export function useBuildText(): BuildText {
  const text = useText();
  return useMemo(() => ({ ...text, b: buildingTexts(text.language), w: buildTexts(text.language) }), [text]);
}
