/** The language of the pane for its components: messages, numbers and texts of the packs. */

import { createContext, useContext, type ReactNode } from "react";
import { loadMessages, type MessageKey } from "../i18n/messages";
import {
  createTranslator,
  LOCALES,
  type Language,
  type MessageData,
  type MessageSet,
} from "../i18n/translator";
import { localText } from "../strategy/citation";
import type { LocalText } from "../strategy/pack";

export interface Text {
  readonly language: Language;
  t(key: MessageKey, data?: MessageData): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  time(date: Date): string;
  /** The wording in the pane's language, or the English one where the pack has no other. */
  local(text: LocalText): string;
}

/** @param messages of that language */
export function createText(language: Language, messages: MessageSet): Text {
  const translator = createTranslator(language, messages);
  const clock = new Intl.DateTimeFormat(LOCALES[language], { hour: "2-digit", minute: "2-digit" });
  return {
    language,
    t: (key, data) => translator.t(key, data),
    number: (value, options) => translator.number(value, options),
    time: (date) => clock.format(date),
    local: (text) => localText(text, language),
  };
}

/** The text of that language once its messages are there. Rejects where they do not come; asking again tries again. */
export async function loadText(language: Language): Promise<Text> {
  return createText(language, await loadMessages(language));
}

const TextContext = createContext<Text | null>(null);

export function TextProvider({ text, children }: { text: Text; children: ReactNode }): ReactNode {
  return <TextContext value={text}>{children}</TextContext>;
}

export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error("useText needs a TextProvider");
  return text;
}
