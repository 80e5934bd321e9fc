import { oncePer, oncePerText, TextMemory } from "../../../src/review/memory";

test("an object's result is worked out once, even where it is undefined", () => {
  const work = jest.fn((of: { readonly size: number }) => (of.size > 1 ? of.size : undefined));
  const known = oncePer(work);
  const [small, large] = [{ size: 1 }, { size: 2 }];
  expect([known(small), known(large), known(small), known(large)]).toEqual([undefined, 2, undefined, 2]);
  expect(work).toHaveBeenCalledTimes(2);
});

test("a text's result is worked out once; long texts are not kept", () => {
  const work = jest.fn((text: string) => text.length);
  const length = oncePerText(work);
  const long = "x".repeat(1000);
  expect([length("total"), length("total"), length(long), length(long)]).toEqual([5, 5, 1000, 1000]);
  expect(work).toHaveBeenCalledTimes(3);
});

test("more texts than there is room for are worked out again, and as right as before", () => {
  const work = jest.fn((text: string) => `${text}!`);
  const memory = new TextMemory(work);
  for (let i = 0; i <= 10_000; i++) memory.of(String(i));
  expect(memory.of("0")).toBe("0!");
  expect(work).toHaveBeenCalledTimes(10_002);
});
