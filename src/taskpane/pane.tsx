/** What every place of the pane may reach: the workbook's door, the strategy in hand, and the other places. */

import { createContext, useContext } from "react";
import type { StrategyPack } from "../strategy/pack";
import type { WorkbookDoor } from "../workbook/door";
import type { PaneHost } from "./host";
import type { Page } from "./places";

export interface Pane {
  readonly door: WorkbookDoor;
  readonly host: PaneHost;
  /** The strategy that the user works with. */
  readonly strategy: StrategyPack;
  /** Works with another strategy from now on. */
  setStrategy(id: string): void;
  /** Shows another place, or the page of a command. */
  go(page: Page): void;
  /** Shows Review, which reviews the workbook at once. */
  askReview(): void;
  /** How often that was asked. */
  readonly reviewsAsked: number;
  /** Id of the table that is open in Insert: other places may open one. */
  readonly openTable: string | null;
  setOpenTable(id: string | null): void;
  /** What was filled in in Build for the strategy in hand when the pane was here last; undefined where nothing was. */
  recallDraft(): unknown;
  /** Keeps it for this workbook; undefined forgets it. */
  keepDraft(draft: unknown): void;
  /** Whether the user lets rates be fetched from the network; otherwise nothing ever is. */
  readonly liveRates: boolean;
  setLiveRates(on: boolean): void;
  /** The name under which the user sets findings aside; empty where none was given. */
  readonly reviewer: string;
  setReviewer(name: string): void;
}

export const PaneContext = createContext<Pane | null>(null);

/** Null while the strategy in hand is on its way. */
export const usePaneOrNot = (): Pane | null => useContext(PaneContext);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane needs a PaneContext");
  return pane;
}
