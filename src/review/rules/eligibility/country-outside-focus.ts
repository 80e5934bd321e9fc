import { cellArea } from "../../../workbook/address";
import type { Report, ReviewContext, Rule } from "../../types";
import { countryOf } from "./countries";
import { asksForCountries, statedCountries } from "./statedCountries";

/** A country that money is asked for and that the strategy does not name. */
export const countryOutsideFocus: Rule = {
  id: "eligibility/country-outside-focus",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Country outside the focus",
      looksFor:
        "A country that the workbook states as its own and that is not among the strategy’s countries.",
      why: "The strategy directs its money to the countries that it names; another one needs a reason.",
      messages: { outside: "{{country}} is not among “{{list}}” of {{strategy}}." },
    },
    da: {
      name: "Land uden for fokus",
      looksFor: "Et land, som projektmappen angiver, og som ikke er blandt strategiens lande.",
      why: "Strategien retter midlerne mod de lande, den nævner. Et andet land skal begrundes.",
      messages: { outside: "{{country}} er ikke blandt »{{list}}« i {{strategy}}." },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const { countries, terms, shortTitle } = context.strategy;
    if (countries.length === 0 || !asksForCountries(context)) return;
    const own = new Set(countries.flatMap(({ name }) => countryOf(name) ?? []));
    // A country of the strategy that is not recognised would be taken for one outside of it.
    if (own.size < countries.length) return;
    const list = terms?.countries ?? { en: "Countries of focus", da: "Fokuslande" };
    const seen = new Set<string>();
    for (const { sheet, row, column, name, code } of statedCountries(context, own)) {
      const key = `${sheet}!${row}:${column}:${code}`;
      if (own.has(code) || seen.has(key)) continue;
      seen.add(key);
      yield {
        messageId: "outside",
        data: {
          country: name,
          list_en: list.en,
          list_da: list.da ?? list.en,
          strategy_en: shortTitle.en,
          strategy_da: shortTitle.da ?? shortTitle.en,
        },
        sheet,
        area: cellArea(row, column),
        actual: name,
      };
    }
  },
};
