/** The language that the pane speaks, which follows the user's choice as soon as its messages are there. */

import { useCallback, useEffect, useState } from "react";
import type { Language } from "../i18n/translator";
import { loadText, type Text } from "./text";

export interface SpokenLanguage {
  /** In the language that is wanted, or still in the one before. */
  readonly text: Text;
  /** The language that is wanted could not be loaded. */
  readonly failed: boolean;
  retry(): void;
}

export function useLanguage(first: Text, wanted: Language): SpokenLanguage {
  const [text, setText] = useState(first);
  const [missing, setMissing] = useState<Language | null>(null);
  const [turn, setTurn] = useState(0);
  const isSpoken = text.language === wanted;
  // Whoever chooses it again has it tried again.
  if (isSpoken && missing !== null) setMissing(null);

  useEffect(() => {
    if (isSpoken) return;
    let live = true;
    loadText(wanted).then(
      (loaded) => live && setText(loaded),
      () => live && setMissing(wanted),
    );
    return () => {
      live = false;
    };
  }, [isSpoken, wanted, turn]);

  const retry = useCallback(() => {
    setMissing(null);
    setTurn((before) => before + 1);
  }, []);
  return { text, failed: !isSpoken && missing === wanted, retry };
}
