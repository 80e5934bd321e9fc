/** Whether the fixes give back what the sound workbook held: all that are offered pressed, everything computed anew. */

import { combineFixes, review } from "../../src/review";
import type { CellInput, EditPlan } from "../../src/workbook/edits";
import type { DraftWorkbook, Spot } from "./draft";
import { injectors } from "./faults";
import type { Injector } from "./faults";
import { generateWith, soundFor } from "./generate";
import { table } from "./markdown";
import { seedFor } from "./random";
import { percent } from "./tally";
import { typed } from "./typed";

/** One kind of fault, in workbooks that have no other. */
export interface Mended {
  readonly kind: string;
  /** Workbooks in which an error or a warning offers a fix. */
  pressed: number;
  /** Of these, those whose every number is then the sound workbook's. */
  restored: number;
  /** Cells that are another than in the sound workbook, for people who look into it. */
  readonly others: string[];
}

/** A sum of rounded figures and the rounded sum differ by little more than one in the last digit shown. */
const LAST_DIGITS = 1.5;

/** Each kind of fault in the cells, in so many workbooks drawn from a seed. */
export function mendingOf(seed: number, workbooks: number): Mended[] {
  return injectors
    .filter(({ inCells }) => inCells)
    .map((injector, kind) => {
      const mended: Mended = {
        kind: `${injector.rule} – ${injector.variant}`,
        pressed: 0,
        restored: 0,
        others: [],
      };
      for (let i = 0; i < workbooks; i++) mend(injector, seedFor(seed, kind * workbooks + i), mended);
      return mended;
    })
    .filter(({ pressed }) => pressed > 0);
}

function mend(injector: Injector, seed: number, mended: Mended): void {
  const faulty = generateWith(injector, seed);
  if (!faulty?.book) return;
  const { findings } = review(faulty.workbook, faulty.strategy);
  const { plan, fixed } = combineFixes(findings.filter(({ severity }) => severity !== "note"));
  if (fixed.length === 0) return;
  mended.pressed++;
  const { draft } = faulty.book;
  apply(plan, draft);
  const others = numbersOf(soundFor(injector, seed).book!.draft).filter(({ spot, value }) => {
    const now = draft.value(spot);
    return typeof now !== "number" || Math.abs(now - value) > LAST_DIGITS * lastDigit(value);
  });
  if (others.length === 0) mended.restored++;
  else
    mended.others.push(...others.map(({ spot }) => `seed ${seed}: ${spot.sheet}!${spot.row}:${spot.column}`));
}

function apply({ edits }: EditPlan, draft: DraftWorkbook): void {
  for (const edit of edits) {
    if (edit.kind === "clear" || edit.kind === "write") {
      const { sheet, row, column, rows, columns } = edit.range;
      for (let i = 0; i < rows * columns; i++) {
        const [down, right] = [Math.floor(i / columns), i % columns];
        const input = edit.kind === "clear" ? null : edit.cells[down]![right]!;
        draft.put({ sheet, row: row + down, column: column + right }, contentOf(input, sheet));
      }
    }
  }
}

const contentOf = (input: CellInput, sheet: string): Parameters<DraftWorkbook["put"]>[1] =>
  typeof input === "object" && input !== null ? typed(input.formula, sheet) : input;

function numbersOf(draft: DraftWorkbook): { readonly spot: Spot; readonly value: number }[] {
  return draft
    .snapshot()
    .sheets.flatMap(({ name, cells }) =>
      [...cells.cells()].flatMap(({ row, column, value }) =>
        typeof value === "number" ? [{ spot: { sheet: name, row, column }, value }] : [],
      ),
    );
}

/** One in the last digit that is written. */
function lastDigit(value: number): number {
  const [, fraction = ""] = String(value).split(".");
  return 10 ** -fraction.length;
}

export function mendingTable(all: readonly Mended[]): string {
  const sum = (count: "pressed" | "restored"): number => all.reduce((so, one) => so + one[count], 0);
  const row = (name: string, pressed: number, restored: number): (string | number)[] => [
    name,
    pressed,
    restored,
    percent(restored, pressed),
  ];
  return table(
    ["fault", "fixed", "as in the sound workbook", "share"],
    [
      ...all.map(({ kind, pressed, restored }) => row(kind, pressed, restored)),
      row("all", sum("pressed"), sum("restored")),
    ],
  );
}
