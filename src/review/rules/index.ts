/** The rules, each listed once. A rule "group/name" lives in group/name.ts. */

import type { Rule } from "../types";
import { columnTotal } from "./amounts/column-total";
import { commitmentExceeded } from "./amounts/commitment-exceeded";
import { grandTotal } from "./amounts/grand-total";
import { negativeAmount } from "./amounts/negative-amount";
import { rowTotal } from "./amounts/row-total";
import { suspectFigure } from "./amounts/suspect-figure";
import { errorValue } from "./data/error-value";
import { textNumber } from "./data/text-number";
import { uncomputedFormulas } from "./data/uncomputed-formulas";
import { typedOverTotal } from "./formulas/typed-over-total";
import { unknownCode } from "./indicators/unknown-code";
import { duplicateArea } from "./structure/duplicate-area";
import { missingArea } from "./structure/missing-area";
import { noBudgetFound } from "./structure/no-budget-found";
import { unknownArea } from "./structure/unknown-area";

/** Goes up whenever a rule is added or judges otherwise than before; every report names it. */
export const rulesVersion = "1.0.0";

export const rules: readonly Rule[] = [
  noBudgetFound,
  missingArea,
  unknownArea,
  duplicateArea,
  rowTotal,
  columnTotal,
  grandTotal,
  suspectFigure,
  commitmentExceeded,
  negativeAmount,
  textNumber,
  errorValue,
  uncomputedFormulas,
  typedOverTotal,
  unknownCode,
];
