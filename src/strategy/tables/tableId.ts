/** Ids of tables with what was selected of them, so that the same table can be asked for again from its id alone. */

import type { PackLanguage } from "../citation";
import { UnknownNameError } from "../names";
import type { TableOptions } from "./dataTable";
import { INDICATOR_FIELDS, isIndicatorField } from "./indicatorFields";

/** "dk-iom-2023/indicators?areas=3,4&fields=code,text&lang=da"; defaults are left out. */
export function formatTableId(pack: string, table: string, options: TableOptions): string {
  const { areas, fields, language } = options;
  const selection = [
    ...(areas === undefined ? [] : [`areas=${areas.join(",")}`]),
    ...(fields === undefined ? [] : [`fields=${fields.join(",")}`]),
    ...(language === undefined || language === "en" ? [] : [`lang=${language}`]),
  ];
  return `${pack}/${table}${selection.length > 0 ? `?${selection.join("&")}` : ""}`;
}

/** The parts of a table's id; `pack` is left out in a short one ("budget"). Throws UnknownNameError for an unknown field. */
export function parseTableId(id: string): { pack?: string; table: string; options: TableOptions } {
  const [path = "", query = ""] = id.trim().split("?");
  const slash = path.indexOf("/");
  const selection = new URLSearchParams(query);
  const areas = selection.get("areas")?.split(",");
  const fields = selection.get("fields")?.split(",").map(requireField);
  const language = selection.get("lang");
  return {
    ...(slash < 0 ? {} : { pack: path.slice(0, slash) }),
    table: path.slice(slash + 1),
    options: {
      ...(areas === undefined ? {} : { areas }),
      ...(fields === undefined ? {} : { fields }),
      ...(isLanguage(language) ? { language } : {}),
    },
  };
}

function requireField(name: string) {
  if (!isIndicatorField(name)) throw new UnknownNameError("field", name, INDICATOR_FIELDS);
  return name;
}

function isLanguage(text: string | null): text is PackLanguage {
  return text === "en" || text === "da";
}
