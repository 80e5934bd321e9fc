import "./support/browser";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { Suspense, type ReactNode } from "react";
import { da } from "../../src/i18n/messages/da";
import { notLoaded } from "../../src/i18n/notLoaded";
import { LANGUAGES } from "../../src/i18n/translator";
import { onDemand } from "../../src/taskpane/common/onDemand";
import { NotLoaded } from "../../src/taskpane/frame/NotLoaded";
import { PlaceBoundary } from "../../src/taskpane/frame/PlaceBoundary";
import { TextProvider } from "../../src/taskpane/text";
import { click, renderPane } from "./support/renderPane";
import { textIn } from "./support/text";

/** Whether the code of Danish comes when it is asked for. */
let danishComes = true;
jest.mock("../../src/i18n/messages", () => ({
  loadMessages: async (language: string) => {
    if (language !== "da" || !danishComes) throw new Error("Loading chunk language failed");
    return da;
  },
}));

beforeEach(() => {
  window.localStorage.clear();
  danishComes = true;
});

const choose = async (language: string): Promise<void> => {
  await act(async () => {
    fireEvent.click(await screen.findByRole("menuitemradio", { name: language }));
  });
};

test("code that did not come is asked for again when the user tries again", async () => {
  const silent = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const load = jest
    .fn<Promise<() => ReactNode>, []>()
    .mockRejectedValueOnce(new Error("Loading chunk 7 failed"))
    .mockResolvedValue(() => <p>the place</p>);
  const Place = onDemand(load);
  render(
    <TextProvider text={textIn("en")}>
      <PlaceBoundary name="review">
        <Suspense fallback={<p>on its way</p>}>
          <Place />
        </Suspense>
      </PlaceBoundary>
    </TextProvider>,
  );
  expect(screen.getByText("on its way")).toBeTruthy();
  expect(await screen.findByText("This part of the pane could not be loaded")).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
  await click("Try again");
  expect(await screen.findByText("the place")).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(2);
  silent.mockRestore();
});

test("a language that does not come is said, and the pane goes on in the one before until it does", async () => {
  danishComes = false;
  await renderPane();
  await click("Language, theme and about");
  await choose("Dansk");
  expect(await screen.findByText("The language could not be changed")).toBeTruthy();
  expect(screen.getByRole("tab", { name: "Insert" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("en");
  danishComes = true;
  await click("Try again");
  expect(await screen.findByRole("tab", { name: "Indsæt" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("da");
  expect(screen.queryByText(da.pane["language.failed.title"])).toBeNull();
});

test("whoever goes back to the language before hears no more of the other", async () => {
  danishComes = false;
  await renderPane();
  await click("Language, theme and about");
  await choose("Dansk");
  await screen.findByText("The language could not be changed");
  await click("Language, theme and about");
  await choose("English");
  expect(screen.queryByText("The language could not be changed")).toBeNull();
});

test.each(LANGUAGES)("a pane without its messages says so in %s, and can be tried again", (language) => {
  const retry = jest.fn();
  render(<NotLoaded language={language} onRetry={retry} />);
  const { title, body, retry: words } = notLoaded[language];
  expect(screen.getByRole("alert").textContent).toBe(title + body + words);
  expect(screen.getByRole("main").lang).toBe(language);
  fireEvent.click(screen.getByRole("button", { name: words }));
  expect(retry).toHaveBeenCalledTimes(1);
});
