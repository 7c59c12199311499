declare module 'fs-native-extensions' {
  /** True where an exclusive lock on the file was granted, false where another process or descriptor holds one. */
  export function tryLock(descriptor: number): boolean;
}
