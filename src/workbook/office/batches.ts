/** Sending work to Excel in requests that stay below its limit of 5 MB a request and a response. */

import type { Area } from "../address";
import { isAnswerTooLarge, isRequestTooLarge } from "./errors";
import type { Session } from "./session";

/** Bytes of JSON aimed at per request or response, with room for what the estimate misses. */
export const BATCH_BYTES = 4_000_000;

/** A piece of work for Excel. Pieces are sent in order, as many together as fit. */
export interface Piece {
  /** Changes nothing in the workbook, so that it may be carried out twice. */
  readonly reads?: boolean;
  /** Estimated JSON bytes, of the request or of the response, whichever is larger. */
  readonly bytes: number;
  /** Queues it; again when Excel refused the request as too large. */
  queue(): void;
  /** Called once it has been carried out. */
  take?(): void;
  /** The same work as smaller pieces, or null when it can't be cut. */
  halves?(): readonly Piece[] | null;
}

/**
 * Sends the pieces in as few round trips as their sizes allow; at least one, unless there are none. What Excel finds too
 * large all the same is halved until it goes through.
 * @param onSent called after every round trip that Excel carried out
 */
export async function send(session: Session, pieces: readonly Piece[], onSent?: () => void): Promise<void> {
  for (const group of grouped(pieces, ({ bytes }) => bytes, BATCH_BYTES))
    await sendGroup(session, group, onSent);
}

async function sendGroup(session: Session, group: readonly Piece[], onSent?: () => void): Promise<void> {
  for (const piece of group) piece.queue();
  try {
    await session.sync();
  } catch (error) {
    const mayRepeat =
      isRequestTooLarge(error) || (isAnswerTooLarge(error) && group.every(({ reads }) => reads));
    const parts = mayRepeat ? halved(group) : null;
    if (!parts) throw error;
    for (const part of parts) await sendGroup(session, part, onSent);
    return;
  }
  onSent?.();
  for (const piece of group) piece.take?.();
}

function halved(group: readonly Piece[]): readonly (readonly Piece[])[] | null {
  if (group.length > 1) {
    const middle = Math.ceil(group.length / 2);
    return [group.slice(0, middle), group.slice(middle)];
  }
  return group[0]?.halves?.()?.map((half) => [half]) ?? null;
}

/** Puts items into groups, in order, whose sizes add to at most `limit`; an item above the limit stands alone. */
function grouped<T>(items: readonly T[], size: (item: T) => number, limit: number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const needs = size(item);
    if (groups.length === 0 || needs > room) {
      groups.push([]);
      room = limit;
    }
    groups.at(-1)!.push(item);
    room -= needs;
  }
  return groups;
}

/** Cuts an area into bands of whole rows of at most `cells` cells each (but at least one row). */
export function bandsOf(area: Area, cells: number): Area[] {
  const rows = Math.max(1, Math.floor(cells / area.columns));
  const bands: Area[] = [];
  for (let at = 0; at < area.rows; at += rows) {
    bands.push({ ...area, row: area.row + at, rows: Math.min(rows, area.rows - at) });
  }
  return bands;
}

/** Below this many cells Excel's refusal has another reason than their number. */
const FEWEST_CELLS = 200;

/** Queues work on one band of an area; returns what is to be done once it has been carried out. */
export type BandWork = (band: Area) => (() => void) | undefined;

/** Reading an area, as pieces that can be cut between rows. */
export const readBands = (area: Area, bytesPerCell: number, work: BandWork): Piece[] =>
  bandPieces(area, bytesPerCell, work, true);

/** Writing into an area, as pieces that can be cut between rows. */
export const writeBands = (area: Area, bytesPerCell: number, work: BandWork): Piece[] =>
  bandPieces(area, bytesPerCell, work, false);

function bandPieces(area: Area, bytesPerCell: number, work: BandWork, reads: boolean): Piece[] {
  const bands = bandsOf(area, Math.floor(BATCH_BYTES / bytesPerCell));
  return bands.map((band) => bandPiece(band, bytesPerCell, work, reads));
}

function bandPiece(band: Area, bytesPerCell: number, work: BandWork, reads: boolean): Piece {
  let take: (() => void) | undefined;
  const cells = band.rows * band.columns;
  return {
    reads,
    bytes: cells * bytesPerCell,
    queue: () => {
      take = work(band);
    },
    take: () => take?.(),
    halves: () =>
      band.rows < 2 || cells < FEWEST_CELLS
        ? null
        : bandsOf(band, Math.ceil(band.rows / 2) * band.columns).map((half) =>
            bandPiece(half, bytesPerCell, work, reads),
          ),
  };
}
