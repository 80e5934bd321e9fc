import { Button, type ButtonProps } from "@fluentui/react-components";
import { Suspense, useState, type ReactNode } from "react";
import { onDemand } from "./onDemand";

const ChoiceMenu = onDemand(
  async () => (await import(/* webpackChunkName: "menu" */ "./ChoiceMenu")).ChoiceMenu,
);

export interface MenuChoice {
  readonly name: string;
  readonly title?: string;
  /** More than one option may be chosen. */
  readonly several?: boolean;
  readonly chosen: readonly string[];
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly lang?: string;
    /** A word more about it, beneath. */
    readonly note?: string;
  }[];
}

export interface MenuButtonProps {
  /** How the button looks and reads. */
  readonly button: ButtonProps;
  readonly choices: readonly MenuChoice[];
  readonly onChoose: (name: string, chosen: readonly string[]) => void;
  /** Items that do something instead of choosing. */
  readonly actions?: readonly { readonly label: string; readonly onClick: () => void }[];
  /** Stands in the page beside the button, not above everything. */
  readonly inline?: boolean;
}

/**
 * A button that opens a menu. Menus weigh more than the rest of the frame together, so that one is loaded when somebody
 * is about to use it.
 */
export function MenuButton(props: MenuButtonProps): ReactNode {
  const [wanted, setWanted] = useState(false);
  const closed = (
    <Button
      {...props.button}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={ChoiceMenu.prepare}
      onFocus={ChoiceMenu.prepare}
      onClick={() => setWanted(true)}
    />
  );
  return wanted ? (
    <Suspense fallback={closed}>
      <ChoiceMenu {...props} />
    </Suspense>
  ) : (
    closed
  );
}
