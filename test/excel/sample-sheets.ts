import type { CellStyle, SheetSpec } from "../../src/report/sheet-spec";

const TITLE: CellStyle = { bold: true, size: 18, color: "#1D4E6B" };
const HEADER: CellStyle = { bold: true, color: "#FFFFFF", fill: "#1D4E6B", align: "left", wrap: true };
const BODY: CellStyle = { color: "#1F2933", verticalAlign: "top" };
const LINK: CellStyle = { underline: true };
const NOTE: CellStyle = { italic: true, align: "left", indent: 1 };

/**
 * Two sheets of a report with everything that a sheet can have.
 *
 * @param run differs from run to run, so that one can tell them apart
 * @param names of the sheets
 */
export function sampleSheets(
  run: number,
  names: { readonly summary?: string; readonly users?: string } = {},
): SheetSpec[] {
  const { summary = "Flex Summary", users = "Flex Users" } = names;
  return [
    {
      name: summary,
      kind: "summary",
      cells: [
        [{ value: `Summary of run ${run}`, style: TITLE }],
        [],
        [
          { value: "Trap", style: HEADER },
          { value: "Tokens", style: HEADER },
        ],
        [
          { value: "Background", style: BODY },
          { value: 10 * run, style: BODY, numberFormat: "#,##0" },
        ],
        [
          { value: "Expiry", style: BODY },
          { value: 20 * run, style: BODY, numberFormat: "#,##0" },
        ],
        [
          { value: "Users", style: LINK, link: `#'${users}'!A1` },
          { value: 3, formula: `=COUNTA('${users}'!$A$3:$A$5)`, numberFormat: "0.0" },
          { value: "including leavers", style: NOTE },
        ],
      ],
      columnWidths: [24, 12],
      tables: [
        { name: "FlexTraps", range: { row: 2, column: 0, rows: 3, columns: 2 }, style: "TableStyleLight1" },
      ],
      charts: [
        {
          type: "columnClustered",
          title: `Tokens of run ${run}`,
          source: { row: 2, column: 0, rows: 3, columns: 2 },
          anchor: { row: 7, column: 0, rows: 10, columns: 4 },
          legend: "bottom",
        },
      ],
      freeze: { rows: 3, columns: 0 },
      tabColor: "#1D4E6B",
      gridlines: false,
    },
    {
      name: users,
      kind: "users",
      cells: [
        [{ value: "Users", style: TITLE }],
        [
          { value: "User", style: HEADER },
          { value: "First day", style: HEADER },
        ],
        [{ value: "=HYPERLINK(1)" }, { value: 45_700 + run, numberFormat: "yyyy-mm-dd" }],
        [{ value: "007" }, { value: 45_701, numberFormat: "yyyy-mm-dd" }],
        [{ value: "@user" }, { value: null }],
      ],
      columnWidths: [30, null],
      tables: [
        { name: "FlexUsers", range: { row: 1, column: 0, rows: 4, columns: 2 }, style: "TableStyleLight1" },
      ],
      charts: [],
      freeze: { rows: 2, columns: 1 },
      tabColor: null,
    },
  ];
}
