import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  overlay: {
    position: "fixed",
    inset: tokens.spacingHorizontalS,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    opacity: 0.95,
    // What is dropped is dropped on the pane below.
    pointerEvents: "none",
    textAlign: "center",
  },
});

/** Says that files can be dropped, while they are held over the pane. */
export function DropOverlay(): React.JSX.Element {
  return <div className={useStyles().overlay}>Drop CSV files with usage</div>;
}
