import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Activity, Suspense, useId, useState, type ReactNode } from "react";
import { PlaceSkeleton } from "../common/PlaceSkeleton";
import { PlaceBoundary } from "./PlaceBoundary";

const useStyles = makeStyles({
  views: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface View<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly content: ReactNode;
  /** Called when somebody is about to ask for it. */
  readonly onNear?: () => void;
}

interface ViewsProps<Name extends string> {
  /** The place that they are views of, in reports of a crash. */
  readonly place: string;
  /** What the switch is called for screen readers. */
  readonly label: string;
  /** The first is shown at first. */
  readonly views: readonly [View<Name>, ...View<Name>[]];
}

/** Views of a place under their switch. A view begins when it is first asked for, and stays as it was left. */
export function Views<Name extends string>({ place, label, views }: ViewsProps<Name>): ReactNode {
  const styles = useStyles();
  const id = useId();
  const [shown, setShown] = useState<Name>(views[0].name);
  const [visited, setVisited] = useState<ReadonlySet<Name>>(new Set([shown]));
  const select = (next: Name): void => {
    setShown(next);
    setVisited((before) => new Set([...before, next]));
  };
  return (
    <div className={styles.views}>
      <TabList
        size="small"
        appearance="subtle-circular"
        aria-label={label}
        selectedValue={shown}
        onTabSelect={(_, { value }) => select(value as Name)}
      >
        {views.map(({ name, label: text, onNear }) => (
          <Tab
            key={name}
            id={`${id}-tab-${name}`}
            value={name}
            aria-controls={name === shown ? `${id}-${name}` : undefined}
            onPointerEnter={onNear}
            onFocus={onNear}
          >
            {text}
          </Tab>
        ))}
      </TabList>
      {views
        .filter(({ name }) => visited.has(name))
        .map(({ name, content }) => (
          <Activity key={name} mode={name === shown ? "visible" : "hidden"}>
            <div role="tabpanel" id={`${id}-${name}`} aria-labelledby={`${id}-tab-${name}`}>
              <PlaceBoundary name={`${place}, ${name}`}>
                <Suspense fallback={<PlaceSkeleton />}>{content}</Suspense>
              </PlaceBoundary>
            </div>
          </Activity>
        ))}
    </div>
  );
}
