import { inExcel } from "./session";

/**
 * The sign by which the user's Excel tells decimals, whatever language it speaks: the system's, or the one of Excel's own
 * options. One round trip. Throws DoorError.
 */
export async function decimalSign(): Promise<string> {
  return inExcel(async (session) => {
    const { application } = session.workbook;
    application.load("decimalSeparator");
    await session.sync();
    return application.decimalSeparator;
  });
}
