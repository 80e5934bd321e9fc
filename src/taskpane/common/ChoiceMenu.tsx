import {
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import type { MenuButtonProps } from "./MenuButton";

const useStyles = makeStyles({
  /** With room for the focus around an item. */
  list: { maxHeight: "70vh", overflowX: "hidden", overflowY: "auto", padding: tokens.strokeWidthThick },
  option: { whiteSpace: "normal", maxWidth: "100%" },
  note: { color: tokens.colorNeutralForeground3 },
});

/** The menu behind a MenuButton, opened as soon as it is there. */
export function ChoiceMenu({ button, choices, onChoose, actions = [], inline }: MenuButtonProps): ReactNode {
  const styles = useStyles();
  return (
    <Menu
      defaultOpen
      hasCheckmarks
      inline={inline}
      checkedValues={Object.fromEntries(choices.map(({ name, chosen }) => [name, [...chosen]]))}
      onCheckedValueChange={(_, { name, checkedItems }) => onChoose(name, checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button {...button} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {choices.map(({ name, title, several, options }, at) => {
            const Item = several ? MenuItemCheckbox : MenuItemRadio;
            return (
              <Fragment key={name}>
                {at > 0 && <MenuDivider />}
                <MenuGroup>
                  {title && <MenuGroupHeader>{title}</MenuGroupHeader>}
                  {options.map(({ value, label, lang, note }) => (
                    <Item key={value} name={name} value={value} lang={lang} className={styles.option}>
                      {label}
                      {note && (
                        <Caption1 block className={styles.note}>
                          {note}
                        </Caption1>
                      )}
                    </Item>
                  ))}
                </MenuGroup>
              </Fragment>
            );
          })}
          {actions.length > 0 && <MenuDivider />}
          {actions.map(({ label, onClick }) => (
            <MenuItem key={label} onClick={onClick}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
