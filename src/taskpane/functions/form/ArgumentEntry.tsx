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
import { useState, type ReactNode, type Ref } from "react";
import { matchingChoices, type Choice } from "../../useCases/argumentChoices";

/** More choices than this are found by typing. */
const SHOWN = 60;

const useStyles = makeStyles({
  entry: { flexGrow: 1, minWidth: 0, "& input": { minWidth: 0 } },
  reference: { "& input": { fontFamily: tokens.fontFamilyMonospace } },
  list: { maxHeight: "40vh" },
  option: { display: "block" },
  label: { display: "block", color: tokens.colorNeutralForeground3 },
});

interface ArgumentEntryProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly field: FieldControlProps;
  readonly text: string;
  readonly isReference: boolean;
  readonly placeholder: string | undefined;
  /** The values to choose from; null where anything goes. */
  readonly choices: readonly Choice[] | null;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
}

/** The box that an argument is typed into, with the values to choose from where there are such. */
export function ArgumentEntry({
  ref,
  field,
  text,
  isReference,
  placeholder,
  choices,
  onText,
  onEnter,
}: ArgumentEntryProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const className = mergeClasses(styles.entry, isReference && styles.reference);
  if (choices === null) {
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
  const offered = matchingChoices(choices, text).slice(0, SHOWN);
  return (
    <Combobox
      {...field}
      ref={ref}
      freeform
      inlinePopup
      className={className}
      value={text}
      selectedOptions={[text]}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      open={isOpen && offered.length > 0}
      onOpenChange={(_, { open }) => setOpen(open)}
      listbox={{ className: styles.list }}
      onChange={(event) => onText(event.target.value)}
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
