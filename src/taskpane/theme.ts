/** Fluent's themes with the product's accent. Components use tokens alone; no colour stands anywhere else. */

import { useLayoutEffect, useMemo, useSyncExternalStore } from "react";
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { ThemeChoice } from "./settings";

/** The accent of the product's icons in Fluent's sixteen steps, each with the contrast of Fluent's own ramp. */
const ACCENT: BrandVariants = {
  10: "#041319",
  20: "#052029",
  30: "#052c38",
  40: "#063948",
  50: "#00475a",
  60: "#01556b",
  70: "#00617a",
  80: "#06708c",
  90: "#078bad",
  100: "#39a9cc",
  110: "#5db3d2",
  120: "#75bdd8",
  130: "#94cbe0",
  140: "#b3d9e8",
  150: "#cfe6ef",
  160: "#ebf4f7",
};

const darkTheme = createDarkTheme(ACCENT);
const THEME_OF = {
  light: createLightTheme(ACCENT),
  /** On dark ground the accent's text must be lighter than Fluent's default step, as in its own dark theme. */
  dark: {
    ...darkTheme,
    colorBrandForeground1: ACCENT[110],
    colorBrandForeground2: ACCENT[120],
    colorBrandForegroundLink: ACCENT[110],
  },
  /** Fluent gives every hue of its palette one colour here; the parts of a chart take the theme's others, in turn. */
  highContrast: {
    ...teamsHighContrastTheme,
    colorPaletteMarigoldBorderActive: teamsHighContrastTheme.colorBrandForegroundLink,
    colorPaletteBerryBorderActive: teamsHighContrastTheme.colorNeutralForegroundDisabled,
    colorPaletteForestBorderActive: teamsHighContrastTheme.colorBrandForegroundLink,
  },
} satisfies Record<string, Theme>;

/** For those who ask the system for more contrast: quiet text is as strong as any, and every line can be seen. */
function withMoreContrast(theme: Theme): Theme {
  const line = theme.colorNeutralStrokeAccessible;
  return {
    ...theme,
    colorNeutralForeground2: theme.colorNeutralForeground1,
    colorNeutralForeground3: theme.colorNeutralForeground1,
    colorNeutralForeground4: theme.colorNeutralForeground1,
    colorNeutralStroke1: line,
    colorNeutralStroke2: line,
    colorNeutralStroke3: line,
    colorNeutralStrokeSubtle: line,
  };
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Scrollbars and whatever else the browser itself draws are as light or dark as the theme. */
function useColorScheme(scheme: string): void {
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
}

/**
 * The theme to show: the system's own colours win, then the user's choice, then Office's theme, then the system's.
 * Fluent's components keep still by themselves where the system asks for less motion.
 */
export function useTheme(choice: ThemeChoice, officeIsDark: boolean | undefined): Theme {
  const forced = useMedia("(forced-colors: active)");
  const systemIsDark = useMedia("(prefers-color-scheme: dark)");
  const moreContrast = useMedia("(prefers-contrast: more)");
  const isDark = choice === "auto" ? (officeIsDark ?? systemIsDark) : choice !== "light";
  useColorScheme(forced ? "light dark" : isDark ? "dark" : "light");
  return useMemo(() => {
    if (forced || choice === "highContrast") return THEME_OF.highContrast;
    const theme = isDark ? THEME_OF.dark : THEME_OF.light;
    return moreContrast ? withMoreContrast(theme) : theme;
  }, [forced, choice, isDark, moreContrast]);
}
