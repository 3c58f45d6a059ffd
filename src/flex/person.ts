/** What is known of a user beside the usage; a row of `FlexPeople`. Days are serial days, both inclusive. */
export interface Person {
  readonly user: string;
  readonly team: string | null;
  readonly costCenter: string | null;
  /** null: no limit. */
  readonly authorizedFrom: number | null;
  readonly authorizedTo: number | null;
  readonly sourceRow: number;
}
