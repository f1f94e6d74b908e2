/**
 * As much of Papa Parse as is used here. The published types ask for Node's, which shared code is checked without:
 * this describes the library's own file, so that they are not read.
 */
declare module 'papaparse/papaparse.js' {
  type ParseResult = {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly {
      readonly type: string;
      readonly code: string;
      readonly row?: number;
    }[];
  };
  const Papa: {
    parse(
      text: string,
      config: {
        readonly delimiter: string;
        readonly newline: '\n';
        readonly header: false;
        readonly skipEmptyLines: false;
      },
    ): ParseResult;
    unparse(
      rows: readonly (readonly string[])[],
      config: { readonly newline: '\r\n'; readonly delimiter: ',' },
    ): string;
  };
  // biome-ignore lint/style/noDefaultExport: the library has no named exports.
  export default Papa;
}
