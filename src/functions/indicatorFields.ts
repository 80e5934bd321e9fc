/** What INDICATOR can be asked for: the columns of the indicator table, and two fields more. */

import { citationText } from "../strategy/citation";
import { NameIndex } from "../strategy/names";
import type { Indicator, StrategyPack } from "../strategy/pack";
import type { IndicatorField } from "../strategy/tables/indicatorFields";
import { INDICATOR_FIELDS, indicatorColumn, indicatorValue } from "../strategy/tables/indicatorFields";
import { FunctionError } from "./errors";

interface Field {
  /** The name to show first, then others in either language. */
  readonly names: readonly string[];
  readonly of: (indicator: Indicator, pack: StrategyPack) => string;
}

function column(field: IndicatorField): Field {
  const { name, da = name } = indicatorColumn(field);
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return { names: [words, name, da], of: (indicator, pack) => columnOf(field, indicator, pack) };
}

function columnOf(field: IndicatorField, indicator: Indicator, pack: StrategyPack): string {
  const area = pack.areas.find(({ id }) => id === indicator.area)!;
  return String(indicatorValue(field, indicator, area, "en") ?? "");
}

/** The wording with its parts, as the source numbers them, on one line. */
export function definitionOf(indicator: Indicator, pack: StrategyPack): string {
  return [columnOf("text", indicator, pack), columnOf("parts", indicator, pack)].join(" ").trim();
}

/** The lowest level of the framework under which the indicator stands. */
function levelOf({ output, shortTermOutcome, longTermOutcome, outcome, objective }: Indicator): string {
  if (output !== undefined) return "output";
  if (shortTermOutcome !== undefined) return "short-term outcome";
  if (longTermOutcome !== undefined) return "long-term outcome";
  if (outcome !== undefined) return "outcome";
  return objective !== undefined ? "objective" : "theme";
}

const FIELDS: readonly Field[] = [
  { names: ["definition"], of: definitionOf },
  { names: ["level", "niveau"], of: levelOf },
  // A cell stands alone, so it names the document as well, which a table has in its source line.
  { names: ["source", "citation", "kilde"], of: ({ citation }, pack) => citationText(pack, citation) },
  ...INDICATOR_FIELDS.filter((field) => field !== "source").map(column),
];

const byName = new NameIndex(FIELDS.map((item) => ({ item, names: item.names })));

/** A field of an indicator; empty text where the source gives none. Throws unknownField. */
export function indicatorField(pack: StrategyPack, indicator: Indicator, field: string): string {
  const found = byName.find(field);
  if (found) return found.of(indicator, pack);
  const nearest = byName.nearest(field, 2);
  const offered = (nearest.length > 0 ? nearest : FIELDS).map(({ names }) => names[0]!);
  throw new FunctionError("unknownField", { text: field, known: offered });
}
