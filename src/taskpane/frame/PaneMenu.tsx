import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactNode } from "react";
import { LANGUAGES, type Language } from "../../i18n/translator";
import { THEMES, type Settings, type ThemeChoice } from "../settings";
import { useText } from "../text";

interface PaneMenuProps {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  readonly onAbout: () => void;
}

/** Language, theme and what the product is: choices about the pane, not about the workbook. */
export function PaneMenu({ settings, onSettings, onAbout }: PaneMenuProps): ReactNode {
  const { t } = useText();
  return (
    <Menu
      inline
      checkedValues={{ language: [settings.language], theme: [settings.theme] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const chosen = checkedItems[0];
        if (name === "language") onSettings({ ...settings, language: chosen as Language });
        else onSettings({ ...settings, theme: chosen as ThemeChoice });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={t("pane:menu")} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList hasCheckmarks>
          <MenuGroup>
            <MenuGroupHeader>{t("pane:language")}</MenuGroupHeader>
            {LANGUAGES.map((language) => (
              <MenuItemRadio key={language} name="language" value={language} lang={language}>
                {t(`pane:language.${language}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t("pane:theme")}</MenuGroupHeader>
            {THEMES.map((theme) => (
              <MenuItemRadio key={theme} name="theme" value={theme}>
                {t(`pane:theme.${theme}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={onAbout}>{t("pane:about")}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
