import { Field, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type {
  ColumnRole,
  Corrections,
  DateOrder,
  Recognition,
  RecognizedColumn,
} from "../intake/recognition";
import { FigureList } from "./figure-list";
import { counted } from "./format-figures";
import { PeriodFields } from "./period-fields";
import { USAGE_ROLES, roleName } from "./role-names";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    marginBottom: tokens.spacingVerticalXS,
  },
  title: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  toggle: { fontSize: tokens.fontSizeBase200 },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  field: { overflowWrap: "anywhere" },
  note: {
    margin: 0,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface ColumnListProps {
  readonly recognition: Recognition;
  readonly corrections: Corrections;
  readonly busy: boolean;
  /** Says only how many columns are used, until the user opens the list. */
  readonly brief: boolean;
  readonly onCorrect: (corrections: Corrections) => void;
}

/** What each column holds; on demand the same as fields in which the user corrects it. */
export function ColumnList(props: ColumnListProps): React.JSX.Element | null {
  const styles = useStyles();
  const { recognition, brief } = props;
  const [open, setOpen] = useState(false);
  const heading = useId();
  const columns = recognition.columns.filter(({ header }) => header !== "");
  if (columns.length === 0) return null;
  // What was not recognized must be corrected first of all.
  const mustCorrect = recognition.shape === null;
  return (
    <div role="group" aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 id={heading} className={styles.title}>
          Columns
        </h3>
        {!mustCorrect && (
          <Link as="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "Done" : "Correct"}
          </Link>
        )}
      </div>
      {open || mustCorrect ? (
        <RoleFields {...props} columns={columns} />
      ) : (
        <Roles columns={columns} brief={brief} />
      )}
    </div>
  );
}

function Roles({
  columns,
  brief,
}: Pick<ColumnListProps, "brief"> & { readonly columns: readonly RecognizedColumn[] }): React.JSX.Element {
  const styles = useStyles();
  const used = columns.filter(({ role }) => role !== null);
  if (brief)
    return <p className={styles.note}>{`${used.length} of ${counted(columns.length, "column")} used`}</p>;
  const unused = columns.filter(({ role }) => role === null).map(({ header }) => header);
  return (
    <>
      <FigureList figures={used.map(({ header, role }) => ({ label: header, value: roleName(role) }))} />
      {unused.length > 0 && <p className={styles.note}>Not used: {unused.join(", ")}</p>}
    </>
  );
}

function RoleFields({
  recognition,
  corrections,
  busy,
  onCorrect,
  columns,
}: ColumnListProps & { readonly columns: readonly RecognizedColumn[] }): React.JSX.Element {
  const styles = useStyles();
  const setRole = (header: string, role: ColumnRole | null): void =>
    onCorrect({ ...corrections, roles: { ...corrections.roles, [header]: role } });
  return (
    <div className={styles.fields}>
      {recognition.shape === "usage report" && recognition.period !== null && (
        <PeriodFields
          period={recognition.period}
          busy={busy}
          onApply={(period) => onCorrect({ ...corrections, period })}
        />
      )}
      {recognition.dateOrder !== null && (
        <Field label="Order of text dates" size="small" orientation="horizontal" className={styles.field}>
          <Select
            size="small"
            disabled={busy}
            value={corrections.dateOrder ?? ""}
            onChange={(_, { value }) =>
              onCorrect({ ...corrections, dateOrder: value === "" ? undefined : (value as DateOrder) })
            }
          >
            <option value="">As the dates show</option>
            <option value="dmy">Day first</option>
            <option value="mdy">Month first</option>
          </Select>
        </Field>
      )}
      {columns.map(({ header, role, index }) => (
        <Field key={index} label={header} size="small" orientation="horizontal" className={styles.field}>
          <Select
            size="small"
            disabled={busy}
            value={role ?? ""}
            onChange={(_, { value }) => setRole(header, value === "" ? null : (value as ColumnRole))}
          >
            <option value="">{roleName(null)}</option>
            {USAGE_ROLES.map((each) => (
              <option key={each} value={each}>
                {roleName(each)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}
