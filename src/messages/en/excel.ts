/** Sentences about the workbook: what is selected, what Excel refuses, what a run leaves behind. */
export const excelMessages = {
  "selection-not-one-block":
    "The selection is not one block of cells. Select one cell inside the usage data, then analyze again.",
  "selection-empty":
    "{address} on the sheet {sheet} holds no data. Select one cell inside the usage data, then analyze again.",
  "selection-no-rows":
    "{address} on the sheet {sheet} is a single row. Select usage data with a header row and the rows below it.",
  "selection-too-narrow":
    "{address} on the sheet {sheet} is too narrow for usage data, which has columns for date, user and product at least. Select one cell inside the usage data, then analyze again.",
  "selection-several-tables":
    "The selection touches several tables: {tables}. Select one cell inside the table that holds the usage.",
  "selection-is-input-table":
    "The selection is the table {table}, which holds terms and not usage. Select one cell inside the usage data.",
  "selection-on-report":
    "{sheet} is a sheet of the report, and the usage that it was made from is no longer there. Select one cell inside the usage data.",
  "selection-on-import":
    "{sheet} is a sheet of the report, which was made from CSV files. Import the files again to renew it, or select one cell inside usage data.",
  "row-too-large":
    "Row {row} is too large for Excel to hand over. Remove columns that hold long texts, or shorten them.",

  "import-too-many-rows":
    "The files hold {rows} rows, and a sheet with more than {most} makes the workbook slow. Analyze the files as they are; their rows need not stand on a sheet.",

  "sheet-protected": 'The sheet "{sheet}" is protected. Unprotect it on the Review tab, then analyze again.',
  "workbook-protected":
    "The structure of the workbook is protected, so no sheet can be added. Unprotect it on the Review tab (Protect Workbook), then try again.",
  "cell-not-blank":
    "{address} is not blank, and nothing of yours is overwritten. Select a blank cell, then insert the example again.",
  "sheet-missing": 'There is no sheet "{sheet}" any more. Analyze again to write it.',
  "sheet-incomplete":
    "Incomplete: a run of FlexLens did not finish on this sheet. Select the usage and analyze again to repair it.",
  "sheets-incomplete":
    "The run failed, and these sheets could not be put back as they were: {sheets}. They are marked Incomplete; analyze again to repair them. The reason: {reason}",

  "presets-in-use":
    "Presets stand in for {presets}: figures that rest on them are examples. Enter the figures of your contract on the Flex Terms sheet, then analyze again.",
  "no-excel":
    "FlexLens works inside Excel, and this page was opened outside of it. Open FlexLens from Excel's Home tab, or run the workbench with npm start.",

  "excel-cell-edit": "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  "excel-access-denied":
    "Excel does not allow changes here: the sheet or the workbook is protected or read-only. Unprotect it or save a copy, then try again.",
  "excel-dialog-open": "Excel cannot be changed while a dialog is open. Close the dialog, then try again.",
  "excel-too-much":
    "Excel cannot move so much data at once. Analyze fewer rows, or remove columns with long texts.",
  "excel-busy": "Excel is busy with other work. Wait a moment, then try again.",
  "excel-session-lost": "The connection to the workbook was lost. Reload the workbook, then try again.",
  "excel-refused":
    "Excel refused a step ({code}: {detail}). Try again; if that does not help, save the workbook and restart Excel.",
} as const;
