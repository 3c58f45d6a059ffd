import { Button, Link, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { message } from "../messages/message";
import { fileSize } from "./format-figures";
import { Panel } from "./panel";
import { ProblemBar } from "./problem-bar";
import type { CsvFile } from "./use-csv-files";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  file: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  size: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  problem: { gridColumn: "1 / -1" },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
});

export interface FilesPanelProps {
  readonly files: readonly CsvFile[];
  readonly busy: boolean;
  /** Their rows are on the way to a sheet. */
  readonly importing: boolean;
  readonly onAdd: () => void;
  readonly onRemove: (name: string) => void;
  /** Their rows are to stand on a sheet. */
  readonly onPutOnSheet: () => void;
  /** Whether all of them can be read. */
  readonly ready: boolean;
  /** The selection is to be analyzed instead. */
  readonly onLeave: () => void;
}

/** The files that an analysis would read. */
export function FilesPanel({
  files,
  busy,
  importing,
  ready,
  onAdd,
  onRemove,
  onPutOnSheet,
  onLeave,
}: FilesPanelProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <Panel title="Usage from CSV files">
      <ul className={styles.list}>
        {files.map(({ name, file, recognized, problem }) => (
          <li key={name} className={styles.file}>
            <span className={styles.name}>{name}</span>
            {recognized === null && problem === null ? (
              <Spinner size="extra-tiny" aria-label={`Recognizing ${name}`} />
            ) : (
              <span className={styles.size}>{fileSize(file.size)}</span>
            )}
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={`Remove ${name}`}
              disabledFocusable={busy}
              onClick={() => onRemove(name)}
            />
            {problem !== null && (
              <div className={styles.problem}>
                <ProblemBar message={problem} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {files.length > 1 && `${message("pane.filesOverlap")} `}
        {message("pane.filesStay")}
      </p>
      {importing && <Spinner size="tiny" labelPosition="after" label="Putting the rows on a sheet" />}
      <div className={styles.actions}>
        <Button size="small" icon={<AddRegular />} disabledFocusable={busy} onClick={onAdd}>
          Add files
        </Button>
        <Link as="button" disabled={busy || !ready} onClick={onPutOnSheet}>
          Put the rows on a sheet
        </Link>
        <Link as="button" disabled={busy} onClick={onLeave}>
          Use the selection instead
        </Link>
      </div>
    </Panel>
  );
}
