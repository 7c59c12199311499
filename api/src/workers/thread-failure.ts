import { Problem } from '../problem.ts';

/** What the failure of a thread is to whoever asked: a 422 where what was asked took more memory than a thread has, else as it is. */
export function threadFailure(error: Error): Error {
  if (!('code' in error) || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new Problem('unprocessable', {
    zh: '这项工作需要的内存超过单个线程的上限，已中止，其他请求不受影响；请缩小范围或拆分文件',
    en: 'This takes more memory than one thread has and was ended, with nothing else touched; narrow the question or split the file',
  });
}
