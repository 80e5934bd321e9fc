import {
  Caption1,
  Combobox,
  Input,
  makeStyles,
  mergeClasses,
  Option,
  tokens,
  type FieldControlProps,
} from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { matchingChoices, type Choice } from "../../useCases/argumentChoices";

/** More choices than this are found by typing. */
const SHOWN = 60;
/** Keys that go through the list. */
const TO_CHOOSE = new Set(["ArrowDown", "ArrowUp", "PageDown", "PageUp"]);
/** Keys with which the combobox takes the choice that it holds to be meant. */
const TO_TAKE = new Set(["Enter", "Tab", " "]);

const useStyles = makeStyles({
  entry: { flexGrow: 1, minWidth: 0, "& input": { minWidth: 0 } },
  reference: { "& input": { fontFamily: tokens.fontFamilyMonospace } },
  /** Above what stands beneath it in the pane. */
  list: { maxHeight: "min(280px, 40vh)", zIndex: 2 },
  /** What the combobox holds to be meant is not marked before the user has gone to it. */
  unmarked: { "& [data-activedescendant-focusvisible]::after": { opacity: 0 } },
  option: { display: "block", minWidth: 0, overflowWrap: "anywhere" },
  label: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    color: tokens.colorNeutralForeground3,
  },
});

interface ArgumentEntryProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly field: FieldControlProps;
  readonly text: string;
  readonly isReference: boolean;
  readonly placeholder: string | undefined;
  /** What the button is called that opens the list of choices. */
  readonly listLabel: string;
  /** The values to choose from; null where anything goes. */
  readonly choices: readonly Choice[] | null;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
}

/** The box that an argument is typed into, with the values to choose from where there are such. */
export function ArgumentEntry(props: ArgumentEntryProps): ReactNode {
  const styles = useStyles();
  const { ref, field, text, isReference, placeholder, choices, onText, onEnter } = props;
  const className = mergeClasses(styles.entry, isReference && styles.reference);
  if (choices !== null) return <ChoiceEntry {...props} choices={choices} className={className} />;
  return (
    <Input
      {...field}
      className={className}
      input={{ ref }}
      value={text}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      onChange={(_, { value }) => onText(value)}
      onFocus={onEnter}
    />
  );
}

/** What is typed stays what it is: a choice takes its place only when the user has gone to it. */
function ChoiceEntry({
  ref,
  field,
  text,
  placeholder,
  listLabel,
  choices,
  className,
  onText,
  onEnter,
}: Omit<ArgumentEntryProps, "choices"> & {
  readonly choices: readonly Choice[];
  readonly className: string;
}): ReactNode {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const offered = matchingChoices(choices, text).slice(0, SHOWN);
  const open = isOpen && offered.length > 0;

  const onKey = (event: KeyboardEvent): void => {
    if (TO_CHOOSE.has(event.key)) setChoosing(true);
    else if (TO_TAKE.has(event.key) && !(open && isChoosing)) {
      event.stopPropagation();
      // The first Enter is done with the list, the next with the form.
      if (event.key === "Enter" && open) event.preventDefault();
      if (event.key !== " ") setOpen(false);
    }
  };

  return (
    <Combobox
      {...field}
      ref={ref}
      root={{ onKeyDownCapture: onKey }}
      // The arrow keys open the list: no stop of its own on the way through the form.
      expandIcon={{ tabIndex: -1, "aria-label": listLabel }}
      freeform
      inlinePopup
      positioning={{ autoSize: false }}
      className={className}
      value={text}
      selectedOptions={[text]}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      open={open}
      onOpenChange={(_, data) => {
        setOpen(data.open);
        if (!data.open) setChoosing(false);
      }}
      listbox={{ className: mergeClasses(styles.list, !isChoosing && styles.unmarked) }}
      onChange={(event) => {
        setOpen(true);
        setChoosing(false);
        onText(event.target.value);
      }}
      onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onText(optionValue)}
      onFocus={onEnter}
    >
      {offered.map(({ value, label }) => (
        <Option key={value} value={value} text={value} checkIcon={null}>
          <span className={styles.option}>
            {value}
            {label !== undefined && <Caption1 className={styles.label}>{label}</Caption1>}
          </span>
        </Option>
      ))}
    </Combobox>
  );
}
