/** What Excel refuses to exceed. */

/**
 * Cells of one range that is read or written.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
export const MAX_CELLS = 5_000_000;

/**
 * Merged areas that a range lists; with more the call fails.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)
 */
export const MAX_MERGED_AREAS = 512;

/** Bytes of one request and of one answer, in Excel on the web. @source as above */
export const MAX_PAYLOAD = 5 * 1024 * 1024;

/**
 * Characters of a cell.
 *
 * @source https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
export const MAX_TEXT = 32_767;
