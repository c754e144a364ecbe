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

declare module 'virtual:settings-form' {
  /** The form of the settings file; made of its contract when the portal is built. */
  const form: import('../session/fits.ts').Form;
  export default form;
}
