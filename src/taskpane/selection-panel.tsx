import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import type { SelectionOverview } from "../excel/selection-overview";
import type { UsageRegion } from "../excel/usage-region";
import { FigureList } from "./figure-list";
import { counted } from "./format-figures";
import { Panel } from "./panel";
import { isTableMissing, tableStates } from "./table-states";

const useStyles = makeStyles({
  address: {
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
  add: { alignSelf: "flex-start" },
});

export interface SelectionPanelProps {
  /** null before the first look at the workbook. */
  readonly overview: SelectionOverview | null;
  readonly busy: boolean;
  readonly onAddTables: () => void;
}

/** What an analysis would read: the usage that is selected, and the tables that it is judged by. */
export function SelectionPanel({ overview, busy, onAddTables }: SelectionPanelProps): React.JSX.Element {
  const styles = useStyles();
  if (overview === null) {
    return (
      <Panel title="Usage">
        <Spinner size="tiny" labelPosition="after" label="Looking at the selection" />
      </Panel>
    );
  }
  const { region, problem, tables } = overview;
  return (
    <>
      <Panel title="Usage">
        {region === null ? (
          <Text className={styles.quiet}>{problem}</Text>
        ) : (
          <div>
            <div className={styles.address}>{placeOf(region)}</div>
            <div className={styles.muted}>{sizeOf(region)}</div>
          </div>
        )}
      </Panel>
      <Panel title="Judged by">
        <FigureList
          figures={tableStates(tables).map(({ label, state, isPreset }) => ({
            label,
            value: <span className={isPreset ? styles.muted : undefined}>{state}</span>,
          }))}
        />
        {isTableMissing(tables) && (
          <Button
            className={styles.add}
            size="small"
            icon={<TableAddRegular />}
            disabledFocusable={busy}
            onClick={onAddTables}
          >
            Add Flex Terms sheet
          </Button>
        )}
      </Panel>
    </>
  );
}

function placeOf({ sheet, address, table }: UsageRegion): string {
  return table === null ? `${sheet}!${address}` : `${sheet}!${address} (table ${table})`;
}

function sizeOf({ range }: UsageRegion): string {
  return `${counted(range.rows - 1, "row")} below the header, ${counted(range.columns, "column")}`;
}
