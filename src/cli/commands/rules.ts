/** `tilsagn rules`: what `tilsagn check` looks for. */

import { reportWords, rulePage, rules as allRules, rulesVersion } from "../../review";
import { choice, noOperands } from "../arguments";
import { OK } from "../exitCodes";
import { jsonText } from "../../output/json";
import type { Command } from "./command";

export const rules: Command = {
  options: ["format"],
  run({ call, translator, io, version }) {
    const format = choice(call, "format", ["text", "json"]);
    noOperands(call);
    const { language, t } = translator;
    const words = reportWords(language);
    const listed = allRules.map(({ id, severity, fixable, texts }) => {
      const { name, looksFor, why, fix } = texts[language];
      return {
        id,
        severity,
        fixable,
        name,
        looksFor,
        why,
        ...(fix === undefined ? {} : { fix }),
        page: rulePage(id),
      };
    });
    if (format === "json") {
      io.out(jsonText({ version, rules: rulesVersion, items: listed }));
      return Promise.resolve(OK);
    }
    const entries = listed.map(({ id, severity, name, looksFor, why, fix, page }) =>
      [
        `${id}  (${words.t(`report:severity_${severity}`)})  ${name}`,
        `    ${looksFor}`,
        `    ${why}`,
        ...(fix === undefined ? [] : [`    ${words.t("report:fix", { fix })}`]),
        `    ${page}`,
      ].join("\n"),
    );
    io.out(
      `${t("cli:ruleSet", { version: rulesVersion })}\n\n${entries.map((entry) => `${entry}\n`).join("\n")}`,
    );
    return Promise.resolve(OK);
  },
};
