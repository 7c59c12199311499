/** Charts of the place shown. */
export function Charts() {
  return null;
}
