import { Body1Strong, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Group } from "../../common/Group";
import { useFunctionsText } from "../text";
import type { OnSheet } from "../../useCases/formulaChanges";

/** More lines of one sheet than this unfold on request. */
const SHOWN_AT_FIRST = 50;

const useStyles = makeStyles({
  sheet: { margin: `${tokens.spacingVerticalS} 0 0`, overflowWrap: "anywhere" },
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
});

interface SheetListProps<T> {
  readonly title: string;
  readonly groups: readonly OnSheet<T>[];
  readonly line: (item: T) => ReactNode;
}

/** Lines under the names of their sheets; nothing where there are none. */
export function SheetList<T>({ title, groups, line }: SheetListProps<T>): ReactNode {
  const styles = useStyles();
  const { f, t } = useFunctionsText();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  if (groups.length === 0) return null;
  return (
    <Group title={title} level={3}>
      {groups.map(({ sheet, hidden, items }) => {
        const shown = unfolded.has(sheet) ? items : items.slice(0, SHOWN_AT_FIRST);
        return (
          <div key={sheet}>
            <Body1Strong as="h4" block className={styles.sheet}>
              {hidden ? f("formulas.hidden", { sheet }) : sheet}
            </Body1Strong>
            <ul className={styles.lines}>
              {shown.map((item, at) => (
                <li key={at} className={styles.line}>
                  {line(item)}
                </li>
              ))}
            </ul>
            {items.length > shown.length && (
              <Button
                appearance="subtle"
                size="small"
                onClick={() => setUnfolded((before) => new Set([...before, sheet]))}
              >
                {t("review:more", { count: items.length - shown.length })}
              </Button>
            )}
          </div>
        );
      })}
    </Group>
  );
}
