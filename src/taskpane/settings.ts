/** The user's choices about the pane itself, kept in the browser's storage on this computer. */

import { LANGUAGES, type Language } from "../i18n/translator";
import type { PaneHost } from "./host";

/** "auto" follows Office, or the system where Office does not say. */
export const THEMES = ["auto", "light", "dark", "highContrast"] as const;
export type ThemeChoice = (typeof THEMES)[number];

export interface Settings {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Id of the strategy last worked with, in whichever workbook. */
  readonly strategy: string | null;
  /** Whether rates may be fetched from the network when the user asks for them. */
  readonly liveRates: boolean;
  /** The name under which findings are set aside; empty where none was given. */
  readonly reviewer: string;
  /** The version whose welcome or news the user has seen; null before the first. */
  readonly seenVersion: string | null;
}

export interface SettingsStore {
  load(): Settings;
  /**
   * Keeps what has changed beside what is kept now, which the pane of another workbook may have changed meanwhile. Says
   * whether it could be kept; a browser may forbid storage in an embedded page.
   */
  save(change: Partial<Settings>): boolean;
  /** Calls back when the pane of another workbook has changed them; returns a function that ends it. */
  follow(callback: (settings: Settings) => void): () => void;
}

function defaults(host: PaneHost): Settings {
  return {
    language: /^da\b/i.test(host.displayLanguage ?? "") ? "da" : "en",
    theme: "auto",
    strategy: null,
    liveRates: false,
    reviewer: "",
    seenVersion: null,
  };
}

function parse(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

const textOr = <Fallback>(value: unknown, fallback: Fallback): string | Fallback =>
  typeof value === "string" ? value : fallback;

/** `storage` is a function because merely touching window.localStorage throws where it is forbidden. */
export function settingsStore(host: PaneHost, storage: () => Storage): SettingsStore {
  const key = ["tilsagn.settings", host.partitionKey].filter(Boolean).join(".");
  const kept = (): Record<string, unknown> => {
    try {
      return parse(storage().getItem(key));
    } catch {
      // Forbidden or damaged storage: the defaults serve, and the pane works all the same.
      return {};
    }
  };
  const store: SettingsStore = {
    load() {
      const fallback = defaults(host);
      const { language, theme, strategy, liveRates, reviewer, seenVersion } = kept();
      return {
        language: LANGUAGES.find((one) => one === language) ?? fallback.language,
        theme: THEMES.find((one) => one === theme) ?? fallback.theme,
        strategy: textOr(strategy, fallback.strategy),
        liveRates: liveRates === true,
        reviewer: textOr(reviewer, fallback.reviewer),
        seenVersion: textOr(seenVersion, fallback.seenVersion),
      };
    },
    save(change) {
      const next = { ...kept(), ...change };
      try {
        storage().setItem(key, JSON.stringify(next));
        return true;
      } catch {
        return false;
      }
    },
    follow(callback) {
      // The browser tells every window of the site but the one that has changed something.
      const hear = (event: StorageEvent): void => {
        if (event.key === key) callback(store.load());
      };
      window.addEventListener("storage", hear);
      return () => window.removeEventListener("storage", hear);
    },
  };
  return store;
}
