import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import type { InputTable } from "../excel/input-tables";
import { FigureList } from "./figure-list";
import { Panel } from "./panel";
import { isTableMissing, tableStates } from "./table-states";

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3 },
  add: { alignSelf: "flex-start" },
});

export interface JudgedByPanelProps {
  /** The input tables that the workbook has. */
  readonly tables: readonly InputTable[];
  readonly busy: boolean;
  readonly onAddTables: () => void;
}

/** The tables that usage is judged by. */
export function JudgedByPanel({ tables, busy, onAddTables }: JudgedByPanelProps): React.JSX.Element {
  const styles = useStyles();
  return (
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
  );
}
