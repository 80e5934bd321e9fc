/** What the pane says where not even its messages could be loaded. */

import type { Language } from "./translator";

interface NotLoadedTexts {
  readonly title: string;
  readonly body: string;
  readonly retry: string;
}

export const notLoaded: Readonly<Record<Language, NotLoadedTexts>> = {
  en: {
    title: "The pane could not be loaded",
    body: "Your workbook was not touched, and the functions in its cells still work. Check the connection, then try again.",
    retry: "Try again",
  },
  da: {
    title: "Ruden kunne ikke indlæses",
    body: "Projektmappen er ikke rørt, og funktionerne i cellerne virker stadig. Kontrollér forbindelsen, og prøv igen.",
    retry: "Prøv igen",
  },
};
