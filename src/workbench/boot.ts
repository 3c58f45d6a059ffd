/** The one thing that the workbench adds to the pane's page, before office.js loads: the pane gets its Excel. */
interface WorkbenchWindow extends Window {
  attachPane?: (pane: Window) => void;
}

if (window.parent !== window) (window.parent as WorkbenchWindow).attachPane?.(window);
