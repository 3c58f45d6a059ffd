import { Button, SearchBox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { findFunctions } from "./find-functions";
import { FunctionList } from "./function-list";
import { counted } from "./format-figures";
import { Panel } from "./panel";

const useStyles = makeStyles({
  toggle: { alignSelf: "flex-start" },
  search: { maxWidth: "none" },
  browser: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  muted: { color: tokens.colorNeutralForeground3 },
});

export interface FunctionsPanelProps {
  /** Puts a formula into the active cell. */
  readonly onInsert: (formula: string) => void;
}

/** The FLEX functions: closed until it is asked for, then a list to search. */
export function FunctionsPanel({ onInsert }: FunctionsPanelProps): React.JSX.Element {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const browser = useId();
  return (
    <Panel title="Functions">
      <Button
        className={styles.toggle}
        size="small"
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={isOpen}
        aria-controls={browser}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? "Close the list" : "Browse the FLEX functions"}
      </Button>
      <div id={browser} className={styles.browser}>
        {isOpen && <FunctionBrowser onInsert={onInsert} />}
      </div>
    </Panel>
  );
}

function FunctionBrowser({ onInsert }: FunctionsPanelProps): React.JSX.Element {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const groups = findFunctions(search);
  const count = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  return (
    <>
      <SearchBox
        className={styles.search}
        aria-label="Search the functions"
        placeholder="break-even, seats, forecast …"
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <Text className={styles.muted} role="status">
        {count === 0 ? `No function has "${search}". Try another word.` : counted(count, "function")}
      </Text>
      <FunctionList groups={groups} onInsert={onInsert} />
    </>
  );
}
