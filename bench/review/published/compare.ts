/** Formula faults of the bench, found without a strategy: Tilsagn's rules beside methods that are published. */

import { review, type Finding } from "../../../src/review";
import type { Area, RangeRef } from "../../../src/workbook/address";
import type { Place } from "../faults/fault";
import type { Fault } from "../faults";
import type { Specimen } from "../generate";
import { excelChecks } from "./excelChecks";
import { excelint } from "./excelint";
import type { Method } from "./method";

/** Faults that the published methods are made for. */
const OF_FORMULAS: readonly string[] = [
  "formulas/constant-in-formula",
  "formulas/inconsistent-formula",
  "formulas/omits-line",
  "formulas/refers-to-empty",
  "formulas/sums-subtotal",
  "formulas/typed-over-total",
];

const ofTilsagn = (name: string, kept: (finding: Finding) => boolean): Method => ({
  name,
  find: (workbook) =>
    review(workbook, null)
      .findings.filter(({ rule }) => OF_FORMULAS.includes(rule))
      .filter(kept)
      .flatMap(({ sheet, area }) => (sheet && area ? [{ sheet, ...area }] : [])),
});

export const methods: readonly Method[] = [
  ofTilsagn("Tilsagn", () => true),
  ofTilsagn("Tilsagn, without notes", ({ severity }) => severity !== "note"),
  excelint,
  excelChecks,
];

export interface Compared {
  readonly name: string;
  /** By kind of fault: how many there were, and how many a pointed-at area covers. */
  readonly faults: Map<string, { made: number; named: number }>;
  /** Areas pointed at: at a fault or a cell that a fault spoils, and where nothing is wrong. */
  right: number;
  wrong: number;
}

/** Counts, for one method after the other, over workbooks that are handed in one by one. */
export function comparison(): { add(specimen: Specimen): void; readonly results: readonly Compared[] } {
  const results = methods.map(({ name }): Compared => ({ name, faults: new Map(), right: 0, wrong: 0 }));
  return {
    results,
    add({ workbook, faults, arguable }) {
      for (const [at, method] of methods.entries()) {
        const result = results[at]!;
        const areas = method.find(workbook);
        for (const fault of faults) {
          if (!OF_FORMULAS.includes(fault.rule)) continue;
          const kind = `${fault.rule} – ${fault.variant}`;
          const count = result.faults.get(kind) ?? { made: 0, named: 0 };
          count.made++;
          if (areas.some((area) => covers(fault.at, area))) count.named++;
          result.faults.set(kind, count);
        }
        const spoiled = faults.flatMap(placesOf);
        const open = arguable.flatMap(({ at: places }) => places);
        for (const area of areas) {
          if (covers(spoiled, area)) result.right++;
          else if (!covers(open, area)) result.wrong++;
        }
      }
    },
  };
}

const placesOf = ({ at, consequences }: Fault): Place[] => [
  ...at,
  ...consequences.flatMap(({ at: places }) => places),
];

/** Generous to every method alike: an area that touches the place at all is right. */
const covers = (places: readonly Place[], area: RangeRef): boolean =>
  places.some((place) => place !== "anywhere" && place.sheet === area.sheet && touches(place.area, area));

const touches = (place: Area | undefined, area: Area): boolean =>
  place === undefined ||
  (place.row < area.row + area.rows &&
    area.row < place.row + place.rows &&
    place.column < area.column + area.columns &&
    area.column < place.column + place.columns);
