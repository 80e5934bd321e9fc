/** Messages by key in English and Danish, with numbers in the reader's way of writing them. */

import i18next from "i18next";

export type Language = "en" | "da";
export const LANGUAGES: readonly Language[] = ["en", "da"];

/** Locale whose number and date forms go with a language. */
export const LOCALES: Record<Language, string> = { en: "en-GB", da: "da-DK" };

/** Messages of one language; plural forms are keys that end in _one and _other and take `count`. */
export type Messages = Readonly<Record<string, string>>;
/** Namespace → messages. A key is addressed as "namespace:key". */
export type MessageSet = Readonly<Record<string, Messages>>;
export type MessageData = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Translator {
  readonly language: Language;
  /** The message of that key; a key that has none is a programming error and throws. `{{n, number}}` formats by locale. */
  t(key: string, data?: MessageData): string;
  has(key: string): boolean;
  number(value: number, options?: Intl.NumberFormatOptions): string;
}

/** Making one takes longer than all that is written with it. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(language: Language, options: Intl.NumberFormatOptions | undefined): Intl.NumberFormat {
  const key = options ? `${language} ${JSON.stringify(options)}` : language;
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new Intl.NumberFormat(LOCALES[language], options)));
  return formatter;
}

export function createTranslator(language: Language, messages: MessageSet): Translator {
  const instance = i18next.createInstance();
  void instance.init({
    lng: LOCALES[language],
    fallbackLng: false,
    supportedLngs: Object.values(LOCALES),
    initAsync: false,
    keySeparator: false,
    nsSeparator: ":",
    ns: Object.keys(messages),
    resources: { [LOCALES[language]]: messages },
    interpolation: { escapeValue: false },
  });
  return {
    language,
    t(key, data) {
      if (!instance.exists(key, { ...data })) throw new Error(`No ${language} message for ${key}`);
      return instance.t(key, { ...data });
    },
    has: (key) => instance.exists(key),
    number: (value, options) => formatterOf(language, options).format(value),
  };
}
