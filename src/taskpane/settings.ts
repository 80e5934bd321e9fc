/** The user's choices about the pane itself, kept in the browser's storage on this computer. */

import { LANGUAGES, type Language } from "../i18n/translator";
import type { PaneHost } from "./host";

export const THEMES = ["auto", "light", "dark"] as const;
export type ThemeChoice = (typeof THEMES)[number];

export interface Settings {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Id of the strategy last worked with. */
  readonly strategy: string | null;
  /** Whether rates may be fetched from the network when the user asks for them. */
  readonly liveRates: boolean;
  /** The name under which findings are set aside; empty where none was given. */
  readonly reviewer: string;
}

export interface SettingsStore {
  load(): Settings;
  /** Says whether it could be kept; a browser may forbid storage in an embedded page. */
  save(settings: Settings): boolean;
}

function defaults(host: PaneHost): Settings {
  return {
    language: /^da\b/i.test(host.displayLanguage ?? "") ? "da" : "en",
    theme: "auto",
    strategy: null,
    liveRates: false,
    reviewer: "",
  };
}

function parse(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** `storage` is a function because merely touching window.localStorage throws where it is forbidden. */
export function settingsStore(host: PaneHost, storage: () => Storage): SettingsStore {
  const key = ["tilsagn.settings", host.partitionKey].filter(Boolean).join(".");
  return {
    load() {
      const fallback = defaults(host);
      let kept: Record<string, unknown>;
      try {
        kept = parse(storage().getItem(key));
      } catch {
        // Forbidden or damaged storage: the defaults serve, and the pane works all the same.
        return fallback;
      }
      return {
        language: LANGUAGES.find((language) => language === kept["language"]) ?? fallback.language,
        theme: THEMES.find((theme) => theme === kept["theme"]) ?? fallback.theme,
        strategy: typeof kept["strategy"] === "string" ? kept["strategy"] : fallback.strategy,
        liveRates: kept["liveRates"] === true,
        reviewer: typeof kept["reviewer"] === "string" ? kept["reviewer"] : fallback.reviewer,
      };
    },
    save(settings) {
      try {
        storage().setItem(key, JSON.stringify(settings));
        return true;
      } catch {
        return false;
      }
    },
  };
}
