import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { markWords } from "../../strategy/searchText";

const useStyles = makeStyles({
  found: {
    color: "inherit",
    backgroundColor: "transparent",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    textDecorationColor: tokens.colorBrandStroke1,
    textUnderlineOffset: "2px",
  },
});

/** A text with what a search has found in it set off. */
export function Highlight({ text, query }: { text: string; query: string }): ReactNode {
  const styles = useStyles();
  return markWords(text, query).map(({ text: piece, found }, at) =>
    found ? (
      <mark key={at} className={styles.found}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
