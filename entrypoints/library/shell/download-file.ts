interface File {
  name: string;
  content: string | Uint8Array<ArrayBuffer>;
  /** A MIME type. */
  type: string;
}

/** Milliseconds after which the browser surely has the file. */
const REVOKE_MS = 60_000;

/** Gives the reader a file as a download. */
export function downloadFile({ name, content, type }: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_MS);
}
