/** What can be taken away from the place shown. */
export function ExportMenu() {
  return null;
}
