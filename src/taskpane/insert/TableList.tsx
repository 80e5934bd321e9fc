import { Accordion } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../pane";

/** A list of tables of which at most one is open, here and wherever else it is listed. */
export function TableList({ children }: { children: ReactNode }): ReactNode {
  const { openTable: open, setOpenTable: setOpen } = usePane();
  return (
    <Accordion
      collapsible
      openItems={open === null ? [] : [open]}
      onToggle={(_, { openItems }) => setOpen((openItems[0] as string | undefined) ?? null)}
    >
      {children}
    </Accordion>
  );
}
