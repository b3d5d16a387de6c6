export const attachmentSubjects = [
  'parcels',
  'enterprises',
  'blocks',
  'credits',
  'projects',
] as const;
/** Tables whose records may have photos and documents. */
export type AttachmentSubject = (typeof attachmentSubjects)[number];

/** A photo or document that belongs to a record. Its bytes are stored once, under their SHA-256. */
export interface Attachment {
  readonly id: string;
  readonly subject: { readonly table: AttachmentSubject; readonly id: string };
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Moment it was added, ISO 8601. */
  readonly at: string;
  readonly rev: number;
}
