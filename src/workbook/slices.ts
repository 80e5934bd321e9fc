/** Long work in short slices, so that typing and scrolling go on meanwhile. */

/** A slice that a person does not feel. */
const SLICE_MS = 8;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does the job slice by slice: it is interrupted where it yields. Rejects with the signal's reason once it is aborted. */
export async function inSlices<T>(job: Generator<undefined, T>, signal?: AbortSignal): Promise<T> {
  let began = performance.now();
  let step = job.next();
  while (!step.done) {
    if (performance.now() - began > SLICE_MS) {
      await nextTurn();
      began = performance.now();
    }
    signal?.throwIfAborted();
    step = job.next();
  }
  return step.value;
}
