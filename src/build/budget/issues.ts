/** What is wrong with choices, or to be heeded, as data. */

import type { MessageData } from "../../i18n/translator";

/** Where an answer stands among the choices. */
export interface ChoicePlace {
  readonly field: "strategy" | "unit" | "years" | "lines" | "weights" | "rates" | "indicators" | "sheets";
  readonly line?: string;
  readonly area?: string;
  readonly year?: number;
}

/** Keys of the texts in i18n/build ("problem.<code>", "warning.<code>"); `data` fills their placeholders. A warning for several years stands once. */
export type ChoiceProblemCode =
  | "noBudget"
  | "badUnit"
  | "noYears"
  | "badYear"
  | "yearTwice"
  | "tooManyYears"
  | "noLines"
  | "unknownLine"
  | "lineTwice"
  | "badAmount"
  | "tooManyDecimals"
  | "unknownArea"
  | "badWeight"
  | "noWeight"
  | "badRate"
  | "strangeRate"
  | "noRates"
  | "unknownIndicator";

export type ChoiceWarningCode =
  | "yearOutside"
  | "yearGap"
  | "noAmount"
  | "otherAmount"
  | "lineLeftOut"
  | "overCommitment"
  | "overCommitmentInAll"
  | "weightOutside"
  | "latestRate";

export interface ChoiceIssue<Code extends string> {
  readonly code: Code;
  readonly place: ChoicePlace;
  readonly data: MessageData;
}
export type ChoiceProblem = ChoiceIssue<ChoiceProblemCode>;
export type ChoiceWarning = ChoiceIssue<ChoiceWarningCode>;

export interface ChoicesCheck {
  readonly problems: readonly ChoiceProblem[];
  readonly warnings: readonly ChoiceWarning[];
}
