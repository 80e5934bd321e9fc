/** The funding lines that titles over a table speak of. */

import type { StrategyPack } from "../../../strategy/pack";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { RecognisedBudget } from "../../types";
import { lineNames, matchLine } from "../../understand/lines";
import { titlesAbove } from "../../understand/surroundings";
import { normalise } from "../../understand/text";

export interface TitleLines {
  /** Ids of lines that a title names by themselves. */
  readonly alone: ReadonlySet<string>;
  /** Ids of lines that are only named beside others: "Core + soft earmarked". */
  readonly together: ReadonlySet<string>;
}

const AND = /[+&,;:/()]|\b(?:and|og)\b/i;
const WITHOUT = /\b(?:excl\w*|ekskl\w*|without|uden|except|undtagen|not|ikke)\b/;

/** The ids of the lines that the pieces of a text name; none where it says what is left out. */
export function namesOf(text: string, nameOf: (piece: string) => string | null): Set<string> {
  if (WITHOUT.test(normalise(text))) return new Set();
  return new Set(text.split(AND).flatMap((piece) => nameOf(piece) ?? []));
}

/** What the titles of a table say, and the name of its sheet. */
export function linesInTitles(
  { area, sheet: name }: RecognisedBudget,
  sheet: SheetSnapshot,
  strategy: StrategyPack,
): TitleLines {
  const known = lineNames(strategy.lines);
  const texts = [name, ...titlesAbove(sheet, area, []).map(({ text }) => text)];
  const named = texts.map((text) => namesOf(text, (piece) => matchLine(piece, known)?.id ?? null));
  const alone = new Set(named.flatMap((ids) => (ids.size === 1 ? [...ids] : [])));
  const beside = named.flatMap((ids) => (ids.size > 1 ? [...ids] : []));
  return { alone, together: new Set(beside.filter((id) => !alone.has(id))) };
}
