/** Errors of a call as what a cell shows: a code and a sentence in the reader's language. */

import type { Language, Translator } from "../i18n/translator";
import { createTranslator } from "../i18n/translator";
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
  return t(near !== "" && has(near) ? near : `functions:${problem}`, { ...data });
}
