/** What Ajv's code gives; the code itself is made by `npm run generate`. */

export interface SchemaError {
  /** JSON pointer to the value: "/tables/3/rows/2/5". */
  readonly instancePath: string;
  /** JSON pointer to what it does not fit: "#/$defs/words/pattern". */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Whether a value has the shape of the schema; `errors` then says where the last value did not, up to some hundreds. */
export declare const validate: {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
};
