/** Sentences of the task pane: what it recognized, what it asks, and what it does with files. */
export const paneMessages = {
  "pane.notUsage":
    "Still needed: {needed}. Say below what each column holds, or select the data with its header row.",
  "pane.need.date": "a day, or days used",
  "pane.need.user": "a user",
  "pane.need.product": "a product",
  "pane.need.measure": "tokens, minutes or an end",
  "pane.subscriptions":
    "These are subscriptions, not usage. Enter the token packs in FlexLots, and select usage data.",
  "pane.askOrder":
    "No date in column {column} shows whether the day or the month comes first. What is “{value}”?",
  "pane.askOrderTied":
    "The dates in column {column} contradict each other: {reason}. Which order holds? Rows in the other one are set aside.",
  "pane.orderContradicted":
    "You chose {chosen}, but “{value}” in column {column} is a date only with the {other}; such rows will be set aside. If that is wrong, choose the other order under Correct.",
  "pane.askPeriod":
    "The report does not say which days it covers. Without them, nothing that needs a period is measured.",
  "pane.badPeriod": "The last day lies before the first. Correct one of the two.",
  "pane.hiddenRead": "{rows} hidden or filtered {rows:row is|rows are} read as well.",
  "pane.hiddenLeftOut": "{rows} hidden or filtered {rows:row is|rows are} left out.",
  "pane.correctionsKept": "Your corrections are kept in this workbook.",
  "pane.filesStay":
    "Analyze reads the files and leaves their rows there: the report names file and row, and no sheet has to hold them.",
  "pane.imported": "{used} of {read} {read:row|rows} {used:is|are} on the sheet {sheet}.",
  "pane.importedSome":
    "{used} of {read} {read:row|rows} {used:is|are} on the sheet {sheet}. To see why the others were set aside, analyze the files themselves.",
  "pane.filesOverlap": "Rows that several files have in common count once.",
  "pane.removeFile": "Remove the file that cannot be read, then analyze.",
  "pane.answerFirst": "Answer the question above, then analyze.",
} as const;
