import type { CellValue } from "../flex/data-issue";

/** Rows of cells as read from a sheet or a file; rows may be short. Dates are serial numbers or text. */
export type Grid = readonly (readonly CellValue[])[];
