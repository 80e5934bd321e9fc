/** Headers of quantities by year beside the amounts that they make: "Qty 2023", "Months 2024". */

import { normalise } from "./text";

const QUANTITY =
  /^(?:(?:the )?(?:qty|quantit(?:y|ies)|units|no|nos|numbers?(?: of .+)?|antal(?: .+)?|stk|maaneder|months|days|dage|hours|timer))(?: of units)?$/;

/** Whether a header says nothing, beside its year, but that something is counted. */
export function isQuantityHeader(text: string): boolean {
  return QUANTITY.test(normalise(text.replace(/(?:19|20)\d{2}/g, " ")));
}
