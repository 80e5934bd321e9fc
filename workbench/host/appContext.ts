/** What the page is told about its host at the start: names and values as office.js expects them. */

import type { RequirementSets } from "./requirementSets";

export interface AppContextOptions {
  readonly controlId: string;
  readonly uiLocale: string;
  readonly dataLocale: string;
  readonly documentUrl: string;
  readonly requirementSets: RequirementSets;
  /** Office.context.document.settings: key and JSON text. */
  readonly settings: readonly (readonly [string, string])[];
}

const excel = 16;

export function appContext(options: AppContextOptions): object {
  return {
    _id: options.controlId,
    _appName: excel,
    _appVersion: "16.01",
    _appUILocale: options.uiLocale,
    _dataLocale: options.dataLocale,
    _docUrl: options.documentUrl,
    _clientMode: 1,
    _settings: options.settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: "",
    _appMinorVersion: 1,
    _hostFullVersion: "16.01",
    _initialDisplayMode: 2,
    _appDomains: [],
    _featureGates: {},
    _requirementMatrix: JSON.stringify(options.requirementSets),
  };
}

export interface FrameIdentity {
  readonly conversationId: string;
  readonly controlId: string;
  readonly hostOrigin: string;
  readonly uiLocale: string;
}

/** Shared runtime and custom functions. */
const flags = 1 | 2;

/** The `name` that the add-in's frame must have before its page loads; office.js reads from it who its host is. */
export function frameName({ conversationId, controlId, hostOrigin, uiLocale }: FrameIdentity): string {
  return JSON.stringify({
    baseFrameName: conversationId,
    hostInfo: `Excel|Web|16.01|${uiLocale}|telemetry||disableLogging|${flags}`,
    xdmInfo: `${conversationId}|${controlId}|${hostOrigin}`,
    serializerVersion: 1,
    flights: "[]",
  });
}
