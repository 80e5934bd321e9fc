/**
 * Rates from the network: one request to one service, when the user asks for it, and its answer checked. It runs in the
 * pane alone; no function ever waits for the network.
 */

import { isPage } from "../../money/live/check";
import { LiveError } from "../../money/live/errors";
import { frankfurter } from "../../money/live/frankfurter";
import type { LiveRate, LiveRequest, LiveService } from "../../money/live/service";
import { statbank } from "../../money/live/statbank";

export type { LiveRate, LiveRequest, LiveService };
export { LiveError };

export const LIVE_SERVICES: readonly LiveService[] = [frankfurter, statbank];

/** More days than this are refused beforehand: no table of rates needs them, and services are asked to be spared. */
export const MOST_DAYS = 731;
const TIMEOUT_MS = 20_000;
/** Ten times what the longest list of rates takes. */
const MOST_BYTES = 2_000_000;
/** Where a service says "too many requests" but not, or not to pages of other sites, until when. */
const USUAL_PAUSE_MS = 60_000;
/** A service that asks for a longer pause is believed for this long; then it may be asked again. */
const LONGEST_PAUSE_MS = 24 * 3_600_000;

export interface ServiceProblems {
  /** "Too many requests"; `until` is when it may be asked again. */
  busy: { until: Date };
  /** A fault of the service (status 500 and more). */
  failing: { status: number };
  /** Any other status than success. */
  refused: { status: number };
  unreachable: Record<string, never>;
  timeout: { seconds: number };
  tooLarge: Record<string, never>;
  /** The user did not want to wait. */
  stopped: Record<string, never>;
}

/** A service that gave no answer that could be read. Nothing was changed anywhere. */
export class ServiceError<P extends keyof ServiceProblems = keyof ServiceProblems> extends Error {
  override readonly name = "ServiceError";

  constructor(
    readonly problem: P,
    readonly data: ServiceProblems[P],
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}

/** Until when a service wants to be left alone, by its id; kept as long as the pane is open. */
const pauses = new Map<string, Date>();

/** Until when the service must not be asked; null when it may. */
export function pauseOf({ id }: LiveService, now = new Date()): Date | null {
  const until = pauses.get(id);
  return until && until > now ? until : null;
}

/** What the header Retry-After says, seconds or a date; a page may read it only where the service lets it. */
function retryAfter(header: string | null, now: Date): Date {
  const seconds = /^\s*(\d{1,9})\s*$/.exec(header ?? "")?.[1];
  const date = Date.parse(header ?? "");
  const wanted = seconds !== undefined ? Number(seconds) * 1000 : date - now.getTime();
  const pause = Number.isFinite(wanted) && wanted > 0 ? wanted : USUAL_PAUSE_MS;
  return new Date(now.getTime() + Math.min(pause, LONGEST_PAUSE_MS));
}

export interface FetchOptions {
  /** Stops waiting. */
  readonly signal: AbortSignal;
  /** Where the service is, for tests; its own origin if left out. */
  readonly origin?: string;
  readonly timeoutMs?: number;
}

/**
 * The rates that the service has. Sends the service's path and query, without cookies and referrer.
 * Throws LiveError where the answer cannot be used, ServiceError where there is none.
 */
export async function fetchRates(
  service: LiveService,
  request: LiveRequest,
  { signal, origin = service.origin, timeoutMs = TIMEOUT_MS }: FetchOptions,
): Promise<readonly LiveRate[]> {
  const until = pauseOf(service);
  if (until) throw new ServiceError("busy", { until });
  const ended = new AbortController();
  const stop = (): void => ended.abort();
  signal.addEventListener("abort", stop);
  const timer = setTimeout(stop, timeoutMs);
  try {
    if (signal.aborted) stop();
    const text = await answerOf(service, origin + service.path(request), ended.signal);
    return service.parse(text, request);
  } catch (error) {
    if (error instanceof LiveError || error instanceof ServiceError) throw error;
    if (signal.aborted) throw new ServiceError("stopped", {}, { cause: error });
    if (ended.signal.aborted)
      throw new ServiceError("timeout", { seconds: timeoutMs / 1000 }, { cause: error });
    throw new ServiceError("unreachable", {}, { cause: error });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

async function answerOf(service: LiveService, url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, {
    signal,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    redirect: "error",
  });
  if (response.status === 429) {
    const until = retryAfter(response.headers.get("Retry-After"), new Date());
    pauses.set(service.id, until);
    throw new ServiceError("busy", { until });
  }
  if (response.status >= 500) throw new ServiceError("failing", { status: response.status });
  const text = await textOf(response);
  if (response.ok) return text;
  if (isPage(text)) throw new LiveError("page", {});
  throw new ServiceError("refused", { status: response.status });
}

/** The body as text; one that never ends is given up. */
async function textOf({ body }: Response): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new ServiceError("tooLarge", {});
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** "api.frankfurter.dev" */
export const hostOf = ({ origin }: LiveService): string => new URL(origin).host;

/** What has to be mended before the request can be sent; null where nothing. `today` is "2026-11-22". */
export function requestFault(
  { first }: LiveService,
  { currencies, from, to }: LiveRequest,
  today: string,
): "currencies" | "days" | null {
  if (currencies.length === 0) return "currencies";
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const right = days >= 1 && days <= MOST_DAYS && from >= first && to <= today;
  return right ? null : "days";
}
