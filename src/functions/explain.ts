/** Errors of a call as what a cell shows: a code and a sentence in the reader's language. */

import type { Language, Translator } from "../i18n/translator";
import { createTranslator, LOCALES } from "../i18n/translator";
import { MoneyError } from "../money/errors";
import type { ErrorCode } from "./errors";
import { FunctionError } from "./errors";
import { functionMessages } from "./messages";

export interface Explanation {
  readonly code: ErrorCode;
  readonly message: string;
}

const translators = new Map<Language, Translator>();

function translator(language: Language): Translator {
  let found = translators.get(language);
  if (!found) {
    found = createTranslator(language, { functions: functionMessages[language] });
    translators.set(language, found);
  }
  return found;
}

/** Code and message of an error that a function throws on purpose; null for any other, which is a fault of the program. */
export function explain(error: unknown, language: Language = "en"): Explanation | null {
  if (error instanceof FunctionError) return { code: error.code, message: message(error, language) };
  if (error instanceof MoneyError) {
    return { code: error.notFound ? "#N/A" : "#VALUE!", message: message(error, language) };
  }
  return null;
}

function message({ problem, data }: FunctionError | MoneyError, language: Language): string {
  const { t, has } = translator(language);
  const near = "nearest" in data && data.nearest !== "" ? `functions:${problem}_near` : "";
  const words = Object.entries(data).map(([key, value]) => [key, wording(key, value as Data, language)]);
  return t(near !== "" && has(near) ? near : `functions:${problem}`, Object.fromEntries(words));
}

type Data = string | number | boolean | readonly string[];

/** Data that are figures of ours; all else is what the user wrote, or a name. */
const FIGURES: ReadonlySet<string> = new Set([
  ...["value", "unit", "fitting", "difference", "needed", "available", "rows", "columns"],
  ...["rate", "published", "turned", "largest", "smallest"],
]);
const DECIMALS = /^-?\d+\.\d+(e[-+]?\d+)?$/i;
const BOOLEANS: Readonly<Record<Language, readonly [string, string]>> = {
  en: ["TRUE", "FALSE"],
  da: ["SAND", "FALSK"],
};

/** A message's data in the reader's writing: decimal commas, SAND for TRUE, "a, b or c". */
function wording(key: string, value: Data, language: Language): string | number {
  if (typeof value === "boolean") return BOOLEANS[language][value ? 0 : 1];
  if (typeof value === "number") return value;
  if (typeof value !== "string")
    return new Intl.ListFormat(LOCALES[language], { type: "disjunction" }).format(value);
  return language === "da" && FIGURES.has(key) && DECIMALS.test(value) ? value.replace(".", ",") : value;
}
