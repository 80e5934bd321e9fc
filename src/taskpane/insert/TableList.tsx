import type { ReactNode } from "react";
import { EntryList } from "../common/EntryList";
import { usePane } from "../pane";

/** A list of tables of which at most one is open, here and wherever else it is listed. */
export function TableList({ children }: { children: ReactNode }): ReactNode {
  const { openTable, setOpenTable } = usePane();
  return (
    <EntryList open={openTable} onOpen={setOpenTable}>
      {children}
    </EntryList>
  );
}
