/** What every form field says about itself. */
export type FieldProps = {
  label: string;
  hint?: string | undefined;
  /** What is wrong and how to put it right; stands by the field. */
  error?: string | undefined;
  /** Says so beside the label; fields are required unless they say otherwise. */
  optional?: boolean;
  /** For a field whose purpose the page shows: the label is only heard. */
  hideLabel?: boolean;
  /** Set it when an error summary links to the field. */
  id?: string;
};
