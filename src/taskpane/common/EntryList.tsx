import { Accordion, accordionHeaderClassNames } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useRovingFocus } from "./useRovingFocus";

interface EntryListProps {
  /** The value of the open entry; null where none is. */
  readonly open: string | null;
  readonly onOpen: (value: string | null) => void;
  readonly children: ReactNode;
}

/**
 * A list of entries of which at most one is open. It is one stop of the Tab key: the arrow keys go from entry to entry, Tab
 * goes into the open one and then on.
 */
export function EntryList({ open, onOpen, children }: EntryListProps): ReactNode {
  const roving = useRovingFocus(`.${accordionHeaderClassNames.button}`);
  return (
    <Accordion
      {...roving}
      collapsible
      openItems={open === null ? [] : [open]}
      onToggle={(_, { openItems }) => onOpen((openItems[0] as string | undefined) ?? null)}
    >
      {children}
    </Accordion>
  );
}
