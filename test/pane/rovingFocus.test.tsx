import "./support/browser";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { useState, type ReactNode } from "react";
import { Entry } from "../../src/taskpane/common/Entry";
import { EntryList } from "../../src/taskpane/common/EntryList";

function List({ names }: { names: readonly string[] }): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <EntryList open={open} onOpen={setOpen}>
      {names.map((name) => (
        <Entry key={name} value={name} title={name} open={open === name}>
          <input aria-label={`About ${name}`} />
        </Entry>
      ))}
    </EntryList>
  );
}

/** The stops of the Tab key, in their order. */
const stops = (): (string | null)[] =>
  [...document.querySelectorAll<HTMLElement>("button, input")]
    .filter(({ tabIndex }) => tabIndex === 0)
    .map((element) => element.getAttribute("aria-label") ?? element.textContent);
const press = (key: string): boolean => fireEvent.keyDown(document.activeElement!, { key });
const focused = (): string | null => document.activeElement!.textContent;

test("a list is one stop of the Tab key, and the arrow keys go through it", async () => {
  const { rerender } = render(<List names={["core", "soft", "personnel"]} />);
  expect(stops()).toEqual(["core"]);
  act(() => screen.getByRole("button", { name: "core" }).focus());
  press("ArrowUp");
  expect(focused()).toBe("core");
  press("ArrowDown");
  expect(focused()).toBe("soft");
  expect(stops()).toEqual(["soft"]);
  press("End");
  expect(focused()).toBe("personnel");
  press("ArrowDown");
  press("Home");
  press("ArrowDown");
  fireEvent.click(screen.getByRole("button", { name: "soft" }));
  expect(stops()).toEqual(["soft", "About soft"]);

  // What an entry holds has its arrow keys for itself.
  act(() => screen.getByRole("textbox").focus());
  expect(press("ArrowDown")).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole("textbox"));

  // A list that has lost the entry in hand, or got others, still has one stop.
  rerender(<List names={["gender", "core"]} />);
  expect(stops()).toEqual(["gender"]);
  rerender(<List names={["first", "gender", "core"]} />);
  expect(stops()).toHaveLength(1);
});
