/** The index of the rules' pages as Markdown. */

import { rules, rulesVersion } from "../../src/review/rules";
import type { Rule } from "../../src/review/types";

const GROUPS: Readonly<Record<string, string>> = {
  structure: "Is everything there that the strategy asks for?",
  amounts: "Do the figures add up, and do they keep within the commitment?",
  currency: "Is it clear which money is meant, and is it converted rightly?",
  data: "Are the cells what they look like?",
  formulas: "Will the budget still be right after a change?",
  indicators: "Are the indicators the strategy’s?",
  eligibility: "May the strategy’s money go there?",
  provenance: "Do inserted tables still say what their source says?",
};

export function rulesIndex(): string {
  const groups = [...new Set(rules.map(groupOf))];
  const parts = groups.map((group) => {
    const rows = rules.filter((rule) => groupOf(rule) === group).map(rowOf);
    const head = ["| rule | severity | fix | what it looks for |", "| --- | --- | --- | --- |"];
    return [`## ${group}`, "", GROUPS[group] ?? "", "", ...head, ...rows, ""].join("\n");
  });
  const intro = [
    "# Rules of the review",
    "",
    `Rule set ${rulesVersion}. Generated from the rules by \`node scripts/build-rules-docs.mjs\`; each rule has its own page.`,
    "",
    "A rule keeps silent when in doubt: every page says when. Severities can be set per rule, and rules turned off",
    "(`tilsagn check --rule amounts/row-total=warning`).",
    "",
  ];
  return [...intro, ...parts].join("\n");
}

function groupOf({ id }: Rule): string {
  return id.split("/")[0]!;
}

function rowOf({ id, severity, fixable, texts }: Rule): string {
  return `| [${id}](${id}.md) | ${severity} | ${fixable ? "yes" : "no"} | ${texts.en.looksFor} |`;
}
