import { review, type ThreadError } from "../../src/review";
import { library } from "../../src/strategy/load";
import type { FromThread, ToThread } from "../../src/taskpane/review/thread/protocol";
import { reviewWorkbook } from "../../src/taskpane/useCases/review";
import type { WorkbookDoor } from "../../src/workbook/door";
import { FakeDoor } from "./support/fakeDoor";

const budget = (): FakeDoor =>
  new FakeDoor({
    Budget: [
      ["Budget for IOM (DKK million)"],
      ["Priority area", 2023, 2024, 2025, 2026, "Total"],
      ["Priority Area 1", 24, 24, 24, 24, "=SUM(B3:E3)"],
      ["Priority Area 2", 24, "24", 24, 24, "=SUM(B4:E4)"],
      ["Total", "=SUM(B3:B4)", 49, "=SUM(D3:D4)", "=SUM(E3:E4)", "=SUM(F3:F4)"],
    ],
  });

type Sent = (message: ToThread, thread: FakeWorker) => void;

/** A thread of the browser that answers as the test says; what passes is copied as between threads. */
class FakeWorker {
  static all: FakeWorker[] = [];
  static answers: Sent = () => undefined;
  onmessage: ((event: { data: FromThread }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  ended = false;

  constructor() {
    FakeWorker.all.push(this);
    queueMicrotask(() => this.tell({ kind: "ready" }));
  }
  postMessage(message: ToThread): void {
    const copy = structuredClone(message);
    queueMicrotask(() => FakeWorker.answers(copy, this));
  }
  terminate(): void {
    this.ended = true;
  }
  tell(message: FromThread): void {
    this.onmessage?.({ data: structuredClone(message) });
  }
}

/** The thread's own program, before the scope that it finds. */
async function program(): Promise<Sent> {
  const scope = globalThis as unknown as { onmessage: unknown; postMessage: unknown };
  const before = scope.postMessage;
  let told: FromThread[] = [];
  scope.postMessage = (message: FromThread) => void told.push(message);
  await import("../../src/taskpane/review/thread/worker");
  const onmessage = scope.onmessage as (event: { data: ToThread }) => void;
  scope.onmessage = null;
  scope.postMessage = before;
  return (data, thread) => {
    told = [];
    scope.postMessage = (message: FromThread) => void told.push(message);
    onmessage({ data });
    scope.postMessage = before;
    for (const message of told) thread.tell(message);
  };
}

const scope = globalThis as unknown as { Worker?: unknown; structuredClone: unknown };
let strategy: Awaited<ReturnType<typeof library.loadPack>>;
let answer: Sent;
beforeAll(async () => {
  // jsdom has none; what passes between threads here is arrays, numbers and texts.
  scope.structuredClone ??= copyOf;
  strategy = await library.loadPack("dk-iom-2023");
  answer = await program();
});
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "performance"], advanceTimers: true });
  FakeWorker.all = [];
  FakeWorker.answers = answer;
  scope.Worker = FakeWorker;
});
afterEach(() => {
  jest.runAllTimers();
  jest.useRealTimers();
  delete scope.Worker;
});

function copyOf(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return (value as Uint8Array).slice();
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value === "function") throw new Error("A function does not pass between threads");
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)]));
}

const run = (door: WorkbookDoor, signal?: AbortSignal) =>
  reviewWorkbook(door, strategy, () => undefined, signal);

test("the open workbook is reviewed in a thread, with the findings that the pane's own would have", async () => {
  const door = budget();
  const { workbook } = await door.read();
  const own = review(workbook, strategy);
  expect(own.findings.length).toBeGreaterThan(1);
  const result = await run(door);
  expect(FakeWorker.all).toHaveLength(1);
  expect(result.review.findings).toEqual(own.findings);
  expect(result.review.strategy).toBe(strategy);
  expect(result.checked.file).toBe("Test.xlsx");
});

test("the thread serves the next review, and is ended when none comes", async () => {
  await run(budget());
  await run(budget());
  expect(FakeWorker.all).toHaveLength(1);
  expect(FakeWorker.all[0]!.ended).toBe(false);
  jest.runAllTimers();
  expect(FakeWorker.all[0]!.ended).toBe(true);
});

test("a review that is stopped ends its thread, and says so", async () => {
  const stop = new AbortController();
  FakeWorker.answers = () => stop.abort(new Error("stopped"));
  await expect(run(budget(), stop.signal)).rejects.toThrow("stopped");
  expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([true]);
});

test("where no thread starts, the pane's own does the work", async () => {
  delete scope.Worker;
  const { review: found } = await run(budget());
  expect(found.findings.length).toBeGreaterThan(1);
});

test("a thread that breaks off is no reason to try the same in the pane's own", async () => {
  FakeWorker.answers = (_, thread) => thread.onerror?.({ message: "out of memory" });
  await expect(run(budget())).rejects.toMatchObject({
    problem: "outOfMemory",
  } satisfies Partial<ThreadError>);
  FakeWorker.answers = answer;
  expect((await run(budget())).review.findings.length).toBeGreaterThan(1);
});
