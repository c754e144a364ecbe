declare module 'virtual:operations' {
  /** Method, path and kind of each operation; made of the contracts when the portal is built. */
  const operations: {
    readonly [Name in import('../../contracts/api.ts').OperationName]: readonly [
      method: string,
      path: string,
      kind: string,
    ];
  };
  export default operations;
}
