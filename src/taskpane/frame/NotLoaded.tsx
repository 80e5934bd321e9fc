import type { ReactNode } from "react";
import { notLoaded } from "../../i18n/notLoaded";
import type { Language } from "../../i18n/translator";
import { PlainNotice } from "../common/PlainNotice";

/** What the page says when the messages of the pane could not be loaded, so that it has no others. */
export function NotLoaded({ language, onRetry }: { language: Language; onRetry: () => void }): ReactNode {
  const { title, body, retry } = notLoaded[language];
  return (
    <main lang={language}>
      <PlainNotice title={title} body={body} actions={[{ label: retry, onClick: onRetry }]} />
    </main>
  );
}
