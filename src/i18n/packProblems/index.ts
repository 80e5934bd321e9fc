/** What the check of a pack file finds, in words. Beside the other messages, because it is loaded with the check alone. */

import { createTranslator } from "../translator";
import type { Language, MessageData, Messages } from "../translator";
import { da } from "./da";
import { en } from "./en";

export const packProblemMessages: Readonly<Record<Language, Messages>> = { en, da };

/** A problem as src/strategy/check gives it. */
interface Problem {
  readonly code: string;
  readonly params: MessageData;
}

export interface PackProblemTexts {
  /** What is wrong and what to do, without the path. Holds pieces of the file: make it safe where it goes. */
  problem(problem: Problem): string;
  /** Said under the list when there are more problems than it shows. */
  more(count: number): string;
}

export function packProblemTexts(language: Language): PackProblemTexts {
  const { t } = createTranslator(language, { pack: packProblemMessages[language] });
  return {
    problem: ({ code, params }) => t(`pack:${code}`, params),
    more: (count) => t("pack:more", { count }),
  };
}
