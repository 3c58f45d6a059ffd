import { WorkbookError } from "./workbook-error";

/** DATE(1904,1,2) where day 0 is 1 January 1904; where it is 30 December 1899 the answer is 1463. */
const SERIAL_1904 = 1;

/**
 * Makes sure that the workbook counts days from 1900, as our serial days do. No property tells, so a formula is asked.
 *
 * @throws WorkbookError in a workbook of the 1904 date system
 */
export async function requireDateSystem1900(context: Excel.RequestContext): Promise<void> {
  const probe = context.workbook.functions.date(1904, 1, 2);
  probe.load("value");
  await context.sync();
  if (probe.value === SERIAL_1904) throw new WorkbookError("date-system-1904");
}
