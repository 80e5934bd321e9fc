/**
 * How the pane was left in each workbook: the place, the strategy, the table that was open, the budget that was being
 * built. Kept in the browser's storage on this computer, so that a workbook that is only looked at stays unchanged, and
 * apart for each workbook. One that has not been saved has no address of its own, and "Book1" is many: it is remembered
 * as long as its window is open.
 */

import type { PaneHost } from "./host";
import { PLACES, type Place } from "./places";

export interface Remembered {
  readonly place: Place | null;
  readonly strategy: string | null;
  /** Id of the table that was open in Insert. */
  readonly openTable: string | null;
  /** What was filled in in Build, by strategy, as it was kept: whoever reads it sees whether it still fits. */
  readonly drafts: Readonly<Record<string, unknown>>;
}

export interface WorkbookMemory {
  recall(): Remembered;
  /** Keeps what has changed. Where nothing can be kept the pane merely begins anew. */
  keep(change: Partial<Remembered>): void;
}

const NOTHING: Remembered = { place: null, strategy: null, openTable: null, drafts: {} };
/** The workbooks that were open longest ago are forgotten. */
const MOST_WORKBOOKS = 40;

type Kept = Readonly<Record<string, Partial<Remembered> & { readonly at: number }>>;

const isSaved = (url: string): boolean => /[\\/]/.test(url);

/** Stands for a workbook's address or name, so that no list of somebody's files is kept. */
function keyOf(url: string): string {
  // FNV-1a, twice over for 64 bits: told apart, not told.
  const hash = (seed: number): string => {
    let sum = seed;
    for (const sign of url.toLowerCase()) sum = Math.imul(sum ^ sign.codePointAt(0)!, 0x01000193);
    return (sum >>> 0).toString(36);
  };
  return hash(0x811c9dc5) + hash(0x01000193);
}

function isKept(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Both storages are functions, because merely touching them throws where they are forbidden.
 * @param lasting for workbooks that have been saved
 * @param ofWindow for others; ends with the window
 */
export function workbookMemory(
  host: PaneHost,
  lasting: () => Storage,
  ofWindow: () => Storage,
): WorkbookMemory {
  const name = ["tilsagn.workbooks", host.partitionKey].filter(Boolean).join(".");
  const url = host.documentUrl;
  const key = url ? keyOf(url) : null;
  const storage = url && isSaved(url) ? lasting : ofWindow;
  const load = (): Kept => {
    try {
      const value: unknown = JSON.parse(storage().getItem(name) ?? "{}");
      return isKept(value) ? value : {};
    } catch {
      // Forbidden or damaged storage: nothing is remembered.
      return {};
    }
  };
  return {
    recall() {
      const found = key === null ? undefined : load()[key];
      if (!found) return NOTHING;
      const { place, strategy, openTable, drafts } = found;
      return {
        place: PLACES.find((one) => one === place) ?? null,
        strategy: typeof strategy === "string" ? strategy : null,
        openTable: typeof openTable === "string" ? openTable : null,
        drafts: typeof drafts === "object" && drafts !== null ? drafts : {},
      };
    },
    keep(change) {
      if (key === null) return;
      const kept = load();
      const next = { ...kept, [key]: { ...kept[key], ...change, at: Date.now() } };
      const youngest = Object.entries(next)
        .sort(([, a], [, b]) => b.at - a.at)
        .slice(0, MOST_WORKBOOKS);
      try {
        storage().setItem(name, JSON.stringify(Object.fromEntries(youngest)));
      } catch {
        // Full or forbidden storage: see load().
      }
    },
  };
}
