/** Where the places of each document are. */

import type { CitedPlace } from "../../../../../src/strategy/pack";
import { pageOf } from "./citations";
import { LAYOUT as dkIom2018 } from "./dkIom2018";
import { placesOn } from "./dkIom2023";
import { LAYOUT as iomDg2018 } from "./iomDg2018";
import { LAYOUT as iomEea2014 } from "./iomEea2014";
import { placesOf } from "./places";
import { passagesOf } from "./reportText";
import { flat } from "./text";

/**
 * For each document but dk-iom-2023: from the name of a place to what stands there. Throws for a place that the document
 * lacks.
 */
export const passagesIn: Readonly<Record<string, (text: string) => (place: string) => string[]>> = {
  "dk-iom-2018": (text) => placesOf(text, dkIom2018),
  "iom-dg-2018": (text) => placesOf(text, iomDg2018),
  "iom-eea-2014": (text) => placesOf(text, iomEea2014),
  "iom-ar-2019": passagesOf,
};

/** As much of a passage's beginning as tells on which page it begins. */
const BEGINNING = 60;

/**
 * From a cited place of that document to what stands there. Throws for a place that the document lacks, and for a page
 * that is not the place's: in dk-iom-2023 one on which nothing of it stands, elsewhere one on which it does not begin.
 */
export function placesIn(id: string, text: string): (place: CitedPlace) => string[] {
  if (id === "dk-iom-2023") return placesOn(text);
  const passages = passagesIn[id]!(text);
  return ({ section, page }) => {
    const found = passages(section);
    const printed = page === undefined ? undefined : flat(pageOf(text, page));
    const begins = (passage: string) => printed?.includes(flat(passage).trim().slice(0, BEGINNING)) ?? true;
    if (!found.every(begins)) throw new Error(`${section} does not begin on page ${String(page)}`);
    return found;
  };
}
