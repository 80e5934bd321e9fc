/** `tilsagn check FILE...`: workbooks against their strategy. Files are read only. */

import { loadPack, packIndex } from "../../strategy/load";
import { choice, UsageError } from "../arguments";
import type { Call } from "../arguments";
import { checkFile } from "../check/checkFile";
import { reportJson } from "../check/reportJson";
import { reportText } from "../check/reportText";
import type { CheckedFile } from "../check/results";
import { summarise } from "../check/results";
import { ruleSeverities } from "../check/ruleSeverities";
import { FAILED, FOUND_ERRORS, OK } from "../exitCodes";
import type { Io } from "../io";
import { safeLine } from "../../output/safeText";
import type { Command } from "./command";

const FORMATS_TO_COME = ["sarif", "csv", "html"];

export const check: Command = {
  options: ["strategy", "format", "out", "rule", "consolidate"],
  async run({ call, translator, io, version }) {
    if (call.given.has("consolidate")) throw new UsageError("consolidateLater");
    const wanted = call.value("format") ?? "";
    if (FORMATS_TO_COME.includes(wanted)) throw new UsageError("formatLater", { format: wanted });
    const format = choice(call, "format", ["text", "json"]);
    const files = call.operands;
    if (files.length === 0) throw new UsageError("operandMissing", { wanted: "FILE" });
    const out = call.value("out");
    if (out !== undefined) await guardInputs(out, files, io);
    const severities = ruleSeverities(call.values("rule"));
    const strategies = await strategiesOf(call);

    const checked: CheckedFile[] = [];
    let failed = false;
    for (const file of files) {
      const outcome = await checkFile(file, { strategies, severities, language: translator.language, io });
      for (const notice of outcome.notices) io.err(`${safeLine(`${file}: ${notice}`)}\n`);
      if (outcome.checked) checked.push(outcome.checked);
      failed ||= outcome.failed;
    }
    const summary = summarise(checked, files.length);
    const report =
      format === "json"
        ? reportJson(checked, summary, version, translator)
        : reportText(checked, summary, translator);
    if (out === undefined) io.out(report);
    else await io.writeFile(out, report);
    if (failed) return FAILED;
    return summary.errors > 0 ? FOUND_ERRORS : OK;
  },
};

/** The packs that may apply: the one asked for, or all that hold a budget to review against, the newest first. */
async function strategiesOf(call: Call) {
  const asked = call.value("strategy") ?? "auto";
  const ids = asked === "auto" ? reviewable() : [asked];
  return { auto: asked === "auto", packs: await Promise.all(ids.map((id) => loadPack(id))) };
}

function reviewable(): string[] {
  return packIndex
    .filter((entry) => entry.reviewable)
    .sort((one, other) => other.period.from - one.period.from)
    .map(({ id }) => id);
}

/** A report must never be written over a workbook. */
async function guardInputs(out: string, files: readonly string[], io: Io): Promise<void> {
  if (/\.(?:xls[xmb]?|xlt[xm]|ods)$/i.test(out)) throw new UsageError("outIsWorkbook", { path: out });
  for (const file of files) {
    if (await io.sameFile(out, file)) throw new UsageError("outIsInput", { path: out });
  }
}
