import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { AsidePage } from "../../common/AsidePage";
import { Entry } from "../../common/Entry";
import { EntryList } from "../../common/EntryList";
import { Heading } from "../../common/Heading";
import { PlaceSkeleton } from "../../common/PlaceSkeleton";
import { PlainNotice } from "../../common/PlainNotice";
import { useText } from "../../text";
import { loadLicences, type Licence } from "../../useCases/about";

const useStyles = makeStyles({
  text: {
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  packages: { display: "block", overflowWrap: "anywhere", color: tokens.colorNeutralForeground3 },
});

type Loading = readonly Licence[] | "underway" | "failed";

/** "react-dom 19.2.0" alone, or "@fluentui/react-button and 40 others" by the package that most people know. */
function titleOf({ packages }: Licence, others: (count: number) => string): string {
  const [first] = packages;
  if (!first) return "";
  return packages.length === 1 ? first.name : `${first.name} ${others(packages.length - 1)}`;
}

/** The packages that the add-in is made of, by the text of their licence. */
export function Licences({ onClose }: { onClose: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const [licences, setLicences] = useState<Loading>("underway");
  const [open, setOpen] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let live = true;
    loadLicences().then(
      (loaded) => live && setLicences(loaded),
      () => live && setLicences("failed"),
    );
    return () => {
      live = false;
    };
  }, [turn]);
  const retry = (): void => {
    setLicences("underway");
    setTurn(turn + 1);
  };
  return (
    <AsidePage onClose={onClose}>
      <Heading level={2} large>
        {t("about:licences.others")}
      </Heading>
      {licences === "underway" && <PlaceSkeleton />}
      {licences === "failed" && (
        <PlainNotice
          title={t("pane:notCome.title")}
          body={t("pane:notCome.body")}
          actions={[{ label: t("pane:retry"), onClick: retry }]}
        />
      )}
      {typeof licences === "object" && (
        <EntryList open={open} onOpen={setOpen}>
          {licences.map((licence) => {
            const id = licence.packages[0]?.name ?? "";
            return (
              <Entry
                key={id}
                value={id}
                open={open === id}
                title={titleOf(licence, (count) => t("about:licences.more", { count }))}
                beneath={licence.licence}
              >
                <Caption1 className={styles.packages}>
                  {licence.packages.map(({ name, version }) => `${name} ${version}`).join(", ")}
                </Caption1>
                <pre className={styles.text}>{licence.text}</pre>
              </Entry>
            );
          })}
        </EntryList>
      )}
    </AsidePage>
  );
}
