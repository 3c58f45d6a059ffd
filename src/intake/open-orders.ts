import type { Grid } from "./grid";
import type { DateOrder, DateOrderFinding, InputFile, Recognition } from "./recognition";
import { recognize } from "./recognize";

/** Columns of text dates whose order no date has decided yet. */
export function openOrders({ dateOrders }: Recognition): readonly DateOrderFinding[] {
  return dateOrders.filter(isOpen);
}

/**
 * A column whose dates show another order than the user chose.
 *
 * @param shown recognized without the choice
 * @param chosen by the user; absent where nothing was chosen
 * @returns what the dates show; null where none contradicts
 */
export function contradictedOrder(
  { dateOrders }: Recognition,
  chosen: DateOrder | undefined,
): DateOrderFinding | null {
  if (chosen === undefined) return null;
  return dateOrders.find((finding) => !isOpen(finding) && finding.order !== chosen) ?? null;
}

/**
 * A recognition with the orders of dates that further rows decide. What is decided stays; what these rows leave open, too.
 *
 * @param recognition by the first rows
 * @param header the rows down to the header
 * @param rows further rows
 * @param file as given to `recognize`
 */
export function withFurtherRows(
  recognition: Recognition,
  header: Grid,
  rows: Grid,
  file: InputFile,
): Recognition {
  const told = recognize([...header, ...rows], file).dateOrders.filter((finding) => !isOpen(finding));
  const dateOrders = recognition.dateOrders.map((finding) =>
    isOpen(finding) ? (told.find(({ column }) => column === finding.column) ?? finding) : finding,
  );
  return { ...recognition, dateOrders, dateOrder: dateOrders.find(isOpen) ?? dateOrders[0] ?? null };
}

function isOpen({ order }: DateOrderFinding): boolean {
  return order === "ambiguous";
}
