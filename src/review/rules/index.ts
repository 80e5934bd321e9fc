/** The rules, each listed once. A rule "group/name" lives in group/name.ts. */

import type { Rule } from "../types";
import { columnTotal } from "./amounts/column-total";
import { commitmentExceeded } from "./amounts/commitment-exceeded";
import { differsFromStrategy } from "./amounts/differs-from-strategy";
import { doubleCountedSubtotal } from "./amounts/double-counted-subtotal";
import { grandTotal } from "./amounts/grand-total";
import { negativeAmount } from "./amounts/negative-amount";
import { overheadRate } from "./amounts/overhead-rate";
import { rowTotal } from "./amounts/row-total";
import { shareSum } from "./amounts/share-sum";
import { softEarmarkScope } from "./amounts/soft-earmark-scope";
import { suspectFigure } from "./amounts/suspect-figure";
import { unitSlip } from "./amounts/unit-slip";
import { convertedMismatch } from "./currency/converted-mismatch";
import { implausibleRate } from "./currency/implausible-rate";
import { missingCurrency } from "./currency/missing-currency";
import { mixedCurrency } from "./currency/mixed-currency";
import { noRateForPeriod } from "./currency/no-rate-for-period";
import { errorValue } from "./data/error-value";
import { placeholder } from "./data/placeholder";
import { straySpace } from "./data/stray-space";
import { textNumber } from "./data/text-number";
import { textYear } from "./data/text-year";
import { uncomputedFormulas } from "./data/uncomputed-formulas";
import { countryOutsideFocus } from "./eligibility/country-outside-focus";
import { criterionMissing } from "./eligibility/criterion-missing";
import { constantInFormula } from "./formulas/constant-in-formula";
import { externalLink } from "./formulas/external-link";
import { inconsistentFormula } from "./formulas/inconsistent-formula";
import { omitsLine } from "./formulas/omits-line";
import { refersToEmpty } from "./formulas/refers-to-empty";
import { sumsSubtotal } from "./formulas/sums-subtotal";
import { typedOverTotal } from "./formulas/typed-over-total";
import { unavailableFunction } from "./formulas/unavailable-function";
import { alteredDefinition } from "./indicators/altered-definition";
import { missingBaseline } from "./indicators/missing-baseline";
import { missingDisaggregation } from "./indicators/missing-disaggregation";
import { missingTarget } from "./indicators/missing-target";
import { notANumber } from "./indicators/not-a-number";
import { unknownCode } from "./indicators/unknown-code";
import { wrongArea } from "./indicators/wrong-area";
import { packOutdated } from "./provenance/pack-outdated";
import { tableChanged } from "./provenance/table-changed";
import { areaOrder } from "./structure/area-order";
import { duplicateArea } from "./structure/duplicate-area";
import { duplicateYear } from "./structure/duplicate-year";
import { hiddenContent } from "./structure/hidden-content";
import { mergedCells } from "./structure/merged-cells";
import { missingArea } from "./structure/missing-area";
import { missingCoverField } from "./structure/missing-cover-field";
import { missingLine } from "./structure/missing-line";
import { missingTotal } from "./structure/missing-total";
import { missingYear } from "./structure/missing-year";
import { noBudgetFound } from "./structure/no-budget-found";
import { unknownArea } from "./structure/unknown-area";
import { yearOutsidePeriod } from "./structure/year-outside-period";

/** Goes up whenever a rule is added or judges otherwise than before; every report names it. */
export const rulesVersion = "1.1.0";

export const rules: readonly Rule[] = [
  noBudgetFound,
  missingArea,
  unknownArea,
  duplicateArea,
  areaOrder,
  missingYear,
  yearOutsidePeriod,
  duplicateYear,
  missingLine,
  missingTotal,
  mergedCells,
  hiddenContent,
  missingCoverField,
  rowTotal,
  columnTotal,
  grandTotal,
  suspectFigure,
  commitmentExceeded,
  negativeAmount,
  doubleCountedSubtotal,
  unitSlip,
  differsFromStrategy,
  overheadRate,
  shareSum,
  missingCurrency,
  mixedCurrency,
  convertedMismatch,
  implausibleRate,
  noRateForPeriod,
  softEarmarkScope,
  textNumber,
  textYear,
  errorValue,
  placeholder,
  straySpace,
  uncomputedFormulas,
  typedOverTotal,
  inconsistentFormula,
  omitsLine,
  sumsSubtotal,
  refersToEmpty,
  constantInFormula,
  externalLink,
  unavailableFunction,
  unknownCode,
  wrongArea,
  alteredDefinition,
  missingDisaggregation,
  missingBaseline,
  missingTarget,
  notANumber,
  countryOutsideFocus,
  criterionMissing,
  tableChanged,
  packOutdated,
];
