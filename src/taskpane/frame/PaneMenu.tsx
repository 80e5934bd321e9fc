import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactNode } from "react";
import { LANGUAGES, type Language } from "../../i18n/translator";
import { MenuButton } from "../common/MenuButton";
import { THEMES, type Settings, type ThemeChoice } from "../settings";
import { useText } from "../text";
import type { AsideName } from "./AsideContent";

interface PaneMenuProps {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onAside: (name: AsideName) => void;
}

/** Language, theme and what the product is: choices about the pane, not about the workbook. */
export function PaneMenu({ settings, onSettings, onAside }: PaneMenuProps): ReactNode {
  const { t } = useText();
  return (
    <MenuButton
      inline
      button={{ appearance: "subtle", icon: <MoreHorizontal20Regular />, "aria-label": t("pane:menu") }}
      choices={[
        {
          name: "language",
          title: t("pane:language"),
          chosen: [settings.language],
          options: LANGUAGES.map((value) => ({ value, label: t(`pane:language.${value}`), lang: value })),
        },
        {
          name: "theme",
          title: t("pane:theme"),
          chosen: [settings.theme],
          options: THEMES.map((value) => ({ value, label: t(`pane:theme.${value}`) })),
        },
      ]}
      onChoose={(name, [chosen]) =>
        onSettings(name === "language" ? { language: chosen as Language } : { theme: chosen as ThemeChoice })
      }
      actions={[
        { label: t("news:title"), onClick: () => onAside("news") },
        { label: t("pane:about"), onClick: () => onAside("about") },
      ]}
    />
  );
}
