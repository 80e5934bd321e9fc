import { Body1, Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { Cursor20Regular } from "@fluentui/react-icons/svg/cursor";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { useId, useState, type ReactNode } from "react";
import { DoorError } from "../../../workbook/door";
import { EditNotice } from "../../common/EditNotice";
import type { Edits } from "../../common/useEdits";
import { usePane } from "../../pane";
import {
  refreshTable,
  usualSide,
  type Choices,
  type ComparedState,
  type Refreshed,
  type StampedTables,
} from "../../useCases/stamped";
import { BlockedNotice, blockedBy } from "./BlockedNotice";
import { DifferenceList } from "./DifferenceList";
import { OwnParts } from "./OwnParts";
import { useStampedText, type StampedText } from "./useStampedText";
import { doneWords } from "./words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  why: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS },
});

interface RefreshFormProps {
  readonly tables: StampedTables;
  readonly state: ComparedState;
  readonly edits: Edits;
  readonly inHand: boolean;
  readonly onWork: () => void;
  readonly onChanged: () => void;
}

/** How the table stands to its strategy, in a sentence. */
function says({ s, local }: StampedText, { kind, stamp, pack }: ComparedState): string {
  const data = { strategy: local(pack.shortTitle), from: stamp.packVersion, to: pack.version };
  return s(
    kind === "newer" && stamp.packVersion === pack.version ? "says.sameVersion" : `says.${kind}`,
    data,
  );
}

/** What has changed in a table, whose change it is, and how it comes up to date. */
export function RefreshForm({
  tables,
  state,
  edits,
  inHand,
  onWork,
  onChanged,
}: RefreshFormProps): ReactNode {
  const styles = useStyles();
  const text = useStampedText();
  const { s, t } = text;
  const { door } = usePane();
  const [choices, setChoices] = useState<Choices>({});
  const [done, setDone] = useState<Refreshed | null>(null);
  const { differences, table } = state.compared;
  const working = edits.outcome.kind === "working" && inHand;
  const takesAny = differences.some((one) => (choices[one.id] ?? usualSide(one)) === "strategy");
  const canRefresh = state.kind === "newer" || state.kind === "changed";
  const why = useId();
  const isNeedless = state.kind === "changed" && !takesAny;

  const refresh = async (): Promise<void> => {
    onWork();
    const written = await edits.write(async (control) => {
      try {
        const refreshed = await refreshTable(door, tables, state, choices, new Date(), control);
        setDone(refreshed);
        return refreshed;
      } catch (error) {
        // What stands there is another than what was listed.
        if (error instanceof DoorError && (error.details.changed || error.problem === "gone")) onChanged();
        throw error;
      }
    });
    if (!written) return;
    setChoices({});
    onChanged();
  };

  const blocked = inHand ? blockedBy(edits.outcome) : null;
  return (
    <>
      <Body1>{says(text, state)}</Body1>
      <DifferenceList
        compared={state.compared}
        choices={choices}
        onChoices={canRefresh ? setChoices : null}
        onShow={(range) => {
          onWork();
          void edits.show(range);
        }}
      />
      <OwnParts compared={state.compared} />
      {isNeedless && (
        <Body1 id={why} className={styles.why}>
          <Info16Regular className={styles.icon} aria-hidden />
          {s("nothing")}
        </Body1>
      )}
      <div className={styles.buttons}>
        {canRefresh && (
          <Button
            appearance="primary"
            aria-describedby={isNeedless ? why : undefined}
            icon={working ? <Spinner size="extra-tiny" /> : <ArrowSync20Regular />}
            disabledFocusable={edits.outcome.kind === "working" || isNeedless}
            onClick={() => void refresh()}
          >
            {s("refresh")}
          </Button>
        )}
        <Button
          icon={<Cursor20Regular />}
          onClick={() => {
            onWork();
            void edits.show(table.range);
          }}
        >
          {t("pane:show")}
        </Button>
      </div>
      {blocked ? (
        <BlockedNotice blocked={blocked} state={state} edits={edits} />
      ) : (
        inHand && (
          <EditNotice
            edits={edits}
            working={s("working")}
            done={() => (done ? doneWords(text, done) : "")}
            body={done?.outcome.atEnd ? s("done.atEnd") : undefined}
            undone={s("undone", { place: table.name })}
            onUndone={onChanged}
          />
        )
      )}
    </>
  );
}
