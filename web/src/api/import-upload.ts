import type { UploadedFile } from '@icfm/api/imports/schema';
import { apiUrl, RequestError, requestErrorOf, requestHeaders } from './get-json.ts';

export type Upload = {
  readonly content: Blob;
  readonly fileName: string;
  readonly signal: AbortSignal;
  /** Share of the bytes that have left, 0 to 1; 1 means that the server reads. */
  readonly onProgress: (share: number) => void;
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function listen(request: XMLHttpRequest, { signal, onProgress }: Upload): void {
  request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
    if (lengthComputable) onProgress(total === 0 ? 1 : loaded / total);
  };
  signal.addEventListener('abort', () => request.abort());
}

/** Sends the bytes of a file, which the server keeps as they are, and reads what it makes of them. */
export function uploadFile(upload: Upload): Promise<UploadedFile> {
  // fetch does not tell how much of a body has left.
  const request = new XMLHttpRequest();
  request.open('POST', apiUrl('imports/files', { fileName: upload.fileName }));
  for (const [name, value] of Object.entries(requestHeaders())) request.setRequestHeader(name, value);
  request.setRequestHeader('content-type', 'application/octet-stream');
  listen(request, upload);
  return new Promise((resolve, reject) => {
    request.onload = () => {
      if (request.status !== 201) return reject(requestErrorOf(request.status, parse(request.responseText)));
      const file: UploadedFile = JSON.parse(request.responseText);
      resolve(file);
    };
    request.onerror = () => reject(new RequestError(0, 'unreachable', null));
    request.onabort = () => reject(new DOMException('The upload was given up', 'AbortError'));
    request.send(upload.content);
  });
}
