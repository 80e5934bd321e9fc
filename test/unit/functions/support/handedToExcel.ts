/** A stand-in for Excel's CustomFunctions, and the bundle's entry run against it. */

export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Gives what the bundle hands to Excel, by id, once the tests' `beforeAll` has run. */
export function handedToExcel(): ReadonlyMap<string, (...args: unknown[]) => unknown> {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  beforeAll(async () => {
    Object.assign(globalThis, {
      CustomFunctions: {
        Error: ExcelError,
        ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
        associate: (id: string, run: () => unknown) => associated.set(id, run),
      },
    });
    await import("../../../../src/functions/functions");
  });
  return associated;
}
