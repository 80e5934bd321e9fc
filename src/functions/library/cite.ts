import { text } from "../arguments";
import { citationOf } from "../citations";
import type { FunctionHelp } from "../help";

/**
 * Where a figure or wording of a strategy comes from: document, reference, section and printed page.
 * @customfunction CITE
 * @param id A strategy and what is in it: "dk-iom-2023/budget", "dk-iom-2023/E1.5", "dk-iom-2023/core", "dk-iom-2023/criteria/a", or a row of a table: "dk-iom-2023/countries/Mali". A strategy alone gives its document.
 * @returns {string} One line of text.
 */
export function cite(id: unknown) {
  return citationOf(text(id, "id"));
}

export const citeHelp: FunctionHelp = {
  group: "look-up",
  danish: {
    description:
      "Hvor et tal eller en ordlyd i en strategi kommer fra: dokument, reference, afsnit og trykt sidetal.",
    parameters: {
      id: 'En strategi og noget i den: "dk-iom-2023/budget", "dk-iom-2023/E1.5", "dk-iom-2023/core", "dk-iom-2023/criteria/a" eller en række i en tabel: "dk-iom-2023/countries/Mali". Strategien alene giver dens dokument.',
    },
  },
  examples: [
    '=TILSAGN.CITE("dk-iom-2023/budget")',
    '=TILSAGN.CITE("dk-iom-2023/E1.5")',
    '=TILSAGN.CITE("dk-iom-2023/countries/Mali")',
  ],
};
