import { Link, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { SelectionOverview } from "../excel/selection-overview";
import type { UsageRegion } from "../excel/usage-region";
import { counted } from "./format-figures";
import { Panel } from "./panel";

const useStyles = makeStyles({
  address: {
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
  link: { alignSelf: "flex-start" },
});

export interface SelectionPanelProps {
  /** null before the first look at the workbook. */
  readonly overview: SelectionOverview | null;
  readonly busy: boolean;
  /** Files are to be analyzed instead. */
  readonly onImport: () => void;
}

/** The usage that is selected, or why there is none, and the way to usage in files. */
export function SelectionPanel({ overview, busy, onImport }: SelectionPanelProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <Panel title="Usage">
      {overview === null && <Spinner size="tiny" labelPosition="after" label="Looking at the selection" />}
      {overview?.region === null && <Text className={styles.quiet}>{overview.problem}</Text>}
      {overview !== null && overview.region !== null && (
        <div>
          <div className={styles.address}>{placeOf(overview.region)}</div>
          <div className={styles.muted}>{sizeOf(overview.region)}</div>
        </div>
      )}
      <Link as="button" className={styles.link} disabled={busy} onClick={onImport}>
        Import CSV files instead
      </Link>
    </Panel>
  );
}

function placeOf({ sheet, address, table }: UsageRegion): string {
  return table === null ? `${sheet}!${address}` : `${sheet}!${address} (table ${table})`;
}

function sizeOf({ range }: UsageRegion): string {
  return `${counted(range.rows, "row")}, ${counted(range.columns, "column")}`;
}
