/** What each version brought, the newest first: data of one file, releases.json, in both languages. */

import type { LocalText } from "../../../strategy/pack";
import releases from "./releases.json";

export interface Release {
  readonly version: string;
  /** ISO date. */
  readonly date: string;
  readonly notes: readonly Required<LocalText>[];
}

export const RELEASES: readonly Release[] = releases;

/** The releases that somebody has not seen who has seen `version`; the newest alone where that version is none of them. */
export function releasesSince(version: string, all: readonly Release[] = RELEASES): readonly Release[] {
  const seen = all.findIndex((release) => release.version === version);
  return all.slice(0, seen < 0 ? 1 : seen);
}
