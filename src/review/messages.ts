/** Messages of the review that belong to no rule, namespace "review". */

import type { Language, Messages } from "../i18n/translator";

export const reviewMessages: Readonly<Record<Language, Messages>> = {
  en: {
    evidence_years: "Years {{from}} to {{to}} in {{range}}",
    evidence_areas_one: "1 priority area named",
    evidence_areas_other: "{{count}} priority areas named",
    evidence_scope: "“{{text}}” says which priority area it is about",
    evidence_lines_one: "1 funding line named",
    evidence_lines_other: "{{count}} funding lines named",
    evidence_totals_one: "1 row or column of totals",
    evidence_totals_other: "{{count}} rows or columns of totals",
    evidence_unit: "Unit {{unit}}, stated in “{{text}}”",
    evidence_unit_format: "Unit {{unit}}, from the number format",
    evidence_no_unit: "No unit is stated",
  },
  da: {
    evidence_years: "Årene {{from}} til {{to}} i {{range}}",
    evidence_areas_one: "1 prioritetsområde er nævnt",
    evidence_areas_other: "{{count}} prioritetsområder er nævnt",
    evidence_scope: "“{{text}}” angiver, hvilket prioritetsområde arket handler om",
    evidence_lines_one: "1 bevillingslinje er nævnt",
    evidence_lines_other: "{{count}} bevillingslinjer er nævnt",
    evidence_totals_one: "1 række eller kolonne med summer",
    evidence_totals_other: "{{count}} rækker eller kolonner med summer",
    evidence_unit: "Enhed {{unit}}, angivet i “{{text}}”",
    evidence_unit_format: "Enhed {{unit}}, ifølge talformatet",
    evidence_no_unit: "Ingen enhed er angivet",
  },
};
