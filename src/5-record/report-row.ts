/** A report as its row has it. */
export interface ReportRow {
  readonly n: number;
  readonly id: string;
  readonly known: string;
}
