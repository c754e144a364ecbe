/** What is shown of a mail: texts only, nothing that its sender would have fetched or run. */
export type Mail = {
  readonly from?: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject?: string;
  /** The day in its head, in Europe/Amsterdam; absent when there is none that can be read. */
  readonly day?: string;
  readonly text: string;
  readonly attachments: readonly { readonly name?: string; readonly size?: number }[];
  /** There is more in it than is shown. */
  readonly partial?: true;
};

export const isMail = ({ mediaType }: { readonly mediaType: string }): boolean => mediaType === 'message/rfc822';
