/** The report as SARIF 2.1.0 (OASIS), which code-scanning and audit tools read. */

import type { Log, ReportingDescriptor, Result, Run } from "sarif";
import type { Language } from "../../i18n/translator";
import { jsonText } from "../../output/json";
import { safeText } from "../../output/safeText";
import { renderFinding } from "../render";
import { rules } from "../rules";
import type { Rule } from "../types";
import type { Batch, CheckedFile, ReportedFinding } from "./model";
import { explanationText } from "./explained";
import { consequencesText, placeText, reportWords } from "./words";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

export function sarifReport(batch: Batch, language: Language): string {
  const log: Log = { $schema: SCHEMA, version: "2.1.0", runs: [runOf(batch, language)] };
  return jsonText(log);
}

function runOf(batch: Batch, language: Language): Run {
  const { checked, unchecked, version, rulesVersion, date } = batch;
  const notices = [
    ...unchecked.map(({ file, problem }) => ({ file, text: problem, level: "error" as const })),
    ...checked.flatMap(({ file, omissions, problems }) => [
      ...omissions.map((text) => ({ file, text, level: "warning" as const })),
      ...problems.map(({ rule, message }) => ({
        file,
        text: `${rule}: ${message}`,
        level: "error" as const,
      })),
    ]),
  ];
  return {
    tool: {
      driver: {
        name: "Tilsagn",
        version,
        rules: rules.map((rule) => descriptor(rule, language)),
        properties: { ruleSet: rulesVersion },
      },
    },
    language: language === "da" ? "da-DK" : "en-GB",
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: unchecked.length === 0 && checked.every(({ problems }) => problems.length === 0),
        endTimeUtc: date,
        toolExecutionNotifications: notices.map(({ file, text, level }) => ({
          level,
          message: { text: safeText(text) },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
        })),
      },
    ],
    artifacts: checked.map(({ file, sha256, strategy }) => ({
      location: { uri: uriOf(file) },
      ...(sha256 === null ? {} : { hashes: { "sha-256": sha256 } }),
      roles: ["analysisTarget"],
      properties: { strategy: strategy?.id ?? null, packVersion: strategy?.version ?? null },
    })),
    results: checked.flatMap((file, index) =>
      file.findings.map((finding) => resultOf(finding, file, index, language)),
    ),
  };
}

function descriptor({ id, severity, texts }: Rule, language: Language): ReportingDescriptor {
  const { name, looksFor, why } = texts[language];
  return {
    id,
    shortDescription: { text: name },
    fullDescription: { text: looksFor },
    help: { text: why },
    defaultConfiguration: { level: severity },
  };
}

function resultOf(
  finding: ReportedFinding,
  { file }: CheckedFile,
  index: number,
  language: Language,
): Result {
  const { rule, severity, key, ignored, expected, actual } = finding;
  const { message } = renderFinding(finding, language);
  const words = reportWords(language);
  const place = placeText(finding);
  const told = [message, explanationText(finding, words), consequencesText(finding, words)];
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: safeText(told.filter(Boolean).join(" ")) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file), index } },
        ...(place === "" ? {} : { logicalLocations: [{ fullyQualifiedName: safeText(place) }] }),
      },
    ],
    partialFingerprints: { "finding/v1": key },
    ...(ignored
      ? {
          suppressions: [
            {
              kind: "external" as const,
              status: "accepted" as const,
              justification: safeText(ignored.reason),
              properties: { by: ignored.by, date: ignored.date },
            },
          ],
        }
      : {}),
    properties: {
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
      fixable: finding.fixable,
    },
  };
}

/** A path as a relative or absolute URI reference: each step encoded, so that "#", "?" and blanks stay part of the name. */
function uriOf(path: string): string {
  const steps = path.replaceAll("\\", "/").split("/");
  const drive = /^[A-Za-z]:$/.test(steps[0] ?? "");
  const encoded = steps.map((step, index) =>
    drive && index === 0 ? step : encodeURIComponent(wellFormed(step)),
  );
  if (drive) return `file:///${encoded.join("/")}`;
  return path.startsWith("/") ? `file://${encoded.join("/")}` : encoded.join("/");
}

/** A name may hold half of a surrogate pair, which no URI can. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
