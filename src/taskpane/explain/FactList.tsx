import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { Group } from "../common/Group";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(80px, auto) 1fr",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    alignItems: "baseline",
  },
  what: { color: tokens.colorNeutralForeground3 },
  said: { margin: 0, overflowWrap: "anywhere" },
  group: { marginTop: 0 },
});

/** What is known, each with what it is called; nothing is said of what is null. */
export function FactList({
  title,
  facts,
}: {
  title: ReactNode;
  facts: readonly (readonly [what: string, said: ReactNode])[];
}): ReactNode {
  const styles = useStyles();
  return (
    <Group title={title} level={3} className={styles.group}>
      <dl className={styles.facts}>
        {facts
          .filter(([, said]) => said !== null && said !== "")
          .map(([what, said]) => (
            <Fragment key={what}>
              <dt className={styles.what}>
                <Caption1>{what}</Caption1>
              </dt>
              <dd className={styles.said}>
                <Body1>{said}</Body1>
              </dd>
            </Fragment>
          ))}
      </dl>
    </Group>
  );
}
