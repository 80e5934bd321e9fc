/** For each document: from the name of a place to what stands there. Throws for a place that the document lacks. */

import { LAYOUT as dkIom2018 } from "./dkIom2018";
import { LAYOUT as iomDg2018 } from "./iomDg2018";
import { LAYOUT as iomEea2014 } from "./iomEea2014";
import { placesOf } from "./places";
import { passagesOf } from "./reportText";

export const passagesIn: Readonly<Record<string, (text: string) => (place: string) => string[]>> = {
  "dk-iom-2018": (text) => placesOf(text, dkIom2018),
  "iom-dg-2018": (text) => placesOf(text, iomDg2018),
  "iom-eea-2014": (text) => placesOf(text, iomEea2014),
  "iom-ar-2019": passagesOf,
};
