/** Who inserts a table, or takes it back, tells the list of inserted tables. */

import { createContext, useContext, useMemo, useReducer, type ReactNode } from "react";

interface TablesWritten {
  /** Counts insertions, also those taken back: the list is another one then. */
  readonly written: number;
  readonly tell: () => void;
}

const Context = createContext<TablesWritten>({ written: 0, tell: () => undefined });

export function TablesWrittenProvider({ children }: { children: ReactNode }): ReactNode {
  const [written, tell] = useReducer((before: number) => before + 1, 0);
  return <Context value={useMemo(() => ({ written, tell }), [written])}>{children}</Context>;
}

export const useTablesWritten = (): TablesWritten => useContext(Context);
