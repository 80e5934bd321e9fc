import { useMemo } from "react";
import { packMessages, type PackMessageKey } from "../../i18n/packs";
import { createTranslator, type Language, type MessageData } from "../../i18n/translator";
import { useText } from "../text";

/** Says a message of this page in that language. */
export type SayPack = (key: PackMessageKey, data?: MessageData) => string;

export function packText(language: Language): SayPack {
  const { t } = createTranslator(language, { packs: packMessages[language] });
  return (key, data) => t(`packs:${key}`, data);
}

/** The messages of this page in the pane's language. */
export function usePackText(): SayPack {
  const { language } = useText();
  return useMemo(() => packText(language), [language]);
}
