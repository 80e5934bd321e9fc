import {
  makeStyles,
  renderToggleButton_unstable,
  ToggleButton,
  tokens,
  useToggleButton_unstable,
  useToggleButtonStyles_unstable,
  type ToggleButtonProps,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useRovingFocus } from "./useRovingFocus";

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXS },
  option: { minWidth: "unset", paddingInline: tokens.spacingHorizontalS },
});

interface ChoiceProps<Value extends string> {
  /** What is chosen. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** The options that are pressed: one, or several where each is a choice of its own. */
  readonly chosen: readonly Value[];
  readonly onPress: (value: Value) => void;
  /** Each option is on or off by itself; otherwise one of them is chosen. */
  readonly several?: boolean;
  readonly size?: "small" | "medium";
}

/**
 * A few options side by side, for what is changed often and must be seen at a glance: one stop of the Tab key. The arrow
 * keys go from option to option and, where one of them is chosen, choose it.
 */
export function Choice<Value extends string>({
  label,
  options,
  chosen,
  onPress,
  several = false,
  size = "small",
}: ChoiceProps<Value>): ReactNode {
  const styles = useStyles();
  const roving = useRovingFocus("button", {
    lie: "options",
    ...(several ? {} : { stop: "[aria-checked=true]", onReach: (option) => option.click() }),
  });
  const Option = several ? ToggleButton : OneOf;
  return (
    <div {...roving} className={styles.group} role={several ? "group" : "radiogroup"} aria-label={label}>
      {options.map(({ value, label: words }) => (
        <Option
          key={value}
          size={size}
          shape="circular"
          appearance={chosen.includes(value) ? "secondary" : "subtle"}
          checked={chosen.includes(value)}
          className={styles.option}
          onClick={() => onPress(value)}
        >
          {words}
        </Option>
      ))}
    </div>
  );
}

/** Fluent's toggle button as one of a group of which one is chosen: Fluent itself tells it as pressed or not. */
function OneOf(props: ToggleButtonProps): ReactNode {
  const state = useToggleButton_unstable(props, null);
  const root = {
    ...state.root,
    role: "radio" as const,
    "aria-pressed": undefined,
    "aria-checked": state.checked,
  };
  return renderToggleButton_unstable(useToggleButtonStyles_unstable({ ...state, root }));
}
