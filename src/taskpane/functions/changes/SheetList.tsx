import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Group } from "../../common/Group";
import { Heading } from "../../common/Heading";
import { useFunctionsText } from "../text";
import type { OnSheet } from "../../useCases/formulaChanges";

/** More lines of one sheet than this unfold on request. */
const SHOWN_AT_FIRST = 50;

const useStyles = makeStyles({
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
    <section>
      <Heading level={3}>{title}</Heading>
      {groups.map(({ sheet, hidden, items }) => {
        const shown = unfolded.has(sheet) ? items : items.slice(0, SHOWN_AT_FIRST);
        return (
          <Group key={sheet} level={4} title={hidden ? f("formulas.hidden", { sheet }) : sheet}>
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
                <Caption1>{t("review:more", { count: items.length - shown.length })}</Caption1>
              </Button>
            )}
          </Group>
        );
      })}
    </section>
  );
}
