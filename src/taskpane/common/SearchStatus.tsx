import type { ReactNode } from "react";
import { Aloud } from "./Aloud";

/** Tells a screen reader how many entries a search has found; the list itself shows it. */
export function SearchStatus({ query, found }: { query: string; found: string }): ReactNode {
  return (
    <Aloud as="div" role="status">
      {query.trim() === "" ? "" : found}
    </Aloud>
  );
}
