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
  /** Called once it has been carried out; what it takes much time over it may do in slices. */
  take?(): void | Promise<void>;
  /** The same work as smaller pieces, or null when it can't be cut. */
  halves?(): readonly Piece[] | null;
}

/** How pieces are sent. */
export interface Sending {
  /** Called after every round trip that Excel carried out, with the share of all that is done. What it throws ends it. */
  onSent?(share: number): void;
  /** Round trips take about a second each instead of as much as fits. */
  readonly paced?: boolean;
}

/** Bytes of a paced sending's first round trip; an ordinary table is done with it. */
const FIRST_PACED_BYTES = 250_000;
const PACE_MS = 1_000;

/**
 * Sends the pieces in as few round trips as their sizes, or their pace, allow; at least one, unless there are none. What
 * Excel finds too large all the same is halved until it goes through.
 */
export async function send(session: Session, pieces: readonly Piece[], sending: Sending = {}): Promise<void> {
  const { onSent, paced = false } = sending;
  const whole = bytesOf(pieces);
  let done = 0;
  const carriedOut = (group: readonly Piece[]): void => {
    done += bytesOf(group);
    onSent?.(whole === 0 ? 1 : done / whole);
  };
  let limit = paced ? FIRST_PACED_BYTES : BATCH_BYTES;
  for (let next = 0; next < pieces.length;) {
    const group = groupFrom(pieces, next, limit);
    next += group.length;
    const began = performance.now();
    await sendGroup(session, group, carriedOut);
    if (paced) limit = pacedLimit(bytesOf(group), performance.now() - began);
  }
}

/** Bytes that take about a second at the speed of the last round trip. */
function pacedLimit(bytes: number, milliseconds: number): number {
  const perSecond = (bytes * PACE_MS) / Math.max(1, milliseconds);
  return Math.min(BATCH_BYTES, Math.max(FIRST_PACED_BYTES, perSecond));
}

async function sendGroup(
  session: Session,
  group: readonly Piece[],
  carriedOut: (group: readonly Piece[]) => void,
): Promise<void> {
  for (const piece of group) piece.queue();
  try {
    await session.sync();
  } catch (error) {
    const mayRepeat =
      isRequestTooLarge(error) || (isAnswerTooLarge(error) && group.every(({ reads }) => reads));
    const parts = mayRepeat ? halved(group) : null;
    if (!parts) throw error;
    for (const part of parts) await sendGroup(session, part, carriedOut);
    return;
  }
  carriedOut(group);
  for (const piece of group) await piece.take?.();
}

function halved(group: readonly Piece[]): readonly (readonly Piece[])[] | null {
  if (group.length > 1) {
    const middle = Math.ceil(group.length / 2);
    return [group.slice(0, middle), group.slice(middle)];
  }
  return group[0]?.halves?.()?.map((half) => [half]) ?? null;
}

/** As many pieces from there on as add to at most `limit` bytes; a piece above the limit stands alone. */
function groupFrom(pieces: readonly Piece[], first: number, limit: number): readonly Piece[] {
  let bytes = pieces[first]!.bytes;
  let end = first + 1;
  while (end < pieces.length && bytes + pieces[end]!.bytes <= limit) bytes += pieces[end++]!.bytes;
  return pieces.slice(first, end);
}

const bytesOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { bytes }) => sum + bytes, 0);

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
export type BandWork = (band: Area) => Piece["take"];

/** Bytes of a piece that writes: a round trip holds as many as its pace allows. */
const WRITE_BYTES = 200_000;

/** Reading an area, as pieces that can be cut between rows. */
export const readBands = (area: Area, bytesPerCell: number, work: BandWork): Piece[] =>
  bandsOf(area, Math.floor(BATCH_BYTES / bytesPerCell)).map((band) =>
    bandPiece(band, bytesPerCell, work, true),
  );

/** Writing into an area, as pieces that can be cut between rows. */
export const writeBands = (area: Area, bytesPerCell: number, work: BandWork): Piece[] =>
  bandsOf(area, Math.floor(WRITE_BYTES / bytesPerCell)).map((band) =>
    bandPiece(band, bytesPerCell, work, false),
  );

function bandPiece(band: Area, bytesPerCell: number, work: BandWork, reads: boolean): Piece {
  let take: Piece["take"];
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
