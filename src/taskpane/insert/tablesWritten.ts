/** Who inserts a table, or takes it back, tells the list of inserted tables. */

import { createContext, useContext } from "react";

export const TablesWritten = createContext<() => void>(() => undefined);

export const useTablesWritten = (): (() => void) => useContext(TablesWritten);
