import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { TableCellEditRegular } from "@fluentui/react-icons";
import { describe, type ArgumentContract } from "../functions/arguments/argument-contract";
import { CONTRACTS, type FunctionId } from "../functions/contracts/contracts";
import { HELP_PAGE, signature } from "../functions/help/functions-json";
import { HELP } from "../functions/help/help";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  text: { margin: 0 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  arguments: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0, color: tokens.colorNeutralForeground2 },
  insert: { alignSelf: "flex-start" },
});

export interface FunctionDetailsProps {
  readonly id: FunctionId;
  readonly onInsert: (formula: string) => void;
}

/** What a function gives and takes, and an example to insert. */
export function FunctionDetails({ id, onInsert }: FunctionDetailsProps): React.JSX.Element {
  const styles = useStyles();
  const { summary, examples } = HELP[id];
  const { formula } = examples[0];
  return (
    <div className={styles.details}>
      <code className={styles.code}>{signature(id)}</code>
      <p className={styles.text}>{summary}</p>
      <dl className={styles.arguments}>
        {Object.entries<ArgumentContract>(CONTRACTS[id].arguments).map(([name, argument]) => (
          <Argument key={name} name={name} meaning={describe(argument)} />
        ))}
      </dl>
      <code className={styles.code}>{formula}</code>
      <Button
        className={styles.insert}
        size="small"
        icon={<TableCellEditRegular />}
        aria-label={`Insert example of ${id}`}
        onClick={() => onInsert(formula)}
      >
        Insert example
      </Button>
      <Link href={`${HELP_PAGE}#${id.toLowerCase()}`} target="_blank" rel="noopener">
        More about {id}
      </Link>
    </div>
  );
}

function Argument({ name, meaning }: { readonly name: string; readonly meaning: string }): React.JSX.Element {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.meaning}>{meaning}</dd>
    </>
  );
}
