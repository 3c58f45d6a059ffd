/** The parts of the page that scripts fill. */
export class WorkbenchPage {
  readonly ribbon = required("ribbon");
  readonly grid = required("grid");
  readonly save = required("save") as HTMLButtonElement;
  readonly undo = required("undo") as HTMLButtonElement;
  readonly redo = required("redo") as HTMLButtonElement;
  readonly pane = required("pane-frame") as HTMLIFrameElement;
  private readonly paneArea = required("pane");
  private readonly loading = required("loading");
  private readonly state = required("state");
  private readonly cell = required("cell");
  private readonly notice = required("notice");
  private readonly noticeText = required("notice-text");

  constructor() {
    required("pane-close").addEventListener("click", () => this.showPane(false));
    required("notice-close").addEventListener("click", () => (this.notice.hidden = true));
  }

  setTitle(name: string): void {
    required("workbook-name").textContent = name;
    document.title = `${name} - FlexLens workbench`;
  }

  /** Offers another workbook, in a window of its own: nothing of this one is lost. */
  offer(invitation: string, address: string): void {
    const link = required("other-sample") as HTMLAnchorElement;
    link.textContent = invitation;
    link.href = address;
  }

  /** The pane's page lives on while it is hidden, as in Excel. */
  showPane(visible: boolean): void {
    this.paneArea.hidden = !visible;
  }

  /** @param busy the add-in works on the workbook */
  showBusy(busy: boolean): void {
    const text = busy ? "FlexLens is working" : "Ready";
    if (this.state.textContent !== text) this.state.textContent = text;
  }

  /** @param reason why the cell shows an error, "" where it shows none */
  showCell(address: string, reason: string): void {
    this.cell.textContent = reason === "" ? address : `${address}: ${reason}`;
    this.cell.classList.toggle("error", reason !== "");
  }

  /** A problem that the user should read; it stays until it is closed. */
  showProblem(sentence: string): void {
    this.noticeText.textContent = sentence;
    this.notice.hidden = false;
  }

  /** The grid can be used. */
  finishLoading(): void {
    this.loading.hidden = true;
  }
}

function required(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}".`);
  return element;
}
