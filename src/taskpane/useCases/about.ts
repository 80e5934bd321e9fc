/** What the product is made of: versions, and the licences of the packages that are shipped. */

import { FUNCTIONS_VERSION } from "../../functions/version";
import { library } from "../../strategy/load";
import type { LocalText } from "../../strategy/pack";
import { VERSION } from "../version";
import { rulesVersion } from "./rules";

export interface PackVersion {
  readonly id: string;
  readonly title: LocalText;
  readonly version: string;
}

export interface Versions {
  readonly product: string;
  readonly functions: string;
  readonly rules: string;
  /** Those that come with the product, then the user's own. */
  readonly packs: readonly PackVersion[];
}

export const versions = (): Versions => ({
  product: VERSION,
  functions: FUNCTIONS_VERSION,
  rules: rulesVersion,
  packs: library.listPacks().map(({ id, shortTitle, version }) => ({ id, title: shortTitle, version })),
});

/** Packages that are part of the add-in under one licence text. */
export interface Licence {
  readonly packages: readonly { readonly name: string; readonly version: string }[];
  /** Its short name: "MIT". */
  readonly licence: string;
  readonly text: string;
}

/** What the build has written beside the bundles (scripts/licences.js). Rejects where it does not come. */
export async function loadLicences(): Promise<readonly Licence[]> {
  const answer = await fetch("licences.json");
  if (!answer.ok) throw new Error(`licences.json: ${answer.status}`);
  return (await answer.json()) as readonly Licence[];
}
