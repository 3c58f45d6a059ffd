/** Sentences about the workbench: the page with the spreadsheet, where the add-in runs without Excel. */
export const workbenchMessages = {
  "workbench-file-missing":
    "The workbench could not load {file} ({reason}). Run npm start again and reload this page.",
  "workbench-not-started": "The workbench could not start: {reason} Reload this page.",
  "workbench-pane-silent":
    "The FlexLens pane has not answered for {seconds} seconds, so its functions and buttons do not work yet. Reload this page.",
  "workbench-host-fault":
    "The simulated Excel of the workbench failed: {reason} Reload this page; in Excel this cannot happen.",
  "workbench-pane-busy": "FlexLens is not ready yet. Wait until its pane shows, then try again.",
  "workbench-functions-pending":
    "The file was saved while {count} FLEX {count:function was|functions were} still calculating; {count:its cell shows|their cells show} #BUSY!. Save again in a moment.",
  "workbench-save-failed": "The workbook was not saved: {reason}",
  "workbench-no-sheet": 'The workbook has no sheet named "{sheet}". It has: {sheets}.',
  "workbench-bad-address": '"{address}" is no address of cells. Write it as A1, A1:C5 or A:E.',
  "workbench-bad-values": "The values for {address} must be {rows} rows of {columns} cells.",
};
