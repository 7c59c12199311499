import { Unzip, UnzipInflate, UnzipPassThrough, unzipSync } from 'fflate';
import { IntakeError } from './intake-error.ts';

/** Enough of the packed bytes at a time that little is unpacked needlessly, and so few that a bomb shows early. */
const sliceBytes = 8 * 1024;

const beginsWith = (bytes: Uint8Array, marks: readonly number[]) => marks.every((byte, index) => bytes[index] === byte);

/** Whether the bytes begin as a ZIP archive does: two letters alone may be a heading. */
export const isZip = (bytes: Uint8Array) =>
  beginsWith(bytes, [0x50, 0x4b, 3, 4]) || beginsWith(bytes, [0x50, 0x4b, 5, 6]);

/** Whether they begin as the files of old Office do: its first two alone are 邢 in GB 18030. */
export const isOldOffice = (bytes: Uint8Array) => beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

/** Names of the parts of a workbook. Throws where the bytes are no whole ZIP archive. */
export function listParts(bytes: Uint8Array): string[] {
  if (isOldOffice(bytes)) throw oldOrLocked();
  if (!isZip(bytes)) throw noWorkbook();
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    throw truncated();
  }
  if (names.length === 0) throw truncated();
  return names;
}

interface Asked {
  name: string;
  /** Bytes once unpacked beyond which the part is refused, whatever the archive says of itself. */
  mostBytes: number;
}

/** The text of one part, piece by piece as it is unpacked; whoever has enough just stops asking. */
export function* readPart(bytes: Uint8Array, { name, mostBytes }: Asked): Generator<string> {
  const decoder = new TextDecoder('utf-8');
  const pieces: string[] = [];
  const state = { bytes: 0, isDone: false, hasFailed: false };
  const archive = new Unzip((file) => {
    if (file.name !== name || state.isDone) return;
    file.ondata = (error, chunk, isFinal) => {
      state.hasFailed ||= error !== null;
      state.bytes += chunk?.length ?? 0;
      if (state.bytes <= mostBytes) pieces.push(decoder.decode(chunk, { stream: !isFinal }));
      state.isDone ||= isFinal;
    };
    file.start();
  });
  archive.register(UnzipInflate);
  archive.register(UnzipPassThrough);
  for (let start = 0; start < bytes.length && !state.isDone; start += sliceBytes) {
    push(archive, bytes.subarray(start, start + sliceBytes), start + sliceBytes >= bytes.length);
    if (state.hasFailed) throw truncated();
    if (state.bytes > mostBytes) throw tooLarge(name, mostBytes);
    yield* pieces.splice(0);
  }
  if (!state.isDone) throw truncated();
}

function push(archive: Unzip, slice: Uint8Array, isFinal: boolean): void {
  try {
    archive.push(slice, isFinal);
  } catch {
    throw truncated();
  }
}

const noWorkbook = () =>
  new IntakeError('not-a-workbook', {
    zh: '需要 .xlsx 工作簿，收到的内容不是（开头不是 ZIP 标志）',
    en: 'Wanted an .xlsx workbook; the bytes are none (they do not begin as a ZIP archive does)',
  });

const oldOrLocked = () =>
  new IntakeError('old-or-locked-workbook', {
    zh: '这是加密的工作簿或旧版 .xls：请在 Excel 中去掉密码，另存为 .xlsx 或 CSV',
    en: 'This workbook is protected by a password, or an old .xls: save it without password as .xlsx or CSV',
  });

const truncated = () =>
  new IntakeError('damaged-workbook', {
    zh: '工作簿不完整或已损坏：请在 Excel 中打开后重新保存，再次上传',
    en: 'The workbook is incomplete or damaged: open it in Excel, save it anew and bring it again',
  });

const tooLarge = (name: string, mostBytes: number) =>
  new IntakeError('workbook-too-large', {
    zh: `工作簿中的 ${name} 解压后超过 ${mostBytes / 2 ** 20} MB，已拒绝`,
    en: `The part ${name} of the workbook unpacks to more than ${mostBytes / 2 ** 20} MB and was refused`,
  });
