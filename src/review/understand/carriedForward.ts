/** Pages of one table under one header: the sum of each is carried forward, and brought forward as the next one's first line. */

import type { FormulaCounter } from "./formulaCovers";
import type { Draft } from "./interpret";
import { countFits, countFitsOf, membersOf, RunningSums } from "./runningSums";
import { normalise } from "./text";

const FORWARD =
  /\b(?:(?:brought|carried|carry) (?:forward|over|down)|b f|c f|overfoert|overfoeres|at overfoere|viderefoert)\b/;
/** A cost as well: the figures must bear it out more than once. */
const TRANSPORT = /^(?:til |fra )?(?:transport|transporteret)(?: (?:fra|til) .*)?$/;
const TO_THE_NEXT = /\b(?:carr(?:ied|y) (?:forward|over|down)|c f|til transport|overfoeres|at overfoere)\b/;

/** Whether a label says that a sum goes over to another page. */
export function saysForward(label: string): boolean {
  const words = normalise(label);
  return FORWARD.test(words) || TRANSPORT.test(words);
}

/** Whether so many of its years bear out that a line so labelled is a sum that was typed: at least half of them. */
export function isBorneOut(label: string, fits: number, years: number): boolean {
  const fewest = FORWARD.test(normalise(label)) ? 1 : 2;
  return fits >= fewest && fits * 2 >= years;
}

/** Turns what is carried forward into a total, and what is brought forward right below one into a sum of the same lines. */
export function markCarried(drafts: readonly Draft[], formulas: FormulaCounter): void {
  if (!drafts.some(({ kind, label }) => kind === "line" && saysForward(label))) return;
  drafts.forEach((draft, at) => {
    if (draft.kind !== "line" || draft.fixed || !saysForward(draft.label)) return;
    const sum = drafts.findLastIndex(({ kind }, i) => i < at && kind !== "memo");
    if (sum >= 0 && isSum(drafts[sum]!) && repeats(drafts, at, sum, formulas)) mark(draft, "subtotal");
    else if (isSumOfPage(drafts, at, formulas)) mark(draft, "total");
  });
}

function isSum({ kind }: Draft): boolean {
  return kind === "total" || kind === "subtotal";
}

/** Whether a line's figures are those of the sum right above it. */
function repeats(drafts: readonly Draft[], at: number, sum: number, formulas: FormulaCounter): boolean {
  const { label, raw } = drafts[at]!;
  if (raw.figures.some(({ formula }) => formula !== null))
    return formulas.counts(at, new Map([[sum, [sum]]]))?.has(sum) === true;
  return isBorneOut(label, countFitsOf(drafts, at, [sum]), raw.figures.length);
}

function isSumOfPage(drafts: readonly Draft[], at: number, formulas: FormulaCounter): boolean {
  const { label, raw } = drafts[at]!;
  if (formulas.counts(at, new Map())) return TO_THE_NEXT.test(normalise(label));
  const plain = new RunningSums(
    drafts,
    drafts.flatMap(({ kind }, i) => (kind === "line" && i < at ? [i] : [])),
  );
  const lines = plain.between(0, at);
  return membersOf(lines).length > 0 && isBorneOut(label, countFits(drafts[at]!, lines), raw.figures.length);
}

function mark(draft: Draft, kind: "total" | "subtotal"): void {
  draft.kind = kind;
  draft.area = null;
  draft.ownArea = false;
  draft.line = null;
  draft.headingLine = null;
  draft.evidence = [{ messageId: "line_carried", data: {} }];
}
