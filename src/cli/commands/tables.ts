/** `tilsagn tables`: what every strategy pack offers. */

import { unitText } from "../../money/unit";
import { loadPack, packIndex } from "../../strategy/load";
import { listTables } from "../../strategy/tables";
import { localText } from "../../strategy/citation";
import { choice, noOperands } from "../arguments";
import { OK } from "../exitCodes";
import { alignColumns } from "../../output/columns";
import { jsonText } from "../../output/json";
import type { Command } from "./command";

export const tables: Command = {
  options: ["format"],
  async run({ call, translator, io, version }) {
    const format = choice(call, "format", ["text", "json"]);
    noOperands(call);
    const { language, t } = translator;
    const packs = await Promise.all(packIndex.map(({ id }) => loadPack(id)));
    const listed = packs.map((pack) => ({
      pack,
      entries: listTables(pack).map((entry) => ({ ...entry, title: localText(entry.title, language) })),
    }));
    if (format === "json") {
      const entries = listed.flatMap(({ pack, entries: all }) =>
        all.map((entry) => ({ ...entry, strategy: pack.id, packVersion: pack.version })),
      );
      io.out(jsonText({ version, tables: entries }));
      return OK;
    }
    const sections = listed.map(({ pack, entries }) => {
      const rows = entries.map(({ id, title, unit, rows: count, partial, discrepancies }) => {
        const remarks = [
          t("cli:rows", { count }),
          unit === undefined ? undefined : unitText(unit, language),
          partial ? t("cli:partial") : undefined,
          discrepancies > 0 ? t("cli:discrepancies", { count: discrepancies }) : undefined,
        ];
        return [id, title, remarks.filter((remark) => remark !== undefined).join(", ")];
      });
      const heading = `${localText(pack.title, language)} (${t("cli:packVersion", { version: pack.version })})`;
      return `${heading}\n${alignColumns(rows, { indent: 2, maxWidth: 60 })}`;
    });
    io.out(sections.join("\n"));
    return OK;
  },
};
