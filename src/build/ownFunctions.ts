/** Formulas that call Tilsagn's functions, and giving those functions their right names again. */

import { tokenize } from "@borgar/fx";

const OWN = /^(?:_xldudf_)?tilsagn[._]/i;
/** What Excel makes of the name when a COM add-in loads before the add-in: "_xldudf_TILSAGN_TODKK". */
const MANGLED = /^_xldudf_tilsagn_/i;

/** True when the formula calls a function of the namespace TILSAGN, under whatever name Excel keeps it. */
export function callsTilsagn(formula: string): boolean {
  // A cheap look first: most formulas of a workbook have nothing to do with it.
  return (
    /tilsagn/i.test(formula) &&
    tokenize(formula).some(({ type, value }) => type === "func" && OWN.test(value))
  );
}

/** The names of functions in the namespace TILSAGN that a formula calls, without the namespace. */
export function ownNamesIn(formula: string): string[] {
  return tokenize(formula).flatMap(({ type, value }) =>
    type === "func" && OWN.test(value) ? [value.replace(OWN, "").toUpperCase()] : [],
  );
}

/** Whether Excel has mangled the name of one of our functions in the formula. */
export function isMangled(formula: string): boolean {
  return /_xldudf_/i.test(formula) && withProperNames(formula) !== formula;
}

/** The formula with every function of ours under the name by which Excel knows it: "TILSAGN.TODKK". */
export function withProperNames(formula: string): string {
  return tokenize(formula)
    .map(({ type, value }) => (type === "func" ? value.replace(MANGLED, "TILSAGN.") : value))
    .join("");
}
