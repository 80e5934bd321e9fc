/** Makes workbooks: sound ones, and ones with faults whose place is known. */

import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { StrategyPack } from "../../src/strategy/pack";
import { layBook } from "./book";
import { layDecoy } from "./decoys";
import { DraftWorkbook } from "./draft";
import { drawDesign } from "./drawDesign";
import type { Wish } from "./drawDesign";
import { faultRules, injectors, NO_BUDGET } from "./faults";
import type { Fault, Injector } from "./faults";
import type { Consequence, Injection } from "./faults/fault";
import type { Book } from "./placed";
import { randomFrom, seedFor } from "./random";
import type { Random } from "./random";

export interface Specimen {
  readonly seed: number;
  readonly index: number;
  readonly layout: string;
  readonly workbook: WorkbookSnapshot;
  readonly strategy: StrategyPack;
  readonly faults: readonly Fault[];
  /** Findings about which two reviewers may disagree: counted neither as right nor as wrong. */
  readonly arguable: readonly Consequence[];
  /** Left out where the workbook has no budget. */
  readonly book?: Book;
}

/** The workbook of that number in the run of that seed; the same numbers always give the same workbook. */
export function generate(seed: number, index: number): Specimen {
  const random = randomFrom(seedFor(seed, index));
  const count = random.next() < 0.2 ? 0 : random.chance(0.75) ? 1 : random.pick([2, 2, 3]);
  if (count === 0) return sound(seed, index, random);
  const rule = random.pick(faultRules);
  if (rule === NO_BUDGET.rule) return withoutBudget(seed, index, random);
  const first = random.pick(injectors.filter((injector) => injector.rule === rule));
  for (let attempt = 0; attempt < 60; attempt++) {
    const chosen = attempt < 30 ? choose(random, first, count) : [first];
    const specimen = build(seed, index, random, chosen);
    if (specimen) return specimen;
  }
  throw new Error(
    `No workbook could be made with ${first.rule}, ${first.variant} (seed ${seed}, workbook ${index}).`,
  );
}

/** A sound workbook, whatever the number. */
export function sound(seed: number, index: number, random = randomFrom(seedFor(seed, index))): Specimen {
  return build(seed, index, random, [])!;
}

/** A workbook with that one fault; null where the draw gave it no occasion. */
export function generateWith(injector: Injector, seed: number): Specimen | null {
  const random = randomFrom(seedFor(seed, 0));
  return build(seed, 0, random, [injector]);
}

/** The sound workbook that `generateWith` puts a fault of the cells into. */
export function soundFor(injector: Injector, seed: number): Specimen {
  const none: Injector = {
    ...injector,
    prepare: () => () => ({ accepts: [], at: [], story: "", consequences: [] }),
  };
  return build(seed, 0, randomFrom(seedFor(seed, 0)), [none])!;
}

const APART: Readonly<Record<Injector["group"], readonly Injector["group"][]>> = {
  shape: ["shape", "figures", "words"],
  figures: ["shape", "figures"],
  words: ["shape", "words"],
  cover: ["cover"],
  indicators: ["indicators"],
  criteria: ["criteria"],
  provenance: ["provenance"],
};

/** Further faults that can't mask the first or one another. */
function choose(random: Random, first: Injector, count: number): Injector[] {
  const chosen = [first];
  for (let tries = 0; chosen.length < count && tries < 20; tries++) {
    const next = random.pick(injectors);
    const clash = chosen.some(({ group, rule }) => APART[group].includes(next.group) || rule === next.rule);
    if (!clash && merged([...chosen, next])) chosen.push(next);
  }
  return chosen;
}

/** What all of them need; null where they can't be had together. */
function merged(chosen: readonly Injector[]): Wish | null {
  let wish: Wish = {};
  for (const { wish: next } of chosen) {
    const layouts =
      wish.layouts && next.layouts
        ? wish.layouts.filter((one) => next.layouts!.includes(one))
        : (wish.layouts ?? next.layouts);
    if (layouts?.length === 0) return null;
    for (const key of Object.keys(next) as (keyof Wish)[]) {
      if (key === "layouts" || key === "style") continue;
      if (wish[key] !== undefined && JSON.stringify(wish[key]) !== JSON.stringify(next[key])) return null;
    }
    for (const [key, value] of Object.entries(next.style ?? {})) {
      const own = (wish.style as Record<string, unknown> | undefined)?.[key];
      if (own !== undefined && own !== value) return null;
    }
    wish = { ...wish, ...next, style: { ...wish.style, ...next.style }, ...(layouts ? { layouts } : {}) };
  }
  return wish;
}

function build(seed: number, index: number, random: Random, chosen: readonly Injector[]): Specimen | null {
  const wish = merged(chosen);
  if (!wish) return null;
  const design = drawDesign(random, wish);
  if (wish.layouts && !wish.layouts.includes(design.layout)) return null;
  const injections: { injector: Injector; injection: Injection }[] = [];
  for (const injector of chosen) {
    const injection = injector.prepare(design, random);
    if (!injection) return null;
    injections.push({ injector, injection });
  }
  const book = layBook(design, random, `${design.layout}-${seed}-${index}.xlsx`);
  const faults: Fault[] = [];
  for (const { injector, injection } of injections) {
    const fault = injection(book, random);
    if (!fault) return null;
    faults.push({ rule: injector.rule, variant: injector.variant, ...fault });
  }
  return {
    seed,
    index,
    layout: design.layout,
    workbook: book.draft.snapshot(),
    strategy: design.pack,
    faults,
    arguable: arguable(book),
    book,
  };
}

function arguable({ design, cover, criteria, draft }: Book): Consequence[] {
  const list: Consequence[] = [];
  const anywhere = (rule: string): void => void list.push({ rules: [rule], at: ["anywhere"] });
  if (!cover) anywhere("structure/missing-cover-field");
  if (!criteria) anywhere("eligibility/criterion-missing");
  if (design.style.yearStyle === "text") anywhere("data/text-year");
  if (draft.sheets.some(({ merges }) => merges.length > 0)) anywhere("structure/merged-cells");
  return list;
}

/** A workbook of lists and notes that holds no budget of the strategy. */
function withoutBudget(seed: number, index: number, random: Random): Specimen {
  const design = drawDesign(random);
  const draft = new DraftWorkbook(`no-budget-${seed}-${index}.xlsx`);
  const kinds = random
    .shuffle(["staff", "log-frame", "notes", "rates", "workplan"])
    .slice(0, random.int(1, 3));
  for (const kind of kinds) layDecoy(kind, draft, design, random);
  const anywhere: Consequence = {
    rules: ["structure/missing-cover-field", "eligibility/criterion-missing"],
    at: ["anywhere"],
  };
  return {
    seed,
    index,
    layout: "no-budget",
    workbook: draft.snapshot(),
    strategy: design.pack,
    faults: [NO_BUDGET],
    arguable: [anywhere],
  };
}
