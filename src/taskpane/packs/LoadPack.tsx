import { Body1, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { AsidePage } from "../common/AsidePage";
import { Heading } from "../common/Heading";
import { Notice, type NoticeProps } from "../common/Notice";
import { problemNotice } from "../common/problem";
import { useSlow } from "../common/useSlow";
import { useText, type Text } from "../text";
import { readPackFile, type PackCheck } from "../useCases/packFile";
import { FileDrop } from "./FileDrop";
import { OwnPacks } from "./OwnPacks";
import { PackFaultList } from "./PackFaultList";
import { PackOffer } from "./PackOffer";
import { usePackText, type SayPack } from "./usePackText";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What became of the file that was chosen last. */
type Reading =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "read"; readonly name: string; readonly check: PackCheck; readonly turn: number }
  | { readonly kind: "failed"; readonly name: string; readonly error: unknown }
  | { readonly kind: "several" };

interface LoadPackProps {
  readonly onClose: () => void;
  /** Makes a strategy the one in hand. */
  readonly onUse: (id: string) => void;
}

/** Strategies of the user's own: read from a file, looked at, added, and removed again. A bad file changes nothing. */
export function LoadPack({ onClose, onUse }: LoadPackProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const say = usePackText();
  const [reading, setReading] = useState<Reading>({ kind: "none" });
  /** What was asked for before the latest file is dropped. */
  const latest = useRef(0);
  const slow = useSlow(reading.kind === "reading");

  const read = async (files: readonly File[]): Promise<void> => {
    const mine = ++latest.current;
    const tell = (next: Reading): void => {
      if (latest.current === mine) setReading(next);
    };
    const [file, ...others] = files;
    if (!file) return;
    if (others.length > 0) return tell({ kind: "several" });
    const { name } = file;
    tell({ kind: "reading", name });
    try {
      tell({ kind: "read", name, check: await readPackFile(file), turn: mine });
    } catch (error) {
      tell({ kind: "failed", name, error });
    }
  };

  return (
    <AsidePage onClose={onClose}>
      <div className={styles.part}>
        <Heading level={2} large>
          {say("title")}
        </Heading>
        <Body1>{say("body")}</Body1>
        <Caption1 className={styles.quiet}>{say("local")}</Caption1>
      </div>
      <FileDrop onFiles={(files) => void read(files)} />
      {reading.kind === "reading" && slow && (
        <div>
          <ProgressBar aria-label={say("reading", { name: reading.name })} />
          <Caption1>{say("reading", { name: reading.name })}</Caption1>
        </div>
      )}
      {reading.kind === "several" && (
        <Notice intent="warning" title={say("several.title")} body={say("nothingChanged")} />
      )}
      {reading.kind === "failed" && <Notice {...failureNotice(text, say, reading)} />}
      {reading.kind === "read" &&
        ("pack" in reading.check ? (
          <PackOffer
            key={reading.turn}
            pack={reading.check.pack}
            onUse={onUse}
            onCancel={() => setReading({ kind: "none" })}
          />
        ) : (
          <PackFaultList name={reading.name} faults={reading.check} />
        ))}
      <OwnPacks />
    </AsidePage>
  );
}

/** The browser says no more than that it could not read a file: moved, locked or a folder. */
function failureNotice(
  text: Text,
  say: SayPack,
  { name, error }: Extract<Reading, { kind: "failed" }>,
): Pick<NoticeProps, "intent" | "title" | "body"> {
  if (!(error instanceof DOMException)) return problemNotice(text, error);
  return { intent: "error", title: say("unreadable.title", { name }), body: say("unreadable.body") };
}
